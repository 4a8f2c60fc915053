import { recordAudit } from '@/lib/audit/commands';
import type { CalendarDate } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { todayOf } from '@/lib/platform/db/today';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { AddEntryError, ChangeEntryError, VoidEntryError } from './errors';
import type { FieldRefusal, LedgerTable } from './model';
import { mayChangeEntry, mayKeepLedger } from './policy';
import {
  findEntry,
  idOfSubmission,
  insertEntry,
  type LedgerRows,
  updateEntry,
  voidEntryRow,
} from './store';

/** A noun of the ledger: how it is stored and what of it cannot be true. */
export interface LedgerNoun<Facts> {
  readonly rows: LedgerRows<Facts>;
  readonly refusalsFor: (facts: Facts, today: CalendarDate) => readonly FieldRefusal[];
}

export interface AddEntry<Facts> {
  readonly facts: Facts;
  readonly submissionId: string;
}

export interface ChangeEntry<Facts> {
  readonly entryId: string;
  /** The version the person saw; an older one is answered with both. */
  readonly version: number;
  readonly facts: Facts;
}

export interface VoidEntry {
  readonly entryId: string;
  readonly reason: string;
}

const audit = (
  tx: Tx,
  ctx: PersonContext,
  table: LedgerTable,
  verb: string,
  id: string,
  more = {},
) =>
  recordAudit(tx, ctx, {
    action: `${table}.${verb}`,
    objectKind: table,
    objectId: id,
    personId: ctx.scope.personId,
    ...more,
  });

/** Somebody else's entry and none at all are the same answer; the attempt is kept. */
const refuseUnknown = async (
  tx: Tx,
  ctx: PersonContext,
  table: LedgerTable,
  verb: string,
  id: string,
): Promise<{ readonly kind: 'not_found' }> => {
  const more = { outcome: 'refused', detail: { reason: 'not_found' } };
  await audit(tx, ctx, table, verb, id, more);
  return { kind: 'not_found' };
};

/** Adds an entry to the person's own ledger. The same submission twice, or eight times at once, is one entry. */
export const addEntry = <F>(
  ctx: PersonContext,
  noun: LedgerNoun<F>,
  { facts, submissionId }: AddEntry<F>,
): Promise<Result<{ readonly entryId: string }, AddEntryError>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const { rows } = noun;
    if (!mayKeepLedger(ctx.scope, personId).allowed) return err({ kind: 'not_found' });
    const known = await idOfSubmission(tx, rows, personId, submissionId);
    if (known) return ok({ entryId: known });
    const at = ctx.clock.now();
    const refusals = noun.refusalsFor(facts, await todayOf(tx, at));
    if (refusals.length > 0) return err({ kind: 'refused', refusals });

    const owned = { id: ctx.newId(), personId, at, submissionId };
    const entryId = await insertEntry(tx, rows, facts, owned);
    if (!entryId) return ok({ entryId: await taken(tx, noun, personId, submissionId) });
    await audit(tx, ctx, rows.table, 'added', entryId);
    return ok({ entryId });
  });

const taken = async <F>(
  tx: Tx,
  { rows }: LedgerNoun<F>,
  personId: string,
  submissionId: string,
): Promise<string> => {
  const id = await idOfSubmission(tx, rows, personId, submissionId);
  if (!id) throw new Error('A submission is taken by an entry that is not there.');
  return id;
};

/** Replaces what an entry says, unless somebody saved in the meantime. */
export const changeEntry = <F>(
  ctx: PersonContext,
  noun: LedgerNoun<F>,
  { entryId, version, facts }: ChangeEntry<F>,
): Promise<Result<{ readonly version: number }, ChangeEntryError<F>>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const { rows } = noun;
    const now = await findEntry(tx, rows, personId, entryId, true);
    if (!now) return err(await refuseUnknown(tx, ctx, rows.table, 'changed', entryId));
    const may = mayChangeEntry(ctx.scope, personId, now);
    if (!may.allowed) return err({ kind: may.reason === 'voided' ? 'voided' : 'not_found' });
    if (now.version !== version) return err({ kind: 'changed_since', now });
    const at = ctx.clock.now();
    const refusals = noun.refusalsFor(facts, await todayOf(tx, at));
    if (refusals.length > 0) return err({ kind: 'refused', refusals });

    const changed = await updateEntry(tx, rows, facts, { id: entryId, personId, at });
    await audit(tx, ctx, rows.table, 'changed', entryId, { detail: { version: changed } });
    return ok({ version: changed });
  });

/** Strikes an entry out and says why. It stays in the ledger; voiding it again changes nothing. */
export const voidEntry = <F>(
  ctx: PersonContext,
  { rows }: LedgerNoun<F>,
  { entryId, reason }: VoidEntry,
): Promise<Result<null, VoidEntryError>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const entry = await findEntry(tx, rows, personId, entryId, true);
    if (!entry || !mayKeepLedger(ctx.scope, personId).allowed)
      return err(await refuseUnknown(tx, ctx, rows.table, 'voided', entryId));
    if (entry.voidedAt) return ok(null);
    await voidEntryRow(tx, rows.table, { id: entryId, personId, at: ctx.clock.now(), reason });
    await audit(tx, ctx, rows.table, 'voided', entryId);
    return ok(null);
  });
