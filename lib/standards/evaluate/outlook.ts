import {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  fromDayNumber,
} from '@/lib/core/calendar-date';
import type { Plan } from '../eligibility';
import type { Portfolio } from '../portfolio';
import { type EvaluateOptions, rulesOfQuestion } from './evaluate';
import { type Judgement, judge } from './judge';
import { type WishedPaces, wholeMonths } from './pace';
import { planFor } from './plan';
import { type Prepared, prepare } from './prepare';

/** What somebody wants to see: so many minutes a month, or to be ready by a day. */
export type Wish = WishedPaces | { readonly by: CalendarDate };

/** An entry that counts today and no longer counts from a day on. */
export interface AgingOut {
  readonly path: string;
  readonly on: CalendarDate;
  readonly because: 'references' | 'membership' | 'window' | 'too_long_ago';
}

export interface Outlook {
  readonly plan: Plan;
  readonly agesOut: readonly AgingOut[];
}

/** The plan as wished, and what that counts today runs out when. */
export function outlookUnder(
  portfolio: Portfolio,
  wish: Wish = {},
  options: EvaluateOptions = {},
): Outlook {
  const prepared = prepare(portfolio);
  const judgement = judge(prepared, rulesOfQuestion(portfolio, options)(portfolio.category));
  const wished = 'by' in wish ? pacesBy(prepared, judgement, wish.by) : wish;
  return { plan: planFor(prepared, judgement, wished), agesOut: agesOut(prepared, judgement) };
}

/** The pace at which what is left is logged by a day, spread evenly; the plan says if it is enough. */
function pacesBy(prepared: Prepared, judgement: Judgement, by: CalendarDate): WishedPaces {
  const months = Math.max(1, wholeMonths(prepared.portfolio.asOf, by));
  const { steps } = planFor(prepared, judgement);
  const minutesOf = (kind: 'log' | 'train') =>
    steps.flatMap((step) => (step.do === kind && 'pace' in step ? [step.minutes] : []));
  const sum = minutesOf('train').reduce((total, minutes) => total + minutes, 0);
  const evenly = (minutes: number) => (minutes > 0 ? Math.ceil(minutes / months) : undefined);
  return {
    supervised: evenly(Math.max(0, ...minutesOf('log'))),
    trained: evenly(sum),
  };
}

/** What counts today and runs out: forms, memberships, hours too old, hours no window will hold. */
export function agesOut(prepared: Prepared, judgement: Judgement): readonly AgingOut[] {
  const counting = new Set(
    judgement.entries.filter(({ counted }) => counted > 0).map(({ path }) => path),
  );
  return [...papers(prepared, judgement), ...hours(prepared, judgement)]
    .filter(({ path }) => counting.has(path))
    .toSorted((a, b) => compareDates(a.on, b.on));
}

function papers({ portfolio }: Prepared, { rules }: Judgement): readonly AgingOut[] {
  const ratings = portfolio.references.map(
    ({ completedOn }, index): AgingOut => ({
      path: `references[${index}]`,
      on: addDays(completedOn, rules.references.validDays + 1),
      because: 'references',
    }),
  );
  if (!rules.membershipRequired) return ratings;
  const memberships = portfolio.person.memberships.flatMap(({ until }, index): AgingOut[] =>
    until === null
      ? []
      : [
          {
            path: `person.memberships[${index}]`,
            on: addDays(until, 1),
            because: 'membership',
          },
        ],
  );
  return [...ratings, ...memberships];
}

function hours({ portfolio, sessions }: Prepared, judgement: Judgement): readonly AgingOut[] {
  const { rsc, trainingMaxAgeMonths } = judgement.rules;
  const found: AgingOut[] = [];
  // Later by so many months the oldest day of all that still counts is this one.
  const tooOld = (path: string, last: CalendarDate, months: number | null) => {
    if (months === null) return;
    found.push({ path, on: addDays(addMonths(last, months), 1), because: 'too_long_ago' });
  };
  portfolio.training.forEach((entry, index) => {
    tooOld(`training[${index}]`, entry.completedOn, trainingMaxAgeMonths);
  });
  const received = judgement.requirements.find(({ id }) => id === 'rsc.received');
  const open = received !== undefined && !received.met && rsc.window.enforce !== 'off';
  for (const { path, on } of sessions) {
    tooOld(path, fromDayNumber(on.until), rsc.maxAgeMonths);
    const leaves = addMonths(fromDayNumber(on.from), rsc.window.max);
    if (open) found.push({ path, on: leaves, because: 'window' });
  }
  return found.filter(({ on }) => on > portfolio.asOf);
}
