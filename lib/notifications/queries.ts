import type { JobContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';

/**
 * For how many seconds the longest waiting message is overdue; 0 when nothing is.
 * Grows when no worker runs. Messages that wait for their next attempt are not overdue.
 */
export const outboxDelay = (ctx: JobContext): Promise<number> =>
  withScope(ctx, async (tx) => {
    const now = ctx.clock.now();
    const oldest = await tx.message.findFirst({
      where: { state: 'queued', nextAttemptAt: { lte: now } },
      orderBy: { nextAttemptAt: 'asc' },
      select: { nextAttemptAt: true },
    });
    return oldest ? Math.floor((now.getTime() - oldest.nextAttemptAt.getTime()) / 1000) : 0;
  });
