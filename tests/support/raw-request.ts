import { request } from 'node:http';
import { connect } from 'node:net';

export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends exactly what it is given: no header is added but Host and the length of the body. */
export function send(port: number, asked: RawRequest): Promise<RawAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
  const body = asked.body === undefined ? undefined : Buffer.from(asked.body);
  const chunked = asked.headers?.['Transfer-Encoding'] !== undefined;
  const length = body && !chunked ? { 'Content-Length': String(body.length) } : {};
  const req = request(
    {
      host: '127.0.0.1',
      port,
      method: asked.method ?? 'GET',
      path: asked.path ?? '/',
      headers: { Host: `localhost:${port}`, ...length, ...asked.headers },
      agent: false,
    },
    (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', reject);
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    },
  );
  req.on('error', reject);
  req.end(body);
  return promise;
}

/** Writes bytes to the socket as they are and reads what comes back until it closes. */
export function sendBytes(port: number, bytes: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  let answer = '';
  socket.setTimeout(3_000, () => socket.destroy());
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  socket.on('error', () => resolve(answer));
  socket.on('close', () => resolve(answer));
  return promise;
}
