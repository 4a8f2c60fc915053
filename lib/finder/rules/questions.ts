import { addMonths, type CalendarDate } from '@/lib/core/calendar-date';
import { categoryOf } from '@/lib/standards/categories';
import { reachOf } from '@/lib/standards/evaluate/deciding';
import {
  type Answers,
  ages,
  educations,
  givers,
  helds,
  type Month,
  type QuestionId,
  questionIds,
  type RscHours,
  type TrainingHours,
  type Trait,
  traits,
  works,
} from '../model';
import { portfolioOf, tracksOf } from './portfolio';
import type { Standpoint } from './standpoint';

export const monthOf = (day: CalendarDate): Month => day.slice(0, 7) as Month;

const LONG = 60;
const BETWEEN = 30;

type Best = Required<Omit<Answers, 'association'>>;

/** Everything answered as well as it can be: what is still open after this cannot be helped by it. */
export const bestAnswers = ({ asOf, enough }: Standpoint): Best => {
  const longAgo = monthOf(addMonths(asOf, -LONG));
  return {
    ages: 'infant',
    work: 'therapy',
    education: 'doctorate',
    held: 'mhs',
    since: longAgo,
    traits,
    degree: Number(asOf.slice(0, 4)) - 30,
    giving: longAgo,
    leading: longAgo,
    training: enough.training,
    rsc: enough.rsc,
  };
};

type Samples = { readonly [Q in QuestionId]: readonly Required<Answers>[Q][] };

/** Answers that stand for all others: between two of them no rule turns. */
export const sampleAnswers = ({ asOf, enough }: Standpoint): Samples => {
  const since = [0, BETWEEN, LONG].map((months) => monthOf(addMonths(asOf, -months)));
  const none: RscHours = { ...enough.rsc, hours: 0, about: 0 };
  return {
    ages,
    work: works,
    education: educations,
    held: helds,
    since,
    traits: [[], traits, ...traits.map((left) => traits.filter((trait) => trait !== left))],
    degree: [Number(asOf.slice(0, 4)), Number(asOf.slice(0, 4)) - 30],
    giving: ['no', ...since],
    leading: ['no', ...since],
    training: [
      { total: 0, dei: 0, provision: 0 },
      enough.training,
      { ...enough.training, dei: 0 },
      { ...enough.training, provision: 0 },
    ],
    rsc: [
      none,
      enough.rsc,
      { ...enough.rsc, about: 0 },
      ...givers.map((from) => ({ ...enough.rsc, from })),
    ],
  };
};

/** What a result comes down to: each category's outcome, what decides it and until when. One track stands for both. */
export function gist(answers: Answers, from: Standpoint): string {
  const [track] = tracksOf(answers);
  return reachOf(portfolioOf(answers, from.asOf), from)
    .filter(({ code, open }) => open && categoryOf(code).track === track)
    .map(({ code, outcome, deciding }) =>
      [code, outcome, deciding?.requirement.id, deciding?.repair, deciding?.readyOn].join(' '),
    )
    .join(';');
}

/** Whether any of these answers would come to another result than the first of them. */
function differ(candidates: readonly Answers[], from: Standpoint): boolean {
  let first: string | null = null;
  for (const candidate of candidates) {
    const found = gist(candidate, from);
    first ??= found;
    if (found !== first) return true;
  }
  return false;
}

/**
 * Whether the answer to a question can still change the result, after what has been answered before it.
 * Asked with everything after it at its best: what cannot matter then cannot matter at all.
 */
export function mayChange(id: QuestionId, before: Answers, from: Standpoint): boolean {
  if (id === 'ages' || id === 'work') return true;
  const around = { ...bestAnswers(from), ...before };
  const samples: readonly unknown[] = sampleAnswers(from)[id];
  return differ(
    samples.map((sample) => ({ ...around, [id]: sample })),
    from,
  );
}

/** What of the answers matters, in order, and the next thing to ask; null when nothing is open. */
export interface Course {
  readonly answers: Answers;
  readonly asked: readonly QuestionId[];
  readonly next: QuestionId | null;
}

/** Goes through the questions in order, drops answers that no longer matter, stops at the first open one. */
export function courseOf(given: Answers, from: Standpoint): Course {
  let answers: Answers = given.association ? { association: given.association } : {};
  const asked: QuestionId[] = [];
  for (const id of questionIds) {
    if (!mayChange(id, answers, from)) continue;
    asked.push(id);
    if (given[id] === undefined) return { answers, asked, next: id };
    answers = { ...answers, [id]: given[id] };
  }
  return { answers, asked, next: null };
}

/** The traits of the work whose answer matters. */
export const traitsAsked = (before: Answers, from: Standpoint): readonly Trait[] =>
  traits.filter((trait) => {
    const around = { ...bestAnswers(from), ...before };
    const without = traits.filter((other) => other !== trait);
    return differ(
      [
        { ...around, traits },
        { ...around, traits: without },
      ],
      from,
    );
  });

/** Which of the figures beside the total matter: about diversity and on giving supervision. */
export function hoursAsked(before: Answers, from: Standpoint) {
  const { training, rsc } = from.enough;
  const around = { ...bestAnswers(from), ...before };
  const asks = (less: Partial<TrainingHours>, lessRsc: Partial<RscHours> = {}) =>
    differ(
      [
        { ...around, training, rsc },
        { ...around, training: { ...training, ...less }, rsc: { ...rsc, ...lessRsc } },
      ],
      from,
    );
  return {
    dei: asks({ total: training.total - training.dei, dei: 0 }),
    provision: asks({ provision: 0 }),
    about: asks({}, { about: 0 }),
  };
}
