import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import { type Role, roles, type StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { RevokeRoleError } from '../errors';
import { leavesAnAdmin } from '../rules';
import { countHolders, endSessionsOf, grantById, revokeGrant } from '../store/roles';
import { inCharge } from './in-charge';

const known = (text: string): Role | null => roles.find((role) => role === text) ?? null;

/**
 * Takes a role away and ends every session of the person who held it, at once. The last administrator
 * cannot be removed, by nobody and not by two at the same time.
 */
export const revokeRole = (
  ctx: StaffContext,
  { grantId }: { readonly grantId: string },
): Promise<Result<{ readonly sessionsEnded: number }, RevokeRoleError>> =>
  withScope(ctx, async (tx) => {
    if (!(await inCharge(tx, ctx, 'revoke_role'))) return err('not_allowed');
    const { associationId, personId } = ctx.scope;
    const now = ctx.clock.now();
    const grant = await grantById(tx, associationId, grantId);
    const role = grant && known(grant.role);
    if (!grant || !role) return err('not_found');
    if (grant.revokedAt) return ok({ sessionsEnded: 0 });
    const admins = await countHolders(tx, associationId, 'admin', now);
    if (!leavesAnAdmin(role, admins)) return err('last_admin');
    if (!(await revokeGrant(tx, grant.id, personId, now))) return ok({ sessionsEnded: 0 });
    const sessionsEnded = await endSessionsOf(tx, grant.personId, 'role_revoked', now);
    await recordAudit(tx, ctx, {
      action: 'role.revoked',
      objectKind: 'role_grant',
      objectId: grant.id,
      associationId,
      personId: grant.personId,
      detail: { role, sessionsEnded },
    });
    return ok({ sessionsEnded });
  });
