import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const xml = (res: ServerResponse, status: number, body = '', headers = {}): void => {
  res.writeHead(status, { 'Content-Type': 'application/xml', ...headers });
  res.end(body && `<?xml version="1.0" encoding="UTF-8"?>${body}`);
};

const bodyOf = async (req: IncomingMessage) => Buffer.concat(await req.toArray());

export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** While true every request is answered with 503. */
  down: boolean;
  close(): Promise<void>;
}

/** The part of S3 we use, in memory: single and multipart uploads, read, delete, head. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const parts = new Map<string, Map<number, Buffer>>();
  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await bodyOf(req);
    if (fake.down) return xml(res, 503, '<Error><Code>SlowDown</Code></Error>');
    const url = new URL(req.url ?? '/', 'http://s3');
    const key = decodeURIComponent(url.pathname);
    const upload = url.searchParams.get('uploadId');
    if (req.method === 'POST' && url.searchParams.has('uploads')) return begin(res, key);
    if (req.method === 'POST' && upload) return complete(res, key, upload);
    if (req.method === 'PUT' && upload) {
      parts.get(upload)?.set(Number(url.searchParams.get('partNumber')), body);
      return xml(res, 200, '', { ETag: '"part"' });
    }
    if (req.method === 'PUT') {
      objects.set(key, body);
      return xml(res, 200, '', { ETag: '"whole"' });
    }
    if (req.method === 'DELETE') {
      if (upload) parts.delete(upload);
      else objects.delete(key);
      return xml(res, 204);
    }
    return read(req, res, key);
  }

  function begin(res: ServerResponse, key: string): void {
    const id = `upload-${parts.size + 1}`;
    parts.set(id, new Map());
    const names = `<Bucket>b</Bucket><Key>${key}</Key><UploadId>${id}</UploadId>`;
    xml(res, 200, `<InitiateMultipartUploadResult>${names}</InitiateMultipartUploadResult>`);
  }

  function complete(res: ServerResponse, key: string, upload: string): void {
    const sorted = [...(parts.get(upload) ?? [])].sort(([a], [b]) => a - b);
    objects.set(key, Buffer.concat(sorted.map(([, part]) => part)));
    parts.delete(upload);
    const result = '<CompleteMultipartUploadResult><ETag>"all"</ETag>';
    xml(res, 200, `${result}</CompleteMultipartUploadResult>`);
  }

  function read(req: IncomingMessage, res: ServerResponse, key: string): void {
    const isBucket = key.split('/').filter(Boolean).length === 1;
    const content = isBucket ? Buffer.alloc(0) : objects.get(key);
    if (!content) {
      xml(res, 404, '<Error><Code>NoSuchKey</Code></Error>');
      return;
    }
    res.writeHead(200, { 'Content-Length': content.length });
    res.end(req.method === 'HEAD' ? undefined : content);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const fake: FakeS3 = {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    down: false,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return fake;
}
