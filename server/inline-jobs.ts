import type { RunningJobs } from '@/lib/platform/jobs';
import { log } from '@/lib/platform/log';
import { beforeEnd } from './before-end.ts';
import { startJobs } from './jobs.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Starts the jobs beside the server. A queue that cannot be reached never keeps pages from being served. */
export const startInlineJobs = async (): Promise<void> => {
  let jobs: RunningJobs | undefined;
  let ending = false;
  beforeEnd(async () => {
    ending = true;
    await jobs?.stop();
  });
  const begin = async (pause: number): Promise<void> => {
    if (ending) return;
    try {
      jobs = await startJobs();
      if (ending) await jobs.stop();
    } catch (error) {
      log.error('jobs not started', { error });
      setTimeout(() => begin(Math.min(pause * 2, LONGEST_PAUSE_MS)), pause).unref();
    }
  };
  await begin(FIRST_PAUSE_MS);
};
