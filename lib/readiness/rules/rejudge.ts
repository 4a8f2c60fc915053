import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { PublishedOverlay, Rulebook } from '@/lib/rulebook/model';
import { joinedOverlay } from '@/lib/rulebook/rules/standards';
import type { Edition } from '@/lib/standards/editions/edition';
import { offers } from '@/lib/standards/editions/offered';
import { editionOn } from '@/lib/standards/editions/registry';
import type { Eligibility } from '@/lib/standards/eligibility';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import type { Outcome } from '@/lib/standards/model';
import type { RequirementId } from '@/lib/standards/requirements';
import type { LedgerFacts, Question } from '../model';
import { projectPortfolio } from './project';

/** What new standards change for one ledger: how it would end, and all that would then be missing. */
export interface Shift {
  readonly before: Outcome | null;
  /** Null where the category is no longer there. */
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

/** What a ledger is held to: an edition, and the overlays that lie over it. */
export interface Standards {
  readonly edition: Edition;
  readonly overlays: Rulebook['overlays'];
}

/** What was published, and the standards before it and with it. */
export interface Step {
  readonly kind: 'edition' | 'overlay';
  readonly id: string;
  readonly from: CalendarDate;
  /** The code of the one association it concerns; null where it concerns all. */
  readonly association: string | null;
  readonly before: Standards;
  readonly after: Standards;
}

/** Judges one ledger under the standards before and after, and answers what differs. */
export function rejudge(
  facts: LedgerFacts,
  question: Question,
  { before, after }: Pick<Step, 'before' | 'after'>,
): Shift | null {
  const { portfolio } = projectPortfolio(facts, question);
  const [was, will] = [before, after].map(({ edition, overlays }) => {
    if (!offers(edition, question.category)) return null;
    const overlay = overlays.get(question.association ?? '') ?? null;
    return evaluatePortfolio(portfolio, { edition, overlay, skipFits: true, skipPlan: true });
  });
  return shiftBetween(was ?? null, will ?? null);
}

/** What comes into force within a year, or did within the last sixty days: people are told of it. */
const DAYS_AHEAD = 365;
const DAYS_AFTER = 60;
const isAround = (from: CalendarDate, today: CalendarDate): boolean => {
  const days = dayNumber(from) - dayNumber(today);
  return days <= DAYS_AHEAD && days >= -DAYS_AFTER;
};

/** The editions people may still have to be told about, each with the one before it, the earliest first. */
export const editionSteps = (
  { editions, overlays }: Pick<Rulebook, 'editions' | 'overlays'>,
  today: CalendarDate,
): readonly Step[] =>
  editions.flatMap((after, at): readonly Step[] => {
    const before = editions[at - 1];
    if (!before || !isAround(after.from, today)) return [];
    return [
      {
        kind: 'edition',
        id: after.id,
        from: after.from,
        association: null,
        before: { edition: before, overlays },
        after: { edition: after, overlays },
      },
    ];
  });

/** What is published for a day to come, as if it held today already: a ledger is asked about today. */
const asIfToday =
  (today: CalendarDate) =>
  (overlay: PublishedOverlay): PublishedOverlay =>
    overlay.from !== null && overlay.from > today ? { ...overlay, from: today } : overlay;

/** The overlays people of their association may still have to be told about, each with what it follows. */
export function overlaySteps(
  { editions, published }: Pick<Rulebook, 'editions' | 'published'>,
  today: CalendarDate,
): readonly Step[] {
  const edition = editionOn(today, editions);
  if (!edition) return [];
  const under = (code: string, statements: readonly PublishedOverlay[]): Standards => {
    const joined = joinedOverlay(statements.map(asIfToday(today)));
    return { edition, overlays: new Map(joined ? [[code, joined]] : []) };
  };
  return published.flatMap(({ id, code, from }): readonly Step[] => {
    // What ships holds from the beginning: nothing was before it.
    if (from === null || !isAround(from, today)) return [];
    const own = published.filter((each) => each.code === code);
    const at = own.findIndex((each) => each.id === id);
    const [before, after] = [under(code, own.slice(0, at)), under(code, own.slice(0, at + 1))];
    return [{ kind: 'overlay', id, from, association: code, before, after }];
  });
}
