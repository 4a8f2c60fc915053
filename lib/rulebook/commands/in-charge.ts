import { provedLately } from '@/lib/accounts/rules/session';
import { sessionById } from '@/lib/accounts/store/sessions';
import type { Association } from '@/lib/associations/model';
import { associationById, lockAssociation } from '@/lib/associations/store/association';
import { holdsRole } from '@/lib/associations/store/roles';
import { recordAudit } from '@/lib/audit/commands';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { Role, StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { PublishError } from '../errors';
import { mayKeep, type Standards } from '../policy';
import { dayRefused } from '../rules/day';

/**
 * Locks the association and answers it if the actor may keep its standards now; the role is looked up
 * under the lock. A refusal is audited.
 */
export async function keeping(
  tx: Tx,
  ctx: StaffContext,
  what: Standards,
): Promise<Association | null> {
  const { associationId, personId, roles } = ctx.scope;
  await lockAssociation(tx, associationId);
  const association = await associationById(tx, associationId);
  const held: readonly Role[] =
    roles.includes('admin') &&
    (await holdsRole(tx, associationId, personId, 'admin', ctx.clock.now()))
      ? ['admin']
      : [];
  if (association && mayKeep(ctx.actor, held, association.kind, what).allowed) return association;
  await recordAudit(tx, ctx, {
    action: `${what}.changed`,
    objectKind: what,
    associationId,
    outcome: 'refused',
  });
  return null;
}

/** Whether the actor has shown within ten minutes that it is them: publishing cannot be undone. */
async function provedByActor(tx: Tx, ctx: StaffContext, sessionId: string): Promise<boolean> {
  const now = ctx.clock.now();
  const session = await sessionById(tx, ctx.scope.personId, sessionId, now);
  return session !== null && provedLately(session.reauthenticatedAt, now);
}

/** Who acts, by name. */
export const nameOfActor = (ctx: StaffContext): string =>
  ctx.actor.kind === 'person' ? ctx.actor.name : '';

/** Notes what was done to an edition or an overlay, in the transaction that did it. */
export const audited = (
  tx: Tx,
  ctx: StaffContext,
  what: Standards,
  done: {
    readonly action: 'drafted' | 'changed' | 'discarded' | 'published';
    readonly objectId: string;
    readonly detail?: { readonly [key: string]: string | readonly string[] };
  },
): Promise<void> =>
  recordAudit(tx, ctx, {
    action: `${what}.${done.action}`,
    objectKind: what,
    objectId: done.objectId,
    associationId: ctx.scope.associationId,
    detail: done.detail ?? {},
  });

/** A draft as it was looked at, and the session in which it is to be published. */
export interface PublishInput {
  readonly id: string;
  readonly version: number;
  readonly sessionId: string;
}

interface Drafted {
  readonly id: string;
  readonly from: CalendarDate;
  readonly version: number;
}

/** What is open, and the day of the newest that is published. */
interface Standing<D extends Drafted> {
  readonly draft: D | null;
  readonly newest: CalendarDate | null;
}

/**
 * The gate of both publications: who keeps these standards and has lately shown it is them, may publish
 * the draft as it was looked at, for a day after everything that is published.
 */
export async function readyToPublish<D extends Drafted>(
  tx: Tx,
  ctx: StaffContext,
  what: Standards,
  input: PublishInput,
  read: (here: Association) => Promise<Standing<D>>,
): Promise<Result<D, PublishError>> {
  const here = await keeping(tx, ctx, what);
  if (!here) return err('not_allowed');
  if (!(await provedByActor(tx, ctx, input.sessionId))) return err('prove_again');
  const { draft, newest } = await read(here);
  if (draft?.id !== input.id) return err('not_found');
  if (draft.version !== input.version) return err('changed_meanwhile');
  const today = fromInstant(ctx.clock.now(), here.timeZone);
  const refusal = dayRefused(draft.from, { today, newest });
  return refusal ? err(refusal) : ok(draft);
}
