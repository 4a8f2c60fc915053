import { recordAudit } from '@/lib/audit/commands';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getProvidersToVerify } from '@/lib/standing/queries';
import { getRequestBoard } from '@/lib/vouching/queries/request-board';
import { DESK_PAGE, type DeskFilter, type DeskRow, EXPORT_MAX, type WorkItem } from './model';
import { listedFor, runsDesk } from './policy';
import { byPromise, promisedFrom, workOf } from './rules';
import {
  countDeskRows,
  countMoving,
  type Listed,
  listDeskRows,
  listOpenRows,
  timeZoneOf,
} from './store/desk-rows';

const listedTo = (ctx: StaffContext): Listed | null => {
  const whose = listedFor(ctx);
  const { associationId, personId } = ctx.scope;
  if (whose === 'none') return null;
  return { associationId, advisorId: whose === 'advisees' ? personId : null, notOf: personId };
};

export interface Worklist {
  readonly items: readonly WorkItem[];
  readonly moving: { readonly applications: number; readonly reviews: number };
  readonly today: CalendarDate;
  readonly timeZone: string;
}

/** What only a person at the desk can do today, the oldest promise first; null for who does not run it. */
export const getWorklist = async (ctx: StaffContext, tx: Tx): Promise<Worklist | null> => {
  const listed = listedTo(ctx);
  if (!listed || !runsDesk(ctx)) return null;
  const timeZone = await timeZoneOf(tx, ctx.scope.associationId);
  const today = fromInstant(ctx.clock.now(), timeZone);
  const rows = await listOpenRows(tx, listed);
  const items = rows.flatMap((row) => workOf(row, timeZone, today) ?? []);
  const others = [
    ...(await providerWork(ctx, tx, timeZone)),
    ...(await stuckWork(ctx, tx, timeZone)),
  ];
  const moving = await countMoving(tx, listed);
  return {
    items: byPromise([...items, ...others]),
    moving: { ...moving, applications: Math.max(0, moving.applications - items.length) },
    today,
    timeZone,
  };
};

const providerWork = async (
  ctx: StaffContext,
  tx: Tx,
  timeZone: string,
): Promise<readonly WorkItem[]> => {
  const providers = (await getProvidersToVerify(ctx, tx)) ?? [];
  const first = providers.map((each) => each.since).toSorted()[0];
  if (!first) return [];
  const since = new Date(`${first}T12:00:00Z`);
  const by = promisedFrom(since, timeZone);
  return [{ kind: 'providers_to_verify', about: null, since, by, count: providers.length }];
};

const stuckWork = async (
  ctx: StaffContext,
  tx: Tx,
  timeZone: string,
): Promise<readonly WorkItem[]> => {
  const { rows } = await getRequestBoard(ctx, tx, { stuckOnly: true, page: 1 });
  return rows.map((row) => {
    const since = row.remindedAt ?? row.askedAt;
    return {
      kind: 'request_stuck',
      about: {
        id: row.applicationId,
        personId: row.personId,
        reference: row.reference,
        name: row.applicantName,
        category: row.category,
      },
      since,
      by: promisedFrom(since, timeZone),
      count: 1,
    };
  });
};

export interface DeskList {
  readonly rows: readonly DeskRow[];
  readonly total: number;
  readonly pages: number;
  readonly timeZone: string;
}

/** A page of the applications one may see here; null for somebody without a part in them. */
export const getDeskList = async (
  ctx: StaffContext,
  tx: Tx,
  filter: DeskFilter,
): Promise<DeskList | null> => {
  const listed = listedTo(ctx);
  if (!listed) return null;
  const window = { take: DESK_PAGE, skip: (filter.page - 1) * DESK_PAGE };
  const rows = await listDeskRows(tx, listed, filter, window);
  const total = await countDeskRows(tx, listed, filter);
  const pages = Math.max(1, Math.ceil(total / DESK_PAGE));
  return { rows, total, pages, timeZone: await timeZoneOf(tx, ctx.scope.associationId) };
};

/** The same list as a file would hold it; taking it out is written into the audit. */
export const getDeskExport = async (
  ctx: StaffContext,
  tx: Tx,
  filter: Omit<DeskFilter, 'page'>,
): Promise<{ readonly rows: readonly DeskRow[]; readonly timeZone: string } | null> => {
  const listed = listedTo(ctx);
  if (!listed) return null;
  const rows = await listDeskRows(tx, listed, filter, { take: EXPORT_MAX, skip: 0 });
  const timeZone = await timeZoneOf(tx, ctx.scope.associationId);
  await recordAudit(tx, ctx, {
    action: 'applications.exported',
    objectKind: 'association',
    objectId: ctx.scope.associationId,
    associationId: ctx.scope.associationId,
    detail: { rows: rows.length },
  });
  return { rows, timeZone };
};
