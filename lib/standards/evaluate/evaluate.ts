import type { Edition } from '../editions/edition';
import { overlayOf } from '../editions/overlays';
import { editionById, editionOf } from '../editions/registry';
import type { Eligibility } from '../eligibility';
import type { CategoryCode } from '../model';
import type { Overrides } from '../overrides';
import type { Portfolio } from '../portfolio';
import { fitsOf } from './fits';
import { judge } from './judge';
import { published } from './judged';
import { nextOf } from './outcome';
import { planFor } from './plan';
import { prepare } from './prepare';
import { type Rules, rulesFor } from './rules';

export interface EvaluateOptions {
  /** Judge under this edition instead of the one the portfolio names or its day implies. */
  readonly edition?: string;
  /** An association's settings, laid over its published overlay and under the portfolio's own overrides. */
  readonly overrides?: Overrides;
  /** Leave out what other categories say. */
  readonly skipFits?: boolean;
  /** Leave out the plan. */
  readonly skipPlan?: boolean;
}

function editionFor(portfolio: Portfolio, id: string | undefined): Edition {
  const edition = id === undefined ? editionOf(portfolio) : editionById(id);
  // Parsing refuses such a question; judging it by another edition would be a lie.
  if (!edition)
    throw new RangeError(`No edition ${id ?? portfolio.edition ?? `on ${portfolio.asOf}`}`);
  return edition;
}

/** The rules a question is judged by, for one category: the same that `evaluatePortfolio` uses. */
export function rulesOfQuestion(
  portfolio: Portfolio,
  options: EvaluateOptions = {},
): (code: CategoryCode) => Rules {
  const edition = editionFor(portfolio, options.edition);
  const layers = [overlayOf(portfolio.association), options.overrides ?? {}, portfolio.overrides];
  return (code) => rulesFor(edition, code, layers, portfolio.association);
}

/**
 * What a portfolio is worth under an edition on the day it asks about: figures and codes only.
 * Pure: the same portfolio and options always give the same answer, on any machine at any time.
 */
export function evaluatePortfolio(
  portfolio: Portfolio,
  options: EvaluateOptions = {},
): Eligibility {
  const rulesOf = rulesOfQuestion(portfolio, options);
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
    entries: judgement.entries.map(published),
    warnings: judgement.warnings,
    ...(options.skipFits ? {} : { fits: fitsOf(prepared, judgement, rulesOf) }),
    ...(plan ? { plan } : {}),
  };
}
