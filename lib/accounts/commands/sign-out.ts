import { recordAudit } from '@/lib/audit/commands';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { endSession } from '../store/sessions';

/** Ends the session that is asking, at the server and at once. */
export const signOut = (ctx: PersonContext, sessionId: string): Promise<void> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const ended = await endSession(tx, personId, sessionId, 'signed_out', ctx.clock.now());
    if (!ended) return;
    await recordAudit(tx, ctx, {
      action: 'session.ended',
      objectKind: 'session',
      objectId: sessionId,
      personId,
      detail: { reason: 'signed_out' },
    });
  });
