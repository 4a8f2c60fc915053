import { provedLately } from '@/lib/accounts/rules/session';
import { sessionById } from '@/lib/accounts/store/sessions';
import type { Association } from '@/lib/associations/model';
import { associationById, lockAssociation } from '@/lib/associations/store/association';
import { holdsRole } from '@/lib/associations/store/roles';
import { recordAudit } from '@/lib/audit/commands';
import type { Role, StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { mayKeep, type Standards } from '../policy';

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
export async function provedByActor(
  tx: Tx,
  ctx: StaffContext,
  sessionId: string,
): Promise<boolean> {
  const now = ctx.clock.now();
  const session = await sessionById(tx, ctx.scope.personId, sessionId, now);
  return session !== null && provedLately(session.reauthenticatedAt, now);
}

/** Who acts, by name. */
export const nameOfActor = (ctx: StaffContext): string =>
  ctx.actor.kind === 'person' ? ctx.actor.name : '';
