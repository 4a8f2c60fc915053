import type { Server } from 'node:http';

const patience = 10_000;
const sameSignal = 1_000;

/**
 * Stops on SIGTERM or SIGINT: takes no new connections, lets running requests finish, then ends.
 * A second signal ends at once. Returns the same stop for other occasions.
 */
export function stopCleanly(
  server: Server,
  closeApplication: () => Promise<void>,
  onStopping: () => void,
): (code: number) => void {
  let since: number | undefined;
  const stop = (code: number) => {
    // Ctrl-C reaches every process of a group, and a parent may pass it on: that is still one.
    if (since !== undefined && performance.now() - since > sameSignal) process.exit(code || 1);
    if (since !== undefined) return;
    since = performance.now();
    onStopping();
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    impatient.unref();
    server.close(() => {
      closeApplication()
        .catch((error: unknown) => console.error(error))
        .finally(() => process.exit(code));
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  return stop;
}
