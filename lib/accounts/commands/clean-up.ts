import type { JobContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { deleteOldCodes, deleteOldCounts, endExpiredSessions } from '../store/clean-up';

const DAY = 86_400_000;

/** Ends sessions that ran out and forgets codes and counts that no longer matter. Done twice, it is done once. */
export const cleanUpAccounts = (
  ctx: JobContext,
): Promise<{ readonly sessions: number; readonly codes: number; readonly counts: number }> =>
  withScope(ctx, async (tx) => {
    const now = ctx.clock.now();
    const yesterday = new Date(now.getTime() - DAY);
    return {
      sessions: await endExpiredSessions(tx, now),
      codes: await deleteOldCodes(tx, yesterday),
      counts: await deleteOldCounts(tx, yesterday),
    };
  });
