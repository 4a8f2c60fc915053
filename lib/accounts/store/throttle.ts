import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';

/** Counts one more try (or a heavy one as several) under each key; one whose window has passed begins anew. */
export const countTries = async (
  tx: Tx,
  keys: readonly string[],
  now: Date,
  windowMs: number,
  weight = 1,
): Promise<ReadonlyMap<string, number>> => {
  const start = new Date(now.getTime() - windowMs);
  // In one order always, so that two at once cannot wait for each other.
  const rows = [...new Set(keys)]
    .sort()
    .map((key) => Prisma.sql`(${key}, ${now}::timestamptz, ${weight}::int)`);
  const counted = await tx.$queryRaw<{ key: string; count: number }[]>`
    INSERT INTO throttle (key, window_start, count) VALUES ${Prisma.join(rows)}
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN throttle.window_start <= ${start}::timestamptz THEN excluded.count ELSE throttle.count + excluded.count END,
      window_start = CASE WHEN throttle.window_start <= ${start}::timestamptz THEN excluded.window_start ELSE throttle.window_start END
    RETURNING key, count`;
  return new Map(counted.map((row) => [row.key, row.count]));
};
