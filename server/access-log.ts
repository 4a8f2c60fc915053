import type { IncomingMessage, ServerResponse } from 'node:http';

const secretSegment = /(?<=^\/(?:[a-z]{2}\/)?v\/)[^/]+/;
const tokenShaped = /[A-Za-z0-9_-]{32,}/g;

/** A path that may be written down: capabilities in it are masked, the query is left out. */
export const loggedPath = (path: string): string =>
  path.slice(0, 300).replace(secretSegment, '***').replace(tokenShaped, '***');

/** Writes one line when an answer is complete: when, what, how it went, how long it took. */
export function logAccess(req: IncomingMessage, res: ServerResponse, path: string): void {
  const start = performance.now();
  res.once('close', () => {
    const line = {
      at: new Date().toISOString(),
      event: 'request',
      method: req.method,
      path: loggedPath(path),
      status: res.statusCode,
      ms: Math.round(performance.now() - start),
      finished: res.writableFinished,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}
