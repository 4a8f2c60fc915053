import type { Tx } from '@/lib/platform/db/with-scope';

/** Marks sessions that ran out as ended, so that lists of one's sessions tell the truth. */
export const endExpiredSessions = async (tx: Tx, now: Date): Promise<number> =>
  (
    await tx.session.updateMany({
      where: { endedAt: null, expiresAt: { lte: now } },
      data: { endedAt: now, endedReason: 'expired' },
    })
  ).count;

export const deleteOldCodes = async (tx: Tx, before: Date): Promise<number> =>
  (await tx.signInCode.deleteMany({ where: { expiresAt: { lt: before } } })).count;

export const deleteOldCounts = async (tx: Tx, before: Date): Promise<number> =>
  (await tx.throttle.deleteMany({ where: { windowStart: { lt: before } } })).count;
