import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { VoidRscSessionError } from '../errors';
import { mayLogRscSession } from '../policy';
import { findSession, voidSession } from '../store/sessions';
import { refuseUnknown } from './refuse-unknown';

/** Strikes a session out and says why. It stays in the log; voiding it again changes nothing. */
export const voidRscSession = (
  ctx: PersonContext,
  input: { readonly sessionId: string; readonly reason: string },
): Promise<Result<null, VoidRscSessionError>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const session = await findSession(tx, personId, input.sessionId, true);
    if (!session || !mayLogRscSession(ctx.scope, personId).allowed)
      return err(await refuseUnknown(tx, ctx, 'rsc_session.voided', input.sessionId));
    if (session.voided) return ok(null);
    await voidSession(tx, {
      id: session.id,
      personId,
      reason: input.reason,
      at: ctx.clock.now(),
    });
    await recordAudit(tx, ctx, {
      action: 'rsc_session.voided',
      objectKind: 'rsc_session',
      objectId: session.id,
      personId,
      detail: { minutes: session.minutes },
    });
    return ok(null);
  });
