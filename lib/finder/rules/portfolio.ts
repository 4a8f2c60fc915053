import { addMonths, type CalendarDate, calendarDate, compareDates } from '@/lib/core/calendar-date';
import {
  type CategoryCode,
  type EducationLevel,
  type JobKind,
  type Track,
  tracks,
} from '@/lib/standards/model';
import { type Portfolio, type PortfolioInput, portfolioSchema } from '@/lib/standards/portfolio';
import type { Answers, RscHours, Work } from '../model';

export const levelOf = {
  school: 'high_school',
  cda: 'cda',
  associate: 'associate',
  bachelor: 'bachelor',
  master: 'master',
  doctorate: 'doctorate',
  licence: 'licence',
} as const satisfies Record<NonNullable<Answers['education']>, EducationLevel>;

export const jobKindOf = {
  direct: 'direct_service',
  therapy: 'dyadic_therapy',
  supervises: 'supervises_direct_service',
  volunteer: 'volunteer',
  policy: 'policy_leadership',
  teaching: 'teaching_research',
  none: null,
} as const satisfies Record<Work, JobKind | null>;

export const ENOUGH_FAMILIES = 10;
const heldSince = calendarDate('2010-01-01');
const addOnSince = calendarDate('2022-10-01');

/** The tracks of the work somebody does. */
export const tracksOf = ({ ages }: Answers): readonly Track[] => {
  if (ages === 'infant') return ['IMH'];
  return ages === 'child' ? ['ECMH'] : tracks;
};

const dayOf = (month: string): CalendarDate => calendarDate(`${month}-01`);

/** A year alone is read as its last day: nobody is told more than what is sure. */
export const degreeDayOf = (year: number | undefined, asOf: CalendarDate): CalendarDate | null => {
  if (year === undefined) return null;
  const last = calendarDate(`${year}-12-31`);
  return last < asOf ? last : asOf;
};

/** Totals have no days: they are put before the months from which a pace is read. */
const someTimeAgo = (asOf: CalendarDate): CalendarDate => addMonths(asOf, -7);

function employmentOf(answers: Answers, asOf: CalendarDate): PortfolioInput['employment'] {
  const { work, since, traits = [], giving } = answers;
  const kind = work && jobKindOf[work];
  const onTracks = [...tracksOf(answers)];
  const job = kind && {
    kind,
    from: since ? dayOf(since) : asOf,
    tracks: onTracks,
    families: traits.includes('families') ? ENOUGH_FAMILIES : 0,
    focusSocialEmotional: traits.includes('focus'),
    attentionToRelationships: traits.includes('relationships'),
    supervised: traits.includes('supervised'),
    specialisedTraining: traits.includes('trained'),
    licensedOrEligible: traits.includes('licensed'),
  };
  const gives = giving !== undefined && giving !== 'no' && work !== 'none';
  const supervising = gives && {
    kind: 'rsc_provision' as const,
    from: dayOf(giving),
    tracks: onTracks,
  };
  return [...(job ? [job] : []), ...(supervising ? [supervising] : [])];
}

const held = (category: CategoryCode) => ({ category, from: heldSince });
const addOn = { status: 'endorsed' as const, from: addOnSince };
const providerOf = {
  mentor: { endorsements: [held('IMHM-C')] },
  mhs_ers: { endorsements: [held('IMHS')], ers: [addOn] },
  fs_ers: { endorsements: [held('IFS')], ers: [addOn] },
  mhs: { endorsements: [held('IMHS')] },
  peers: {},
  unsure: { standing: 'unknown' as const },
} as const satisfies Record<RscHours['from'], object>;

function supervisionOf(answers: Answers, asOf: CalendarDate): PortfolioInput['supervision'] {
  const { rsc } = answers;
  if (!rsc) return [];
  const about = Math.min(rsc.about, rsc.hours);
  const past = someTimeAgo(asOf);
  const degree = degreeDayOf(answers.degree, asOf) ?? past;
  // The question asks for the hours since the degree.
  const heldOn = compareDates(degree, past) > 0 ? degree : past;
  const part = (hours: number, focus: 'own_work' | 'rsc_given') => ({
    heldOn,
    minutes: hours * 60,
    kind: rsc.from === 'peers' ? ('peer' as const) : ('reflective' as const),
    focus,
    tracks: [...tracksOf(answers)],
    provider: structuredClone(providerOf[rsc.from]) as NonNullable<
      PortfolioInput['supervision']
    >[number]['provider'],
  });
  return [part(rsc.hours - about, 'own_work'), part(about, 'rsc_given')].filter(
    ({ minutes }) => minutes > 0,
  );
}

function trainingOf({ training }: Answers, asOf: CalendarDate): PortfolioInput['training'] {
  if (!training || training.total === 0) return [];
  const { total, dei, provision } = training;
  const imh = Math.max(0, total - dei - provision) * 60;
  const minutes = { imh, dei: dei * 60, rsc_provision: provision * 60 };
  return [{ completedOn: someTimeAgo(asOf), minutes }];
}

const baseOf = { fs: ['IFS', 'ECFS'], mhs: ['IMHS', 'ECMHS'] } as const;

function endorsementsOf(answers: Answers) {
  if (answers.held !== 'fs' && answers.held !== 'mhs') return [];
  const [infant, child] = baseOf[answers.held];
  return tracksOf(answers).map((track) => held(track === 'IMH' ? infant : child));
}

/**
 * The portfolio that the answers amount to. What everybody completes on the way (ratings, competencies,
 * membership, agreements) is left out of the question.
 */
export function portfolioOf(answers: Answers, asOf: CalendarDate): Portfolio {
  const [track] = tracksOf(answers);
  return portfolioSchema.parse({
    format: 'attune-portfolio/1',
    asOf,
    category: track === 'ECMH' ? 'ECFA' : 'IFA',
    ...(answers.association === undefined ? {} : { association: answers.association }),
    ignore: ['membership', 'agreements', 'competencies', 'references'],
    person: { endorsements: endorsementsOf(answers) },
    education: answers.education
      ? [{ level: levelOf[answers.education], conferredOn: degreeDayOf(answers.degree, asOf) }]
      : [],
    employment: employmentOf(answers, asOf),
    training: trainingOf(answers, asOf),
    supervision: supervisionOf(answers, asOf),
    leadership:
      answers.leading && answers.leading !== 'no' ? [{ from: dayOf(answers.leading) }] : [],
  } satisfies PortfolioInput);
}
