import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFixture, type Running, startFixture } from '../../support/front-process';
import { send, sendBytes } from '../../support/raw-request';
import { foreignRequests, form, malformedBodies, multipart, strayRequests } from './attacks';

// A production build of a small application with one server action that writes down each call.
const folder = mkdtempSync(join(tmpdir(), 'attune-front-'));
const notes = join(folder, 'notes');
const written = () => readFileSync(notes, 'utf8');
let front: Running;
let alone: Running;
let action = '';

beforeAll(async () => {
  writeFileSync(notes, '');
  await buildFixture();
  const env = { FIXTURE_NOTES: notes, ATTUNE_DEMO: '', ATTUNE_PUBLIC_URL: '' };
  [front, alone] = await Promise.all([startFixture('front', env), startFixture('next-alone', env)]);
  const page = await send(front.port, {});
  action = /\$ACTION_ID_([0-9a-f]+)/.exec(page.body)?.[1] ?? '';
}, 120_000);

afterAll(async () => {
  await Promise.all([front?.stop(), alone?.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const origin = () => `http://localhost:${front.port}`;

describe('our own pages', () => {
  it('may post a form', async () => {
    const body = form({ [`$ACTION_ID_${action}`]: '', text: 'from our page' });
    const headers = { ...multipart, Origin: origin(), 'Sec-Fetch-Site': 'same-origin' };
    const answer = await send(front.port, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(written()).toContain('from our page\n');
  });

  it('may call an action from script', async () => {
    const headers = { 'Content-Type': 'text/plain', 'Next-Action': action, Origin: origin() };
    const answer = await send(front.port, { method: 'POST', headers, body: '["called"]' });
    expect(answer.status).toBe(200);
    expect(written()).toContain('called\n');
  });

  it('may post from a page that sends no referrer (Origin: null)', async () => {
    const body = form({ [`$ACTION_ID_${action}`]: '', text: 'no referrer' });
    const headers = { ...multipart, Origin: 'null', 'Sec-Fetch-Site': 'same-origin' };
    const answer = await send(front.port, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(written()).toContain('no referrer\n');
  });

  it('see a failure of our own as 500', async () => {
    const headers = { 'Content-Type': 'text/plain', 'Next-Action': action, Origin: origin() };
    const answer = await send(front.port, { method: 'POST', headers, body: '["fail"]' });
    expect(answer.status).toBe(500);
  });
});

describe('what another site sends', () => {
  it('would be executed by Next alone', async () => {
    const before = written().split('foreign').length;
    const attacks = foreignRequests(action);
    for (const [, request] of attacks) {
      expect((await send(alone.port, request)).status).toBe(200);
    }
    expect(written().split('foreign').length - before).toBe(attacks.length);
  });

  it('is refused and never executed', async () => {
    const before = written();
    for (const [name, request] of foreignRequests(action)) {
      const answer = await send(front.port, request);
      expect([403, 421], name).toContain(answer.status);
    }
    expect(written()).toBe(before);
  });
});

it('answers malformed bodies with 4xx where Next alone answers 500', async () => {
  const before = written();
  let failures = 0;
  for (const [name, request] of malformedBodies(action, origin())) {
    const answer = await send(front.port, request);
    expect(Math.floor(answer.status / 100), `${name}: ${answer.status}`).toBe(4);
    expect(answer.headers['content-security-policy'], name).toContain("object-src 'none'");
  }
  const elsewhere = `http://localhost:${alone.port}`;
  for (const [, request] of malformedBodies(action, elsewhere)) {
    if ((await send(alone.port, request)).status === 500) failures += 1;
  }
  expect(failures).toBeGreaterThan(10);
  expect(written()).toBe(before);
});

it('answers stray requests with 4xx', async () => {
  for (const [name, request] of strayRequests) {
    const answer = await send(front.port, request);
    expect(Math.floor(answer.status / 100), `${name}: ${answer.status}`).toBe(4);
  }
});

it('survives bytes that are no request', async () => {
  const lines = [
    'nonsense\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    `POST / HTTP/1.1\r\nHost: localhost:${front.port}\r\nContent-Length: -1\r\n\r\n`,
    'GET /\0 HTTP/1.1\r\n\r\n',
  ];
  for (const line of lines) expect(await sendBytes(front.port, line)).toMatch(/^HTTP\/1\.1 4\d\d/);
  for (let i = 0; i < 20; i += 1) {
    const socket = connect(front.port, '127.0.0.1', () => {
      socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\nabc');
      socket.resetAndDestroy();
    });
    socket.on('error', () => undefined);
  }
  expect((await send(front.port, { path: '/healthz' })).status).toBe(200);
});

it('puts the headers of its own choice on pages, files and refusals', async () => {
  const pages = [
    {},
    { path: '/v/x' },
    { path: '/nowhere' },
    { path: '/api/echo' },
    { method: 'PUT' },
  ];
  for (const page of pages) {
    const { headers } = await send(front.port, page);
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}; includeSubDomains/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy']).toBeDefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['content-type']).toMatch(/charset=utf-8/);
  }
  const capability = await send(front.port, { path: '/v/x' });
  expect(capability.headers['referrer-policy']).toBe('no-referrer');
  const file = await send(front.port, { path: '/file' });
  expect(file.headers['content-security-policy']).toBe('sandbox');
});

it('gives every script of a page the nonce of its answer, another one each time', async () => {
  const seen = new Set<string>();
  for (let i = 0; i < 3; i += 1) {
    const { body, headers } = await send(front.port, {});
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
    const scripts = body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    seen.add(nonce);
  }
  expect(seen.size).toBe(3);
});

it('keeps the answers to a signed-in person out of every cache', async () => {
  const headers = { Cookie: '__Host-attune.session=x' };
  for (const path of ['/', '/nowhere', '/file', '/api/echo']) {
    const answer = await send(front.port, { path, headers });
    expect(answer.headers['cache-control']).toBe('private, no-store');
  }
});

it('tells the application its own names, not those that were sent', async () => {
  const answer = await send(front.port, {
    path: '/api/echo',
    headers: {
      'X-Forwarded-For': '203.0.113.9',
      'X-Real-IP': '203.0.113.9',
      'X-Forwarded-Proto': 'https',
      'X-Middleware-Subrequest': 'middleware:middleware',
      'X-Attune-Client-Address': '203.0.113.9',
      'X-Nonce': 'mine',
      Forwarded: 'for=203.0.113.9',
    },
  });
  expect(answer.status).toBe(200);
  expect(answer.body).not.toContain('203.0.113.9');
  expect(answer.body).not.toContain('middleware:middleware');
  const seen = JSON.parse(answer.body) as Record<string, string>;
  expect(seen['x-attune-client-address']).toBe('127.0.0.1');
  expect(seen['x-nonce']).not.toBe('mine');
});

it('streams uploads up to 11 MB and stops past that', async () => {
  const headers = { ...multipart, Origin: origin(), 'Transfer-Encoding': 'chunked' };
  const upload = (size: number) =>
    send(front.port, {
      method: 'POST',
      path: '/api/documents',
      headers,
      body: Buffer.alloc(size, 97),
    }).catch((error: NodeJS.ErrnoException) => ({ status: error.code, body: '' }));
  expect(await upload(9_000_000)).toMatchObject({ status: 200, body: '{"size":9000000}' });
  expect([413, 'ECONNRESET', 'EPIPE']).toContain((await upload(12_000_000)).status);
  expect((await send(front.port, { path: '/healthz' })).status).toBe(200);
});

it('says in one sentence that its port is taken, and stops cleanly', async () => {
  const env = { FIXTURE_NOTES: notes };
  const second = startFixture('front', { ...env, PORT: String(front.port) });
  await expect(second).rejects.toThrow(`Port ${front.port} is in use by another program.`);
  const other = await startFixture('front', env);
  expect(await other.stop()).toBe(0);
});
