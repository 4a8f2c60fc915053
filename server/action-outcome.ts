import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';

interface Mark {
  actionBegan: boolean;
}

/** Where the application finds the mark of its request (lib/web/action-mark.ts reads it). */
export const markName = Symbol.for('attune.request-mark');
const marks = new AsyncLocalStorage<Mark>();
(globalThis as Record<symbol, unknown>)[markName] = marks;

const reason = 'We could not read what was sent. Load the page and try again.\n';

/**
 * Runs a request that may be a server action. When Next answers 500 although no action of ours had
 * begun, it stumbled over the arguments: that is the sender's mistake, and the answer becomes 400.
 */
export function withActionOutcome(res: ServerResponse, handle: () => Promise<void>): Promise<void> {
  const mark: Mark = { actionBegan: false };
  replaceFailure(res, () => !mark.actionBegan);
  return marks.run(mark, handle);
}

function replaceFailure(res: ServerResponse, unread: () => boolean): void {
  let replaced = false;
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse;
  const write = res.write.bind(res) as (...args: unknown[]) => boolean;
  const end = res.end.bind(res) as (...args: unknown[]) => ServerResponse;
  res.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== 500 || !unread()) return writeHead(status, ...rest);
    replaced = true;
    for (const name of res.getHeaderNames()) res.removeHeader(name);
    return writeHead(400, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(reason),
    });
  }) as typeof res.writeHead;
  const head = () => {
    if (!res.headersSent) res.writeHead(res.statusCode);
  };
  res.write = ((...args: unknown[]) => {
    head();
    return replaced || write(...args);
  }) as typeof res.write;
  res.end = ((...args: unknown[]) => {
    head();
    return replaced ? end(reason) : end(...args);
  }) as typeof res.end;
}
