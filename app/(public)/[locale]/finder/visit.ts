import { cache } from 'react';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { type Answers, type QuestionId, questionIds } from '@/lib/finder/model';
import { type AnswersCodeError, answersIn, codeOf } from '@/lib/finder/rules/code';
import { bestAnswers, courseOf } from '@/lib/finder/rules/questions';
import { type AnswerProblems, readAnswer } from '@/lib/finder/schema/answer';
import { publicContext } from '@/lib/web/context';
import type { Search } from '@/lib/web/search';

/** What was typed into a form, as the address brought it. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One question as it is shown: what came before it, what was typed, what is wrong with that. */
export interface Asking {
  readonly kind: 'question';
  readonly id: QuestionId;
  readonly answers: Answers;
  /** The answers before this one: what of the question is asked depends on them. */
  readonly before: Answers;
  readonly today: CalendarDate;
  readonly typed: Typed | null;
  readonly problems: AnswerProblems;
  readonly step: { readonly n: number; readonly all: number };
  readonly wrongCode: AnswersCodeError | null;
}

type Visit =
  | Asking
  | { readonly kind: 'go'; readonly code: string }
  | {
      readonly kind: 'result';
      readonly answers: Answers;
      readonly asked: readonly QuestionId[];
      readonly code: string;
      readonly today: CalendarDate;
    };

const textIn = (search: Typed, name: string): string | null => {
  const value = search[name];
  return typeof value === 'string' ? value : null;
};
const questionIn = (search: Typed, name: string): QuestionId | null =>
  questionIds.find((id) => id === textIn(search, name)) ?? null;

const upTo = (answers: Answers, id: QuestionId): Answers => {
  const before = questionIds.slice(0, questionIds.indexOf(id));
  return Object.fromEntries(
    before.flatMap((each) => (each in answers ? [[each, answers[each]]] : [])),
  );
};

function asking(
  id: QuestionId,
  answers: Answers,
  today: CalendarDate,
  more: Partial<Pick<Asking, 'typed' | 'problems' | 'wrongCode'>> = {},
): Asking {
  const before = upTo(answers, id);
  const n = courseOf(before, today).asked.indexOf(id) + 1;
  const all = courseOf({ ...bestAnswers(today), ...answers }, today).asked.length;
  return {
    kind: 'question',
    id,
    answers,
    before,
    today,
    typed: null,
    problems: {},
    wrongCode: null,
    step: { n: Math.max(1, n), all: Math.max(n, all) },
    ...more,
  };
}

/** What an address asks of the finder: a question, its answer, or the result. Read once a request. */
export const visitOf = cache(async (search: Search): Promise<Visit> => {
  const typed = await search;
  const today = fromInstant(publicContext().clock.now(), 'UTC');
  const code = textIn(typed, 'a');
  const read = code === null ? null : answersIn(code);
  const askedFor = code === '' && questionIn(typed, 'q') ? null : read;
  if (askedFor?.ok === false) return asking('ages', {}, today, { wrongCode: askedFor.error });
  const given = askedFor?.ok ? askedFor.value : {};
  const { answers, asked, next } = courseOf(given, today);

  const answered = questionIn(typed, 'q');
  if (answered && (answered === next || asked.includes(answered))) {
    const answer = readAnswer(answered, typed, today);
    if (!answer.ok) return asking(answered, answers, today, { typed, problems: answer.error });
    return { kind: 'go', code: codeOf(courseOf({ ...answers, ...answer.value }, today).answers) };
  }
  const change = questionIn(typed, 'change');
  if (change && asked.includes(change)) return asking(change, answers, today);
  if (next) return asking(next, answers, today);
  return { kind: 'result', answers, asked, code: codeOf(answers), today };
});
