import { z } from 'zod';
import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import { choicesOf } from '@/lib/core/typed-values';
import {
  adding,
  changing,
  choices,
  chosen,
  day,
  optionalDay,
  slugs,
  text,
  wholeNumber,
  yes,
} from '@/lib/ledger/schema';
import {
  categoryCodes,
  formerCategoryCodes,
  jobKinds,
  type Track,
  tracks,
} from '@/lib/standards/model';
import { type JobFacts, type JobTrait, jobTraits, type Leave, leaveRows } from '../model/job';

type Row = (typeof leaveRows)[number];
const leaveFields = Object.fromEntries(
  leaveRows.flatMap((row) => [
    [`leaveFrom${row}`, optionalDay],
    [`leaveUntil${row}`, optionalDay],
  ]),
) as Record<`leaveFrom${Row}` | `leaveUntil${Row}`, typeof optionalDay>;
const traitFields = Object.fromEntries(jobTraits.map((trait) => [trait, yes])) as Record<
  JobTrait,
  typeof yes
>;

const facts = {
  kind: chosen(jobKinds),
  employer: text(200),
  jobTitle: text(200),
  from: day,
  until: optionalDay,
  paid: chosen(['yes', 'no']),
  ftePercent: wholeNumber(3).refine(
    (typed) => !typed || (Number(typed) >= 1 && Number(typed) <= 100),
    'employment.errors.share',
  ),
  tracks: choices(tracks),
  familiesImh: wholeNumber(5),
  familiesEcmh: wholeNumber(5),
  supervisorCategory: z.enum(['', ...categoryCodes, ...formerCategoryCodes]).optional(),
  competencies: slugs,
  ...leaveFields,
  ...traitFields,
};
type Typed = z.output<z.ZodObject<typeof facts>>;

export const addJobSchema = z.strictObject({ ...facts, ...adding });
export const changeJobSchema = z.strictObject({ ...facts, ...changing });

const dayOrNull = (typed: string | undefined): CalendarDate | null =>
  typed ? calendarDate(typed) : null;
const numberOrNull = (typed: string | undefined): number | null => (typed ? Number(typed) : null);

const leavesOf = (typed: Typed): readonly Leave[] =>
  leaveRows.flatMap((row) => {
    const from = dayOrNull(typed[`leaveFrom${row}`]);
    return from ? [{ from, until: dayOrNull(typed[`leaveUntil${row}`]) }] : [];
  });

/** What was typed, as the facts it means. */
export const jobOf = (typed: Typed): JobFacts => ({
  kind: typed.kind,
  employer: typed.employer,
  jobTitle: typed.jobTitle,
  from: calendarDate(typed.from),
  until: dayOrNull(typed.until),
  paid: typed.paid === 'yes',
  ftePercent: numberOrNull(typed.ftePercent) ?? 100,
  tracks: choicesOf<Track>(typed.tracks),
  familiesImh: numberOrNull(typed.familiesImh),
  familiesEcmh: numberOrNull(typed.familiesEcmh),
  leaves: leavesOf(typed),
  focusSocialEmotional: typed.focusSocialEmotional === 'yes',
  attentionToRelationships: typed.attentionToRelationships === 'yes',
  supervised: typed.supervised === 'yes',
  specialisedTraining: typed.specialisedTraining === 'yes',
  licensedOrEligible: typed.licensedOrEligible === 'yes',
  supervisorCategory: typed.supervisorCategory || null,
  competencies: choicesOf<string>(typed.competencies),
});
