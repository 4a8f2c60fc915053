import type { EntryAnswer } from '@/lib/standards/eligibility';
import type { Unit } from '@/lib/standards/model';
import { inOrder, type Reason } from '@/lib/standards/reasons';
import { type LedgerNoun, ledgerNouns, type Readiness } from '../model';

/** All of one noun that one reason keeps apart or makes wait, with the entries it came from. */
export interface ApartGroup {
  readonly reason: Reason;
  readonly unit: Unit;
  readonly amount: number;
  /** The rows, newest first, each with its part. */
  readonly parts: readonly { readonly id: string; readonly amount: number }[];
}

export interface ApartOfNoun {
  readonly noun: LedgerNoun;
  readonly unit: Unit;
  readonly logged: number;
  readonly counted: number;
  readonly groups: readonly ApartGroup[];
}

/** What of an entry does not count (now), by reason. */
const partsOf = ({
  uncounted,
  pending,
}: EntryAnswer): readonly { readonly reason: Reason; readonly amount: number }[] =>
  pending > 0 ? [...uncounted, { reason: 'provider_to_be_verified', amount: pending }] : uncounted;

function groupsOf(
  rows: readonly (readonly [string, EntryAnswer])[],
  unit: Unit,
): readonly ApartGroup[] {
  const found = new Map<Reason, { id: string; amount: number }[]>();
  for (const [id, entry] of rows)
    for (const { reason, amount } of partsOf(entry))
      found.set(reason, [...(found.get(reason) ?? []), { id, amount }]);
  return inOrder(found.keys()).map((reason) => {
    const parts = (found.get(reason) ?? []).toReversed();
    return { reason, unit, amount: parts.reduce((sum, part) => sum + part.amount, 0), parts };
  });
}

const sum = (rows: readonly (readonly [string, EntryAnswer])[], key: 'logged' | 'counted') =>
  rows.reduce((total, [, entry]) => total + entry[key], 0);

/**
 * Where the hours went: for every noun of the ledger what does not count, grouped by reason with its
 * total. Of each noun, counted plus the groups is all that was logged.
 */
export const whereHoursWent = ({
  facts,
  entryOf,
}: Pick<Readiness, 'facts' | 'entryOf'>): readonly ApartOfNoun[] =>
  ledgerNouns.flatMap((noun): readonly ApartOfNoun[] => {
    const rows = facts[noun].flatMap(({ id }) => {
      const entry = entryOf.get(id);
      return entry ? [[id, entry] as const] : [];
    });
    const unit = rows[0]?.[1].unit;
    if (unit === undefined) return [];
    const groups = groupsOf(rows, unit);
    if (groups.length === 0) return [];
    return [{ noun, unit, logged: sum(rows, 'logged'), counted: sum(rows, 'counted'), groups }];
  });
