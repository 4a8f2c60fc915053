import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { logAccess } from './access-log.ts';
import { withActionOutcome } from './action-outcome.ts';
import { judgeUrl, pathOf } from './address-rules.ts';
import { countBody, readBody, replay, withHeaders } from './body.ts';
import { bodyLimit, isUpload, judgeBodyHeaders, tooLarge } from './body-rules.ts';
import { judgeBody } from './body-shape.ts';
import { clientAddress, isLoopback } from './client-address.ts';
import { answerHealth } from './health.ts';
import { ownOrigin } from './host-rules.ts';
import { methodsOn } from './open-to-programs.ts';
import { judgeOrigin } from './origin-rules.ts';
import { type Refusal, sendRefusal, turnAway } from './refusal.ts';
import { ownHeaders } from './request-headers.ts';
import { carriesSession, contentPolicy, guardResponse } from './response-headers.ts';
import { judgeRouterState } from './router-state.ts';
import type { FrontSettings } from './settings.ts';

/** What stands behind the front: Next's request handler, or a stand-in in tests. */
export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const broken = turnAway(400, 'What was sent broke off before its end.');

/** The server people's browsers talk to. It judges each request before the application sees it. */
export function createFront(
  settings: FrontSettings,
  handle: Handle,
  isStopping: () => boolean = () => false,
): Server {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
      shouldUpgradeCallback: () => settings.dev,
    },
    (req, res) => {
      serve(settings, handle, isStopping, req, res).catch((error: unknown) => {
        console.error(error);
        sendRefusal(res, turnAway(500, 'Something went wrong on our side. Please try again.'));
      });
    },
  );
  server.on('clientError', refuseUnreadable);
  return server;
}

function refuseUnreadable(error: NodeJS.ErrnoException, socket: import('node:stream').Duplex) {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function serve(
  settings: FrontSettings,
  handle: Handle,
  isStopping: () => boolean,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  req.on('error', () => undefined);
  res.on('error', () => undefined);
  const url = req.url ?? '/';
  const path = pathOf(url);
  const nonce = randomBytes(16).toString('base64');
  const policy = contentPolicy(nonce, settings.dev);
  guardResponse(res, { path, policy, signedIn: carriesSession(req.headers.cookie) });
  if (isStopping()) res.setHeader('Connection', 'close');
  if (settings.accessLog) logAccess(req, res, path);
  if (path === '/healthz') return answerHealth(req, res, isStopping());

  const fromItself = req.headers['x-attune-self'] === settings.selfToken;
  const fromLoopback = isLoopback(req.socket.remoteAddress);
  // The readiness probe asks by whatever name it knows the machine under.
  const host = path === '/readyz' ? new URL(settings.publicOrigin).host : req.headers.host;
  const own = ownOrigin({ host, fromLoopback }, settings);
  const refusal = judge(settings, req, path) ?? ('refusal' in own ? own.refusal : null);
  if (refusal || 'refusal' in own) return sendRefusal(res, refusal ?? broken);

  const forwarded = [req.headers['x-forwarded-for'] ?? []].flat().join(',');
  const client = fromItself
    ? String(req.headers['x-attune-client-address'] ?? '')
    : clientAddress(req.socket.remoteAddress, forwarded, settings.trustedProxies);
  const stamp = { origin: own.origin, url, client, nonce, policy, selfToken: settings.selfToken };
  const headers = ownHeaders(req.headers, stamp, { dev: settings.dev, fromItself });
  await pass(handle, req, res, { path, headers });
}

function judge(settings: FrontSettings, req: IncomingMessage, path: string): Refusal | null {
  const method = req.method ?? '';
  const methods = methodsOn(path);
  if (!methods.includes(method)) {
    const Allow = methods.join(', ');
    return turnAway(405, 'This address cannot be used that way.', { Allow });
  }
  const refusal =
    judgeUrl(req.url ?? '') ??
    judgeOrigin({ method, path, headers: req.headers }, settings) ??
    judgeRouterState(req.headers['next-router-state-tree']);
  if (refusal) return refusal;
  if (!settings.dev && /websocket/i.test(req.headers.upgrade ?? '')) {
    return turnAway(400, 'This server does not speak WebSocket.');
  }
  if (method === 'POST') return judgeBodyHeaders(path, req.headers);
  const hasBody = Number(req.headers['content-length'] ?? 0) !== 0;
  return hasBody || req.headers['transfer-encoding']
    ? turnAway(400, 'Reading takes no body.')
    : null;
}

async function pass(
  handle: Handle,
  req: IncomingMessage,
  res: ServerResponse,
  { path, headers }: { readonly path: string; readonly headers: IncomingMessage['headers'] },
): Promise<void> {
  if (req.method !== 'POST') return handle(withHeaders(req, headers), res);
  if (isUpload(path)) {
    countBody(req, bodyLimit(path), () => sendRefusal(res, tooLarge(path)));
    return handle(withHeaders(req, headers), res);
  }
  const body = await readBody(req, bodyLimit(path));
  if (body === 'too-large') return sendRefusal(res, tooLarge(path));
  if (body === 'broken-off') return sendRefusal(res, broken);
  const type = headers['content-type'] ?? '';
  const isAction = headers['next-action'] !== undefined;
  const refusal = await judgeBody({ type, isAction, body });
  if (refusal) return sendRefusal(res, refusal);
  const again = replay(req, headers, body);
  if (!isAction && !/^multipart\//i.test(type)) return handle(again, res);
  return withActionOutcome(res, () => handle(again, res));
}
