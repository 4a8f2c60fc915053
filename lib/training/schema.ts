import { z } from 'zod';
import { calendarDate } from '@/lib/core/calendar-date';
import { parseDuration } from '@/lib/core/duration';
import { choicesOf } from '@/lib/core/typed-values';
import { adding, changing, choices, chosen, day, slugs, text } from '@/lib/ledger/schema';
import { type Track, tracks, trainingKinds } from '@/lib/standards/model';
import type { TrainingFacts } from './model';

const mostMinutes = 60_000;
const minutesOf = (typed: string | undefined): number | null => {
  const said = typed?.trim();
  return !said || said === '0' ? 0 : parseDuration(said);
};
const length = z
  .string()
  .max(20, 'tooLong')
  .optional()
  .refine((typed) => {
    const minutes = minutesOf(typed);
    return minutes !== null && minutes <= mostMinutes;
  }, 'supervision.errors.length');

const facts = {
  title: text(200),
  trainer: text(200),
  completedOn: day,
  imh: length,
  dei: length,
  rscProvision: length,
  kind: chosen(trainingKinds),
  tracks: choices(tracks),
  competencies: slugs,
};

export const addTrainingSchema = z.strictObject({ ...facts, ...adding });
export const changeTrainingSchema = z.strictObject({ ...facts, ...changing });

/** What was typed, as the facts it means. */
export const trainingOf = (typed: z.output<z.ZodObject<typeof facts>>): TrainingFacts => ({
  title: typed.title,
  trainer: typed.trainer,
  completedOn: calendarDate(typed.completedOn),
  minutesImh: minutesOf(typed.imh) ?? 0,
  minutesDei: minutesOf(typed.dei) ?? 0,
  minutesRscProvision: minutesOf(typed.rscProvision) ?? 0,
  kind: typed.kind,
  tracks: choicesOf<Track>(typed.tracks),
  competencies: choicesOf<string>(typed.competencies),
});
