import type { IncomingMessage, ServerResponse } from 'node:http';

/** Whether this process answers at all. A balancer stops sending once it is stopping. */
export function answerHealth(req: IncomingMessage, res: ServerResponse, stopping: boolean): void {
  const readable = req.method === 'GET' || req.method === 'HEAD';
  const body = JSON.stringify({ status: stopping ? 'stopping' : 'ok' });
  res.writeHead(readable ? (stopping ? 503 : 200) : 405, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(readable ? {} : { Allow: 'GET, HEAD', Connection: 'close' }),
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}
