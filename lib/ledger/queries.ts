import { isId } from '@/lib/core/id';
import type { SignedInContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { LedgerNoun } from './commands';
import type { LedgerEntry } from './model';
import { mayReadLedger } from './policy';
import { type Counts, countEntries, findEntry, listEntries } from './store';

export const entriesPerPage = 50;

/** One page of a person's entries and whether there is another; null for who may not read them. */
export const getEntries = async <F>(
  ctx: SignedInContext,
  tx: Tx,
  { rows }: LedgerNoun<F>,
  personId: string,
  page = 1,
): Promise<{ readonly entries: readonly LedgerEntry<F>[]; readonly more: boolean } | null> => {
  if (!mayReadLedger(ctx.scope, personId).allowed) return null;
  const offset = (page - 1) * entriesPerPage;
  const found = await listEntries(tx, rows, personId, { limit: entriesPerPage + 1, offset });
  return { entries: found.slice(0, entriesPerPage), more: found.length > entriesPerPage };
};

/** One entry of the person's own ledger, or null. */
export const getEntry = async <F>(
  ctx: SignedInContext,
  tx: Tx,
  { rows }: LedgerNoun<F>,
  personId: string,
  entryId: string,
): Promise<LedgerEntry<F> | null> => {
  if (!isId(entryId) || !mayReadLedger(ctx.scope, personId).allowed) return null;
  return findEntry(tx, rows, personId, entryId);
};

/** How many entries of each noun there are; null for who may not read them. */
export const getLedgerCounts = async (
  ctx: SignedInContext,
  tx: Tx,
  personId: string,
): Promise<Counts | null> =>
  mayReadLedger(ctx.scope, personId).allowed ? countEntries(tx, personId) : null;
