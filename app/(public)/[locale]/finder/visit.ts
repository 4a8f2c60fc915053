import { cache } from 'react';
import { fromInstant } from '@/lib/core/calendar-date';
import { type Answers, type QuestionId, questionIds } from '@/lib/finder/model';
import { type AnswersCodeError, answersIn, codeOf } from '@/lib/finder/rules/code';
import { bestAnswers, courseOf } from '@/lib/finder/rules/questions';
import { type Standpoint, standpointOf } from '@/lib/finder/rules/standpoint';
import { type AnswerProblems, readAnswer } from '@/lib/finder/schema/answer';
import { publicContext } from '@/lib/web/context';
import { knownStandards } from '@/lib/web/known-standards';
import { mayLook } from '@/lib/web/public-look';
import type { Search } from '@/lib/web/search';
import { type Place, placeOf } from './place';

/** What was typed into a form, as the address brought it. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One question as it is shown: what came before it, what was typed, what is wrong with that. */
export interface Asking {
  readonly kind: 'question';
  readonly id: QuestionId;
  readonly answers: Answers;
  /** The answers before this one: what of the question is asked depends on them. */
  readonly before: Answers;
  readonly from: Standpoint;
  readonly place: Place;
  readonly typed: Typed | null;
  readonly problems: AnswerProblems;
  readonly step: { readonly n: number; readonly all: number };
  readonly wrongCode: AnswersCodeError | null;
}

/** The answers are all there. */
export interface Finding {
  readonly kind: 'result';
  readonly answers: Answers;
  readonly asked: readonly QuestionId[];
  readonly code: string;
  readonly from: Standpoint;
  readonly place: Place;
}

type Visit = Asking | Finding | { readonly kind: 'go'; readonly code: string } | TooOften;
type TooOften = { readonly kind: 'too_often' };

const textIn = (search: Typed, name: string): string | null => {
  const value = search[name];
  return typeof value === 'string' ? value : null;
};
const questionIn = (search: Typed, name: string): QuestionId | null =>
  questionIds.find((id) => id === textIn(search, name)) ?? null;

const upTo = ({ association, ...answers }: Answers, id: QuestionId): Answers => {
  const before = questionIds.slice(0, questionIds.indexOf(id));
  return {
    ...(association === undefined ? {} : { association }),
    ...Object.fromEntries(
      before.flatMap((each) => (each in answers ? [[each, answers[each]]] : [])),
    ),
  };
};

interface Around {
  readonly from: Standpoint;
  readonly place: Place;
}

function asking(
  id: QuestionId,
  answers: Answers,
  { from, place }: Around,
  more: Partial<Pick<Asking, 'typed' | 'problems' | 'wrongCode'>> = {},
): Asking {
  const before = upTo(answers, id);
  const n = courseOf(before, from).asked.indexOf(id) + 1;
  const all = courseOf({ ...bestAnswers(from), ...answers }, from).asked.length;
  return {
    kind: 'question',
    id,
    answers,
    before,
    from,
    place,
    typed: null,
    problems: {},
    wrongCode: null,
    step: { n: Math.max(1, n), all: Math.max(n, all) },
    ...more,
  };
}

/** What an address asks of the finder: a question, its answer, or the result. Read and counted once a request. */
export const visitOf = cache(async (search: Search): Promise<Visit> => {
  const typed = await search;
  if (!(await mayLook('finder'))) return { kind: 'too_often' };
  const code = textIn(typed, 'a');
  const read = code === null ? null : answersIn(code);
  const askedFor = code === '' && questionIn(typed, 'q') ? null : read;
  const given = askedFor?.ok ? askedFor.value : {};
  const place = await placeOf(textIn(typed, 'association') ?? given.association ?? '');
  const association = place.chosen?.code;
  const today = fromInstant(publicContext().clock.now(), 'UTC');
  const around = { from: standpointOf(await knownStandards(), today, association), place };
  if (askedFor?.ok === false) return asking('ages', {}, around, { wrongCode: askedFor.error });
  return answeredBy(typed, { ...given, association }, around);
});

function answeredBy(typed: Typed, given: Answers, around: Around): Visit {
  const { from, place } = around;
  const { answers, asked, next } = courseOf(given, from);
  if (place.unknown)
    return asking('ages', answers, around, { problems: { association: 'problems.association' } });
  const answered = questionIn(typed, 'q');
  if (answered && (answered === next || asked.includes(answered))) {
    const answer = readAnswer(answered, typed, from.asOf);
    if (!answer.ok) return asking(answered, answers, around, { typed, problems: answer.error });
    return { kind: 'go', code: codeOf(courseOf({ ...answers, ...answer.value }, from).answers) };
  }
  const change = questionIn(typed, 'change');
  if (change && asked.includes(change)) return asking(change, answers, around);
  if (next) return asking(next, answers, around);
  return { kind: 'result', answers, asked, code: codeOf(answers), from, place };
}
