import { recordAudit } from '@/lib/audit/commands';
import type { PersonContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';

/** Somebody else's session and none at all are the same answer; the attempt is kept. */
export const refuseUnknown = async (
  tx: Tx,
  ctx: PersonContext,
  action: string,
  sessionId: string,
): Promise<{ readonly kind: 'not_found' }> => {
  await recordAudit(tx, ctx, {
    action,
    objectKind: 'rsc_session',
    objectId: sessionId,
    personId: ctx.scope.personId,
    outcome: 'refused',
    detail: { reason: 'not_found' },
  });
  return { kind: 'not_found' };
};
