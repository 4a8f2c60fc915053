import type { CalendarDate } from '@/lib/core/calendar-date';
import { codesOf } from '../editions/offered';
import type { RequirementAnswer } from '../eligibility';
import type { CategoryCode, NextStep, Outcome } from '../model';
import type { Portfolio } from '../portfolio';
import type { Reason } from '../reasons';
import { type EvaluateOptions, rulesOfQuestion } from './evaluate';
import { type Judgement, judge } from './judge';
import { nextOf, outOfReach, unmet } from './outcome';
import { pacesOf } from './pace';
import { datedSteps } from './plan-steps';
import { type Prepared, prepare } from './prepare';

/** How what decides could be repaired: by going on until a day, by completing it, or not at all. */
export type Repair = 'by_date' | 'complete' | 'never';

/** The one requirement that stands longest between a ledger and a category. */
export interface Deciding {
  readonly requirement: RequirementAnswer;
  readonly repair: Repair;
  /** When it could be enough at a steady pace; null where no pace leads there. */
  readonly readyOn: CalendarDate | null;
  /** The first of its reasons in the published order; null where nothing was lost, only not done. */
  readonly reason: Reason | null;
}

/** One category as a ledger stands to it. `open` is false where the association does not offer it. */
export interface CategoryReach {
  readonly code: CategoryCode;
  readonly open: boolean;
  readonly outcome: Outcome;
  readonly next: NextStep;
  readonly deciding: Deciding | null;
}

const deciding = (
  requirement: RequirementAnswer,
  repair: Repair,
  readyOn: CalendarDate | null = null,
): Deciding => ({ requirement, repair, readyOn, reason: requirement.because[0] ?? null });

/**
 * The requirement that decides: what nothing repairs before what takes time, the longest time first,
 * and before what only has to be completed. Null where nothing is short.
 */
export function decidingOf(prepared: Prepared, judgement: Judgement): Deciding | null {
  const { portfolio } = prepared;
  const { rules } = judgement;
  const short = unmet(judgement.requirements, portfolio.ignore);
  const [never] = outOfReach(portfolio, rules, short);
  if (never?.id === 'employment')
    return { ...deciding(never, 'never'), reason: 'wrong_kind_of_work' };
  if (never) return deciding(never, 'never');
  const steps = datedSteps(short, portfolio.asOf, pacesOf(prepared, judgement));
  const last = steps.reduce<{ id: string; on: CalendarDate } | null>(
    (latest, step) =>
      'readyOn' in step && (latest === null || step.readyOn > latest.on)
        ? { id: step.requirement, on: step.readyOn }
        : latest,
    null,
  );
  for (const each of short) if (each.id === last?.id) return deciding(each, 'by_date', last.on);
  const [first] = short;
  return first ? deciding(first, 'complete') : null;
}

/** Every category of the edition as a ledger stands to it, with the one requirement that decides each. */
export function reachOf(
  portfolio: Portfolio,
  options: EvaluateOptions = {},
): readonly CategoryReach[] {
  const rulesOf = rulesOfQuestion(portfolio, options);
  const prepared = prepare(portfolio);
  const { edition } = rulesOf(portfolio.category);
  return codesOf(edition).map((code) => {
    const rules = rulesOf(code);
    const judgement = judge(prepared, rules);
    const { outcome } = judgement;
    return {
      code,
      open: rules.open,
      outcome,
      next: nextOf(outcome, rules),
      deciding: decidingOf(prepared, judgement),
    };
  });
}
