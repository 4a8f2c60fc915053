import { roundMonths } from '@/lib/core/months';
import type { EntryAnswer, RequirementAnswer } from '../eligibility';
import type { Unit } from '../model';
import { inOrder, type Reason, type UncountedReason } from '../reasons';
import type { RequirementId } from '../requirements';

/** What an entry gives one requirement. */
export interface Gift {
  readonly requirement: RequirementId;
  readonly counted: number;
}

/** An entry that nobody has to look at before it counts: everything but a session. */
export interface Judged {
  readonly path: string;
  readonly unit: Unit;
  readonly logged: number;
  readonly counted: number;
  readonly gifts: readonly Gift[];
  /** Each reason once, in the published order. */
  readonly uncounted: readonly { readonly amount: number; readonly reason: UncountedReason }[];
}

/** What one family of rules answers: its requirements and its entries. */
export interface Verdict {
  readonly requirements: readonly RequirementAnswer[];
  readonly entries: readonly Judged[];
}

export const nothingAsked: Verdict = { requirements: [], entries: [] };

/** An entry that is one thing: it counts whole, or not at all for one reason. */
export function whole(
  path: string,
  requirement: RequirementId,
  reason: UncountedReason | null,
): Judged {
  return {
    path,
    unit: 'count',
    logged: 1,
    counted: reason ? 0 : 1,
    gifts: [{ requirement, counted: reason ? 0 : 1 }],
    uncounted: reason ? [{ amount: 1, reason }] : [],
  };
}

/** What entries come to together, and why not to more. */
export interface Sums {
  readonly counted: number;
  readonly pending: number;
  readonly because: readonly Reason[];
}

function given(entries: readonly Judged[], id: RequirementId): number {
  let counted = 0;
  for (const { gifts } of entries)
    for (const gift of gifts) if (gift.requirement === id) counted += gift.counted;
  return roundMonths(counted);
}

/** Every reason entries give, in the published order. */
export function reasonsOf(entries: readonly Judged[]): readonly Reason[] {
  const reasons = new Set<Reason>();
  for (const { uncounted } of entries) for (const { reason } of uncounted) reasons.add(reason);
  return inOrder(reasons);
}

/** A requirement answered from sums; `met` may be told where sums do not decide. */
export function answerFrom(
  id: RequirementId,
  unit: Unit,
  needed: number,
  { counted, pending, because }: Sums,
  met = counted >= needed,
): RequirementAnswer {
  const remaining = met ? 0 : Math.max(0, roundMonths(needed - counted));
  return { id, met, unit, needed, counted, pending, remaining, because };
}

/** A requirement answered from its entries; `met` and `because` may be told where sums do not decide. */
export const requirementFrom = (
  id: RequirementId,
  unit: Unit,
  needed: number,
  entries: readonly Judged[],
  told: { readonly met?: boolean; readonly because?: readonly Reason[] } = {},
): RequirementAnswer => {
  const because = told.because ?? reasonsOf(entries);
  return answerFrom(
    id,
    unit,
    needed,
    { counted: given(entries, id), pending: 0, because },
    told.met,
  );
};

/** The entry as the published answer shows it, with the competencies it is the strongest evidence for. */
export function published(entry: Judged, competencies: ReadonlyMap<string, Gift>): EntryAnswer {
  const shown = competencies.get(entry.path);
  return {
    path: entry.path,
    unit: entry.unit,
    logged: entry.logged,
    counted: entry.counted,
    pending: 0,
    toward: shown ? [...entry.gifts, shown] : entry.gifts,
    uncounted: entry.uncounted,
    reasons: entry.uncounted.map(({ reason }) => reason),
  };
}
