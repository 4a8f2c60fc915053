import type { ServerResponse } from 'node:http';

/** Why a request is turned away before the application sees it. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal: a status, a sentence for the person or program that sent the request. */
export const turnAway = (
  status: number,
  reason: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal => ({ status, reason, headers });

const program = /^\/api\/v1\//;

/** The refusal as its reader understands it: a program gets the list it gets for any other problem. */
const worded = (url: string, { reason }: Refusal) =>
  program.test(url)
    ? { type: 'application/json', body: JSON.stringify([{ path: '', message: reason }]) }
    : { type: 'text/plain', body: `${reason}\n` };

/** Answers with a refusal in words. The connection is not reused: its body may be unread. */
export function sendRefusal(res: ServerResponse, refusal: Refusal): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const { type, body } = worded(res.req.url ?? '', refusal);
  res.writeHead(refusal.status, {
    ...refusal.headers,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  res.end(res.req.method === 'HEAD' ? undefined : body);
}
