import type { PersonContext, StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { recordAudit } from '../commands';
import type { TrailFilter } from '../model';
import { mayReadTrail } from '../policy';
import { associationNames, listLooks, listTrail, namesOf, type TrailRow } from '../store/trail';

export const TRAIL_PAGE = 50;
const EXPORT_ROWS = 10_000;

/** A row with the names this reader may know. */
export interface TrailEntry extends TrailRow {
  readonly actorName: string | null;
  readonly personName: string | null;
}

export interface Trail {
  readonly entries: readonly TrailEntry[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  readonly timeZone: string;
}

const named = async (tx: Tx, rows: readonly TrailRow[]): Promise<readonly TrailEntry[]> => {
  const ids = rows.flatMap((row) => [row.actorId, row.personId].filter((id) => id !== null));
  const names = await namesOf(tx, ids);
  return rows.map((row) => ({
    ...row,
    actorName: row.actorId ? (names.get(row.actorId) ?? null) : null,
    personName: row.personId ? (names.get(row.personId) ?? null) : null,
  }));
};

const zoneOf = async (ctx: StaffContext, tx: Tx): Promise<string> => {
  const { associationId } = ctx.scope;
  return (await associationNames(tx, [associationId])).get(associationId)?.timeZone ?? 'UTC';
};

/** A page of the association's audit, newest first; null for who may not read it. */
export const getTrail = async (
  ctx: StaffContext,
  tx: Tx,
  filter: TrailFilter,
): Promise<Trail | null> => {
  if (!mayReadTrail(ctx)) return null;
  const rows = await listTrail(tx, ctx.scope.associationId, filter, TRAIL_PAGE + 1);
  const page = rows.slice(0, TRAIL_PAGE);
  return {
    entries: await named(tx, page),
    next: rows.length > TRAIL_PAGE ? (page.at(-1)?.seq ?? null) : null,
    timeZone: await zoneOf(ctx, tx),
  };
};

/** The newest ten thousand rows for a file; null for who may not. That they were taken is noted too. */
export const exportTrail = (
  ctx: StaffContext,
  filter: TrailFilter,
): Promise<readonly TrailEntry[] | null> =>
  withScope(ctx, async (tx) => {
    if (!mayReadTrail(ctx)) return null;
    const rows = await listTrail(tx, ctx.scope.associationId, filter, EXPORT_ROWS);
    const entries = await named(tx, rows);
    await recordAudit(tx, ctx, {
      action: 'audit.exported',
      objectKind: 'audit',
      associationId: ctx.scope.associationId,
      detail: { rows: rows.length, about: filter.about, outcome: filter.outcome },
    });
    return entries;
  });

/** That somebody looked at what is one's own: when, what, and for which association. */
export interface Look {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly association: string | null;
  readonly timeZone: string;
}

export const LOOKS_PAGE = 50;

/** Who looked at one's own file: a page, newest first, and whether there is more. */
export const getLooks = async (
  ctx: PersonContext,
  tx: Tx,
  page: number,
): Promise<{ readonly looks: readonly Look[]; readonly more: boolean }> => {
  const rows = await listLooks(tx, ctx.scope.personId, page, LOOKS_PAGE + 1);
  const ids = rows.flatMap(({ associationId }) => (associationId ? [associationId] : []));
  const associations = await associationNames(tx, ids);
  const looks = rows.slice(0, LOOKS_PAGE).map(({ id, at, action, associationId }) => {
    const association = associationId ? associations.get(associationId) : undefined;
    return {
      id,
      at,
      action,
      association: association?.name ?? null,
      timeZone: association?.timeZone ?? 'UTC',
    };
  });
  return { looks, more: rows.length > LOOKS_PAGE };
};
