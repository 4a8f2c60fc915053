import type { JobFacts } from '@/lib/employment/model/job';
import type { EducationLevel, JobKind } from '@/lib/standards/model';
import type { Answers, Month, TrainingHours } from '../model';
import { ENOUGH_FAMILIES, jobKindOf, levelOf, tracksOf } from './portfolio';

type StatedJob = Omit<JobFacts, 'employer' | 'jobTitle' | 'from'> & { readonly since: Month };

/** What of the answers a ledger can hold: only what was stated, and only what a ledger has a place for. */
export interface StatedEntries {
  readonly education: { readonly level: EducationLevel; readonly year: number | null } | null;
  readonly job: StatedJob | null;
  readonly training: TrainingHours | null;
}

function jobOf(answers: Answers): StatedJob | null {
  const { work, since, traits = [] } = answers;
  const kind: JobKind | null = work ? jobKindOf[work] : null;
  if (!kind || !since) return null;
  const tracks = tracksOf(answers);
  const families = traits.includes('families') ? ENOUGH_FAMILIES : null;
  return {
    kind,
    since,
    until: null,
    paid: kind !== 'volunteer',
    ftePercent: 100,
    tracks,
    familiesImh: tracks.includes('IMH') ? families : null,
    familiesEcmh: tracks.includes('ECMH') ? families : null,
    leaves: [],
    focusSocialEmotional: traits.includes('focus'),
    attentionToRelationships: traits.includes('relationships'),
    supervised: traits.includes('supervised'),
    specialisedTraining: traits.includes('trained'),
    licensedOrEligible: traits.includes('licensed'),
    supervisorCategory: null,
    competencies: [],
  };
}

/** The entries that answers name. A school without a degree and no hours at all are no entries. */
export const entriesOf = (answers: Answers): StatedEntries => {
  const { education, degree, training } = answers;
  return {
    education:
      education && education !== 'school'
        ? { level: levelOf[education], year: degree ?? null }
        : null,
    job: jobOf(answers),
    training: training && training.total > 0 ? training : null,
  };
};
