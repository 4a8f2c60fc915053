import { z } from 'zod';
import { calendarDate } from '@/lib/core/calendar-date';
import { choicesOf } from '@/lib/core/typed-values';
import { adding, changing, chosen, day, slugs, text } from '@/lib/ledger/schema';
import { educationLevels, transcriptStates } from '@/lib/standards/model';
import type { EducationFacts } from './model';

const facts = {
  level: chosen(educationLevels),
  field: text(200),
  institution: text(200),
  conferredOn: day,
  transcript: chosen(transcriptStates),
  competencies: slugs,
};

export const addEducationSchema = z.strictObject({ ...facts, ...adding });
export const changeEducationSchema = z.strictObject({ ...facts, ...changing });

/** What was typed, as the facts it means. */
export const educationOf = (typed: z.output<z.ZodObject<typeof facts>>): EducationFacts => ({
  level: typed.level,
  field: typed.field,
  institution: typed.institution,
  conferredOn: calendarDate(typed.conferredOn),
  transcript: typed.transcript,
  competencies: choicesOf<string>(typed.competencies),
});
