import type { Edition } from '../editions/edition';
import type { Overlay } from '../editions/overlay';
import type { Eligibility } from '../eligibility';
import type { CategoryCode } from '../model';
import type { Overrides } from '../overrides';
import type { Portfolio } from '../portfolio';
import { fitsOf } from './fits';
import { judge } from './judge';
import { nextOf } from './outcome';
import { planFor } from './plan';
import { prepare } from './prepare';
import { type Rules, rulesFor } from './rules';
import { settle } from './settled';

/** What a portfolio is judged by: an edition, and what an association lays over it. */
export interface Standards {
  readonly edition: Edition;
  /** What the association published, dated. */
  readonly overlay: Overlay | null;
  /** What it set besides, on every day; later ones win. */
  readonly overrides: readonly Overrides[];
}

export interface AnswerOptions {
  /** Leave out what other categories say. */
  readonly skipFits?: boolean;
  /** Leave out the plan. */
  readonly skipPlan?: boolean;
}

/** The rules a portfolio is judged by, for one category, with its own overrides on top. */
export const rulesUnder = (
  { edition, overlay, overrides }: Standards,
  portfolio: Portfolio,
): ((code: CategoryCode) => Rules) => {
  const settled = settle(edition, overlay, [...overrides, portfolio.overrides], portfolio);
  return (code) => rulesFor(edition, code, settled);
};

/**
 * What a portfolio is worth under the standards given, on the day it asks about: figures and codes
 * only. Knows of no edition but the one given, shipped or stored.
 */
export function answerUnder(
  standards: Standards,
  portfolio: Portfolio,
  options: AnswerOptions = {},
): Eligibility {
  const rulesOf = rulesUnder(standards, portfolio);
  const prepared = prepare(portfolio);
  const rules = rulesOf(portfolio.category);
  const judgement = judge(prepared, rules);
  const plan = options.skipPlan ? undefined : planFor(prepared, judgement);
  return {
    format: 'attune-eligibility/1',
    edition: rules.edition.id,
    category: portfolio.category,
    asOf: portfolio.asOf,
    outcome: judgement.outcome,
    next: nextOf(judgement.outcome, rules),
    requirements: judgement.requirements,
    entries: judgement.entries,
    warnings: judgement.warnings,
    ...(options.skipFits ? {} : { fits: fitsOf(prepared, judgement, rulesOf) }),
    ...(plan ? { plan } : {}),
  };
}
