import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { endSession, endSessions } from '../store/sessions';

/** Signs one of one's own browsers out. Somebody else's session is not found. */
export const endOwnSession = (
  ctx: PersonContext,
  sessionId: string,
): Promise<Result<null, 'not_found'>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const ended = await endSession(tx, personId, sessionId, 'ended_by_owner', ctx.clock.now());
    if (!ended) return err('not_found');
    await recordAudit(tx, ctx, {
      action: 'session.ended',
      objectKind: 'session',
      objectId: sessionId,
      personId,
      detail: { reason: 'ended_by_owner' },
    });
    return ok(null);
  });

/** Signs every other browser of one's own out; answers how many. */
export const endOtherSessions = (ctx: PersonContext, sessionId: string): Promise<number> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const now = ctx.clock.now();
    const ended = await endSessions(tx, personId, 'ended_by_owner', now, sessionId);
    if (ended === 0) return 0;
    await recordAudit(tx, ctx, {
      action: 'session.others_ended',
      objectKind: 'person',
      objectId: personId,
      personId,
      detail: { sessionsEnded: ended },
    });
    return ended;
  });
