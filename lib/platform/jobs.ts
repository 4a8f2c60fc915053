import { PgBoss } from 'pg-boss';
import { log } from './log';

/** Work done by the clock: named, and safe to be done twice or by two processes. */
export interface TimedJob {
  readonly name: string;
  /** When, as five cron fields in UTC. */
  readonly cron: string;
  /** How long one run may take before it counts as lost and is begun anew. */
  readonly withinSeconds: number;
  run(): Promise<unknown>;
}

/** Jobs that run until they are stopped. */
export interface RunningJobs {
  /** Begins nothing new and waits a moment for what runs. */
  stop(): Promise<void>;
}

const STOP_PATIENCE_MS = 6_000;

/**
 * Runs jobs by the clock. The queue's tables are made by the set-up; here only rows are touched. Any number
 * of processes may do this at once: each occasion is taken by one of them.
 */
export const startTimedJobs = async (
  connectionString: string,
  jobs: readonly TimedJob[],
): Promise<RunningJobs> => {
  const boss = new PgBoss({
    connectionString,
    application_name: 'attune-jobs',
    max: 2,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => log.error('job queue', { error }));
  await boss.start();
  for (const job of jobs) {
    const options = { policy: 'stately', expireInSeconds: job.withinSeconds } as const;
    await boss.createQueue(job.name, { ...options, retryLimit: 2, deleteAfterSeconds: 86_400 });
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, () => runOnce(job));
    await boss.schedule(job.name, job.cron);
  }
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_PATIENCE_MS }) };
};

const runOnce = async (job: TimedJob): Promise<void> => {
  try {
    await job.run();
  } catch (error) {
    log.error('job failed', { job: job.name, error });
    throw error;
  }
};

/** Repeats work with a pause in between; a failure is logged and followed by a longer pause. */
export const repeat = (
  name: string,
  pauseMs: number,
  work: (stopping: () => boolean) => Promise<unknown>,
): RunningJobs => {
  let stopped = false;
  let wake: (() => void) | undefined;
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  const turning = (async () => {
    while (!stopped) {
      try {
        await work(() => stopped);
        await pause(pauseMs);
      } catch (error) {
        log.error('job failed', { job: name, error });
        await pause(pauseMs * 5);
      }
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake?.();
      const late = new Promise<void>((done) => setTimeout(done, STOP_PATIENCE_MS).unref());
      await Promise.race([turning, late]);
    },
  };
};
