import { recordAudit } from '@/lib/audit/commands';
import type { Role, StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { type AssociationAction, mayWithAssociation } from '../policy';
import { lockAssociation } from '../store/association';
import { holdsRole } from '../store/roles';

/**
 * Locks the association and answers whether the actor may do this now. The role is looked up under the
 * lock: two administrators who take each other's role at once cannot both succeed. A refusal is audited.
 */
export const inCharge = async (
  tx: Tx,
  ctx: StaffContext,
  action: AssociationAction,
): Promise<boolean> => {
  const { associationId, personId, roles } = ctx.scope;
  await lockAssociation(tx, associationId);
  const now = ctx.clock.now();
  const held: Role[] = [];
  for (const role of roles)
    if (await holdsRole(tx, associationId, personId, role, now)) held.push(role);
  if (mayWithAssociation(ctx.actor, held, action).allowed) return true;
  await recordAudit(tx, ctx, {
    action: `association.${action}`,
    objectKind: 'association',
    objectId: associationId,
    associationId,
    outcome: 'refused',
  });
  return false;
};
