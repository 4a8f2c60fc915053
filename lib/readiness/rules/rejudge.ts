import type { Rulebook } from '@/lib/rulebook/model';
import type { Edition } from '@/lib/standards/editions/edition';
import { offers } from '@/lib/standards/editions/offered';
import type { Eligibility } from '@/lib/standards/eligibility';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import type { Outcome } from '@/lib/standards/model';
import type { RequirementId } from '@/lib/standards/requirements';
import type { LedgerFacts, Question } from '../model';
import { projectPortfolio } from './project';

/** What a new edition changes for one ledger: how it would end, and all that would then be missing. */
export interface Shift {
  readonly before: Outcome | null;
  /** Null where the new edition does not have the category. */
  readonly after: Outcome | null;
  readonly missing: readonly RequirementId[];
}

const missingIn = ({ requirements }: Eligibility): readonly RequirementId[] =>
  requirements.filter(({ met }) => !met).map(({ id }) => id);

/** The difference between two answers, or null where neither the outcome nor what is missing differs. */
export function shiftBetween(before: Eligibility | null, after: Eligibility | null): Shift | null {
  const missing = after ? missingIn(after) : [];
  const same =
    before?.outcome === after?.outcome &&
    String(before ? missingIn(before) : []) === String(missing);
  return same ? null : { before: before?.outcome ?? null, after: after?.outcome ?? null, missing };
}

/** Two editions that follow each other, and the overlays that lie over both. */
export interface Succession {
  readonly before: Edition;
  readonly after: Edition;
  readonly overlays: Rulebook['overlays'];
}

/** Judges one ledger under an edition and the one after it, and answers what differs. */
export function rejudge(
  facts: LedgerFacts,
  question: Question,
  { before, after, overlays }: Succession,
): Shift | null {
  const { portfolio } = projectPortfolio(facts, question);
  const overlay = overlays.get(question.association ?? '') ?? null;
  const [was, will] = [before, after].map((edition) =>
    offers(edition, question.category)
      ? evaluatePortfolio(portfolio, { edition, overlay, skipFits: true, skipPlan: true })
      : null,
  );
  return shiftBetween(was ?? null, will ?? null);
}

/** An edition comes into force within a year, or did within the last sixty days: people are told of it. */
const DAYS_AHEAD = 365;
const DAYS_AFTER = 60;

/** The editions people may still have to be told about, each with the one before it, the earliest first. */
export function successionsAround(
  book: Pick<Rulebook, 'editions' | 'overlays'>,
  daysUntil: (edition: Edition) => number,
): readonly Succession[] {
  return book.editions.flatMap((after, at) => {
    const before = book.editions[at - 1];
    const days = daysUntil(after);
    return before && days <= DAYS_AHEAD && days >= -DAYS_AFTER
      ? [{ before, after, overlays: book.overlays }]
      : [];
  });
}
