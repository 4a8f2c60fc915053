import type { Edition } from '../editions/edition';
import type { Overlay } from '../editions/overlay';
import { overlayOf } from '../editions/overlays';
import { editionById, editionOf } from '../editions/registry';
import type { Eligibility } from '../eligibility';
import type { CategoryCode } from '../model';
import type { Overrides } from '../overrides';
import type { Portfolio } from '../portfolio';
import { type AnswerOptions, answerUnder, rulesUnder, type Standards } from './answer';
import type { Rules } from './rules';

export interface EvaluateOptions extends AnswerOptions {
  /** Judge under this edition, or the shipped one of this id, instead of the one the portfolio asks for. */
  readonly edition?: string | Edition;
  /** The overlay of the association, or none, instead of the one that ships. */
  readonly overlay?: Overlay | null;
  /** An association's settings, laid over its published overlay and under the portfolio's own overrides. */
  readonly overrides?: Overrides;
}

function editionFor(portfolio: Portfolio, asked: string | Edition | undefined): Edition {
  if (typeof asked === 'object') return asked;
  const edition = asked === undefined ? editionOf(portfolio) : editionById(asked);
  // Parsing refuses such a question; judging it by another edition would be a lie.
  if (!edition)
    throw new RangeError(`No edition ${asked ?? portfolio.edition ?? `on ${portfolio.asOf}`}`);
  return edition;
}

const standardsFor = (portfolio: Portfolio, options: EvaluateOptions): Standards => ({
  edition: editionFor(portfolio, options.edition),
  overlay: options.overlay === undefined ? overlayOf(portfolio.association) : options.overlay,
  overrides: options.overrides ? [options.overrides] : [],
});

/** The rules a question is judged by, for one category: the same that `evaluatePortfolio` uses. */
export const rulesOfQuestion = (
  portfolio: Portfolio,
  options: EvaluateOptions = {},
): ((code: CategoryCode) => Rules) => rulesUnder(standardsFor(portfolio, options), portfolio);

/**
 * What a portfolio is worth under the standards the product ships: the edition it names or its day
 * implies, and the overlay its association published. Pure: the same question always has the same answer.
 */
export const evaluatePortfolio = (
  portfolio: Portfolio,
  options: EvaluateOptions = {},
): Eligibility => answerUnder(standardsFor(portfolio, options), portfolio, options);
