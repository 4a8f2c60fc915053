import { z } from 'zod';
import type { CalendarDate } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import { choicesOf } from '@/lib/core/typed-values';
import {
  type Answers,
  ages,
  educations,
  FIRST_YEAR,
  givers,
  helds,
  MOST_HOURS,
  type Month,
  type QuestionId,
  traits,
  works,
} from '../model';

/** What was wrong with an answer: the field, and the key of its sentence in the namespace `finder`. */
export type AnswerProblems = Readonly<Record<string, string>>;

const figure = () =>
  z
    .string()
    .trim()
    .refine((typed) => /^\d{0,4}$/.test(typed), 'problems.number')
    .transform((typed) => Number(typed || 0))
    .refine((hours) => hours <= MOST_HOURS, 'problems.mostHours');
const optionalFigure = () => figure().prefault('');
const needed = () =>
  z.string({ error: 'problems.hours' }).trim().min(1, 'problems.hours').pipe(figure());
const chosen = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'problems.choose' });

const schemas = (today: CalendarDate) => {
  const thisYear = Number(today.slice(0, 4));
  const year = z
    .string({ error: 'problems.year' })
    .trim()
    .regex(/^\d{4}$/, 'problems.year')
    .transform(Number)
    .refine((typed) => typed >= FIRST_YEAR, 'problems.year')
    .refine((typed) => typed <= thisYear, 'problems.future');
  const monthNumber = z
    .string({ error: 'problems.month' })
    .regex(/^(?:[1-9]|1[0-2])$/, 'problems.month')
    .transform(Number);
  const month = z
    .object({ month: monthNumber, year })
    .transform((typed): Month => `${typed.year}-${String(typed.month).padStart(2, '0')}` as Month)
    .refine((typed) => typed <= today.slice(0, 7), { error: 'problems.future', path: ['year'] });
  const monthOrNo = z
    .object({ choice: chosen(['yes', 'no']) })
    .loose()
    .transform((typed, ctx): Month | 'no' => {
      if (typed.choice === 'no') return 'no';
      const read = month.safeParse(typed);
      if (read.success) return read.data;
      for (const issue of read.error.issues)
        ctx.addIssue({ code: 'custom', message: issue.message, path: issue.path });
      return z.NEVER;
    });
  const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
    z.object({ choice: chosen(values) }).transform((typed) => typed.choice);
  return {
    ages: choice(ages),
    work: choice(works),
    education: choice(educations),
    held: choice(helds),
    since: month,
    traits: z
      .object({ trait: z.union([z.enum(traits), z.array(z.enum(traits))]).optional() })
      .transform((typed) => choicesOf<(typeof traits)[number]>(typed.trait)),
    degree: z.object({ year }).transform((typed) => typed.year),
    giving: monthOrNo,
    leading: monthOrNo,
    training: z
      .object({ total: needed(), dei: optionalFigure(), provision: optionalFigure() })
      .refine(({ total, dei, provision }) => dei + provision <= total, {
        error: 'problems.parts',
        path: ['dei'],
      }),
    rsc: z
      .object({ hours: needed(), about: optionalFigure(), from: chosen(givers).optional() })
      .refine(({ hours, about }) => about <= hours, { error: 'problems.parts', path: ['about'] })
      .refine(({ hours, from }) => hours === 0 || from !== undefined, {
        error: 'problems.choose',
        path: ['from'],
      })
      .transform(({ from = 'unsure', ...rest }) => ({ ...rest, from })),
  } satisfies { readonly [Q in QuestionId]: z.ZodType<Required<Answers>[Q]> };
};

/** Reads the answer to one question as a form sent it. */
export function readAnswer(
  id: QuestionId,
  typed: Readonly<Record<string, string | readonly string[] | undefined>>,
  today: CalendarDate,
): Result<Answers, AnswerProblems> {
  const parsed = schemas(today)[id].safeParse(typed);
  if (parsed.success) return ok({ [id]: parsed.data });
  const problems: Record<string, string> = {};
  for (const issue of parsed.error.issues)
    problems[String(issue.path[0] ?? 'choice')] ??= issue.message.startsWith('problems.')
      ? issue.message
      : 'problems.choose';
  return err(problems);
}
