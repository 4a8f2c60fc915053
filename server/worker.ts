import { constants, setPriority } from 'node:os';
import { startJobs } from './jobs.ts';

const main = async (): Promise<void> => {
  // Nobody waits for it; somebody waits for every page.
  setPriority(constants.priority.PRIORITY_LOW);
  const jobs = await startJobs();
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await jobs.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.send?.({ ready: true });
};

main().catch((error: unknown) => {
  process.stderr.write(`The worker could not start: ${(error as Error).message}\n`);
  process.exit(1);
});
