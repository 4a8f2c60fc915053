import { z } from 'zod';
import { calendarDate } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { EducationFacts } from '@/lib/education/model';
import type { JobFacts } from '@/lib/employment/model/job';
import { adding, optionalDay, optionalText, text, yes } from '@/lib/ledger/schema';
import { tracks } from '@/lib/standards/model';
import type { TrainingFacts } from '@/lib/training/model';
import type { StatedEntries } from '../rules/entries';

const short = optionalText(200);

/** What the form asks beside the answers. Which of it is needed depends on what is taken along. */
export const bringSchema = z.strictObject({
  ...adding,
  answers: text(60),
  takeEducation: yes,
  takeJob: yes,
  takeTraining: yes,
  field: short,
  institution: short,
  conferredOn: optionalDay,
  employer: short,
  jobTitle: short,
  from: optionalDay,
  title: short,
  trainer: short,
  completedOn: optionalDay,
});
type Typed = z.output<typeof bringSchema>;

/** The entries to add; null for what is left out. */
export interface Brought {
  readonly education: EducationFacts | null;
  readonly job: JobFacts | null;
  readonly training: TrainingFacts | null;
}

const needs = {
  education: ['field', 'institution', 'conferredOn'],
  job: ['employer', 'jobTitle', 'from'],
  training: ['title', 'trainer', 'completedOn'],
} as const satisfies Record<keyof StatedEntries, readonly (keyof Typed)[]>;
const takes = { education: 'takeEducation', job: 'takeJob', training: 'takeTraining' } as const;

/** What was stated with what was typed, or what is still needed: by field, keys of `forms`. */
export function broughtFrom(
  stated: StatedEntries,
  typed: Typed,
): Result<Brought, Readonly<Record<string, string>>> {
  const taken = (['education', 'job', 'training'] as const).filter(
    (kind) => stated[kind] && typed[takes[kind]] === 'yes',
  );
  if (taken.length === 0) {
    const first = (['education', 'job', 'training'] as const).find((kind) => stated[kind]);
    return err(first ? { [takes[first]]: 'finder.bring.choose' } : {});
  }
  const missing = taken.flatMap((kind) => needs[kind]).filter((field) => !typed[field]);
  if (missing.length > 0) return err(Object.fromEntries(missing.map((f) => [f, 'needed'])));
  return ok({
    education: taken.includes('education') ? educationFrom(stated, typed) : null,
    job: taken.includes('job') ? jobFrom(stated, typed) : null,
    training: taken.includes('training') ? trainingFrom(stated, typed) : null,
  });
}

const said = (typed: string | undefined): string => typed ?? '';

const educationFrom = ({ education }: StatedEntries, typed: Typed): EducationFacts | null =>
  education && {
    level: education.level,
    field: said(typed.field),
    institution: said(typed.institution),
    conferredOn: calendarDate(said(typed.conferredOn)),
    transcript: 'none',
    competencies: [],
  };

function jobFrom({ job }: StatedEntries, typed: Typed): JobFacts | null {
  if (!job) return null;
  const { since: _, ...rest } = job;
  return {
    ...rest,
    employer: said(typed.employer),
    jobTitle: said(typed.jobTitle),
    from: calendarDate(said(typed.from)),
  };
}

const trainingFrom = ({ training }: StatedEntries, typed: Typed): TrainingFacts | null =>
  training && {
    title: said(typed.title),
    trainer: said(typed.trainer),
    completedOn: calendarDate(said(typed.completedOn)),
    minutesImh: Math.max(0, training.total - training.dei - training.provision) * 60,
    minutesDei: training.dei * 60,
    minutesRscProvision: training.provision * 60,
    kind: 'short',
    tracks,
    competencies: [],
  };
