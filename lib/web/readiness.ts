import 'server-only';
import { outboxDelay } from '@/lib/notifications/queries';
import type { JobContext } from '@/lib/platform/context';
import { log } from '@/lib/platform/log';
import type { Storage } from '@/lib/platform/storage/model';

/** What a balancer or an operator is told. Only the first two decide whether we can serve. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: 'ok' | 'unreachable';
  readonly files: 'ok' | 'unavailable';
  readonly mail: 'ok' | 'late' | 'unknown';
}

const lateAfterSeconds = 15 * 60;

const triedOrNull = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    log.warn('not ready', { what, error });
    return null;
  }
};

/**
 * Tries the database, the file store and the outbox. A late outbox is told, but keeps us serving.
 * Both are opened in here: a setting that is missing is an answer too.
 */
export const readiness = async (
  ctx: () => JobContext,
  files: () => Storage,
): Promise<Readiness> => {
  const [delay, kept] = await Promise.all([
    triedOrNull('database', async () => outboxDelay(ctx())),
    triedOrNull('files', async () => {
      await files().check();
      return true;
    }),
  ]);
  return {
    ready: delay !== null && kept !== null,
    database: delay === null ? 'unreachable' : 'ok',
    files: kept === null ? 'unavailable' : 'ok',
    mail: delay === null ? 'unknown' : delay > lateAfterSeconds ? 'late' : 'ok',
  };
};
