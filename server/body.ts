import { IncomingMessage } from 'node:http';

/** Reads a body to its end, or stops at the first byte past the limit. */
export async function readBody(
  req: IncomingMessage,
  limit: number,
): Promise<Buffer | 'too-large' | 'broken-off'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).length;
      if (size > limit) return 'too-large';
      chunks.push(chunk as Buffer);
    }
  } catch {
    return 'broken-off';
  }
  return req.complete ? Buffer.concat(chunks) : 'broken-off';
}

/** Puts other headers on a request, in every form in which they can be read. */
export function withHeaders(
  req: IncomingMessage,
  headers: IncomingMessage['headers'],
): IncomingMessage {
  req.headers = headers;
  req.rawHeaders = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((item) => [name, item]),
  );
  return req;
}

/** The same request once more, with a body that has been read already. */
export function replay(
  req: IncomingMessage,
  headers: IncomingMessage['headers'],
  body: Buffer,
): IncomingMessage {
  const again = new IncomingMessage(req.socket);
  again.method = req.method ?? 'POST';
  again.url = req.url ?? '/';
  again.httpVersion = req.httpVersion;
  again.httpVersionMajor = req.httpVersionMajor;
  again.httpVersionMinor = req.httpVersionMinor;
  const { 'transfer-encoding': _chunked, ...plain } = headers;
  withHeaders(again, { ...plain, 'content-length': String(body.length) });
  if (body.length > 0) again.push(body);
  again.push(null);
  again.complete = true;
  return again;
}

/**
 * Counts the bytes of a body that is streamed on, without holding them.
 * `tooMuch` is called once, with the first byte past the limit; nothing is passed on after it.
 */
export function countBody(req: IncomingMessage, limit: number, tooMuch: () => void): void {
  const push = req.push.bind(req);
  let size = 0;
  req.push = (chunk: Buffer | string | null, encoding?: BufferEncoding) => {
    if (size > limit) return false;
    size += chunk === null ? 0 : Buffer.byteLength(chunk);
    if (size <= limit) return push(chunk, encoding);
    tooMuch();
    return false;
  };
}
