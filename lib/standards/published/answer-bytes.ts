import type { Locale } from '@/lib/core/locale';
import { err, ok, type Result } from '@/lib/core/result';
import { editionOf } from '../editions/registry';
import { answerUnder } from '../evaluate/answer';
import { parsePortfolioText } from '../parse-portfolio';
import type { Problem } from '../problem';
import { describeProblem } from '../say/problems';
import { type SaidEligibility, say } from '../say/say';
import { type KnownStandards, shippedStandards } from './known-standards';

/** The most a portfolio may weigh, as a file and as a request. */
export const PORTFOLIO_BYTES_MAX = 1024 * 1024;

/** How many problems are told at once: who sends so many has sent something else. */
const PROBLEMS_MAX = 200;

/** One thing that is wrong and where: a line of the command line, an item of the answer of the API. */
export interface SaidProblem {
  readonly path: string;
  readonly message: string;
}

/** Why there is no answer. `unreadable` is no JSON at all; `refused` is JSON that is not a portfolio. */
export interface NoAnswer {
  readonly kind: 'too_large' | 'unreadable' | 'refused';
  readonly problems: readonly SaidProblem[];
}

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

function told(problems: readonly Problem[], locale: Locale): readonly SaidProblem[] {
  const said = problems.slice(0, PROBLEMS_MAX).map((each) => describeProblem(each, locale));
  const more = problems.length - PROBLEMS_MAX;
  if (more <= 0) return said;
  const values = { count: String(more) };
  return [...said, describeProblem({ path: '', code: 'and_more', values }, locale)];
}

const noAnswer = (kind: NoAnswer['kind'], problems: readonly Problem[], locale: Locale) =>
  err<NoAnswer>({ kind, problems: told(problems, locale) });

/**
 * Answers a portfolio as it comes in a file or a request: the one path of the command line and the API,
 * so that they cannot differ. Pure: what was asked is kept nowhere.
 */
export function answerBytes(
  bytes: Uint8Array,
  locale: Locale,
  known: KnownStandards = shippedStandards,
): Result<SaidEligibility, NoAnswer> {
  if (bytes.byteLength > PORTFOLIO_BYTES_MAX)
    return noAnswer('too_large', [{ path: '', code: 'too_large' }], locale);
  const text = textOf(bytes);
  if (text === null) return noAnswer('unreadable', [{ path: '', code: 'not_json' }], locale);
  const parsed = parsePortfolioText(text, known.editions);
  if (!parsed.ok) {
    const unreadable = parsed.error.some(({ code }) => code === 'not_json');
    return noAnswer(unreadable ? 'unreadable' : 'refused', parsed.error, locale);
  }
  const edition = editionOf(parsed.value, known.editions);
  if (!edition) throw new RangeError('A portfolio was taken without an edition.');
  const overlay = known.overlayOf(parsed.value.association);
  return ok(say(answerUnder({ edition, overlay, overrides: [] }, parsed.value), locale));
}
