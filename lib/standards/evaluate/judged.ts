import { roundMonths } from '@/lib/core/months';
import type { EntryAnswer, RequirementAnswer } from '../eligibility';
import type { Unit } from '../model';
import { inOrder, type Reason, type UncountedReason } from '../reasons';
import type { RequirementId } from '../requirements';

/** What an entry gives one requirement. */
export interface Gift {
  readonly requirement: RequirementId;
  readonly counted: number;
  readonly pending: number;
}

/** An entry's answer before it is published: with what is pending told apart by requirement. */
export interface Judged {
  readonly path: string;
  readonly unit: Unit;
  readonly logged: number;
  readonly counted: number;
  readonly pending: number;
  readonly gifts: readonly Gift[];
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
    pending: 0,
    gifts: [{ requirement, counted: reason ? 0 : 1, pending: 0 }],
    uncounted: reason ? [{ amount: 1, reason }] : [],
  };
}

/** Adds what entries give to one requirement. */
export function given(
  entries: readonly Judged[],
  id: RequirementId,
): { readonly counted: number; readonly pending: number } {
  let counted = 0;
  let pending = 0;
  for (const entry of entries) {
    for (const gift of entry.gifts) {
      if (gift.requirement !== id) continue;
      counted += gift.counted;
      pending += gift.pending;
    }
  }
  return { counted: roundMonths(counted), pending: roundMonths(pending) };
}

/** Every reason entries give, in the published order. */
export const reasonsOf = (entries: readonly Judged[]): readonly Reason[] =>
  inOrder(entries.flatMap(reasonsOfEntry));

const reasonsOfEntry = (entry: Judged): readonly Reason[] => [
  ...entry.uncounted.map((part) => part.reason),
  ...(entry.pending > 0 ? (['provider_to_be_verified'] as const) : []),
];

/** A requirement answered from its entries; `met` and `because` may be told where sums do not decide. */
export function requirementFrom(
  id: RequirementId,
  unit: Unit,
  needed: number,
  entries: readonly Judged[],
  told: { readonly met?: boolean; readonly because?: readonly Reason[] } = {},
): RequirementAnswer {
  const { counted, pending } = given(entries, id);
  const met = told.met ?? counted >= needed;
  const remaining = met ? 0 : Math.max(0, roundMonths(needed - counted));
  const because = told.because ?? reasonsOf(entries);
  return { id, met, unit, needed, counted, pending, remaining, because };
}

/** The entry as the published answer shows it. */
export const published = (entry: Judged): EntryAnswer => ({
  path: entry.path,
  unit: entry.unit,
  logged: entry.logged,
  counted: entry.counted,
  pending: entry.pending,
  toward: entry.gifts.map(({ requirement, counted }) => ({ requirement, counted })),
  uncounted: entry.uncounted,
  reasons: inOrder(reasonsOfEntry(entry)),
});
