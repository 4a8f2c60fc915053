import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as getCompetencies } from '@/app/api/v1/competencies/route';
import { GET as getEditions } from '@/app/api/v1/editions/route';
import { GET as getDescription } from '@/app/api/v1/openapi.json/route';
import { countLook } from '@/lib/accounts/commands/throttle';
import { networkOf } from '@/lib/accounts/rules/network';
import { lookLimits } from '@/lib/accounts/rules/throttle';
import { withScope } from '@/lib/platform/db/with-scope';
import { getRulebook } from '@/lib/rulebook/queries';
import { answerEligibility } from '@/lib/web/answer-eligibility';
import { asKnown } from '@/lib/web/known-standards';
import { createFront } from '@/server/front';
import { readSettings } from '@/server/settings';
import { homeVisitor } from '../../factories/portfolios';
import { type RawRequest, send } from '../../support/raw-request';
import { openWorld, type World } from '../../support/world';

// The front server before the real handlers, counted in a real database.
const path = '/api/v1/eligibility';
const asked = { format: 'attune-portfolio/1', asOf: '2026-11-21', ...homeVisitor() };
const json = { 'Content-Type': 'application/json' };
let world: World;
let port = 0;
let close: () => Promise<void>;

// What is published in this database, read as anybody may.
const known = async () => {
  const ctx = world.anyone();
  return asKnown(await withScope(ctx, (tx) => getRulebook(ctx, tx)));
};
vi.mock('@/lib/web/known-standards', async (original) => ({
  ...(await original<typeof import('@/lib/web/known-standards')>()),
  knownStandards: () => known(),
}));

const handlers: Record<string, (request: Request) => Promise<Response> | Response> = {
  'GET /api/v1/competencies': getCompetencies,
  'GET /api/v1/editions': getEditions,
  'GET /api/v1/openapi.json': getDescription,
  [`POST ${path}`]: (request) =>
    answerEligibility(request, {
      known,
      mayAsk: (weight) => {
        const address = request.headers.get('x-attune-client-address');
        const ctx = world.ctx({ kind: 'anonymous' });
        return countLook(ctx, 'eligibility', networkOf(address), weight);
      },
    }),
};

beforeAll(async () => {
  world = await openWorld();
  const settings = readSettings({ PORT: '3999', ATTUNE_PUBLIC_URL: '' }, false);
  const server = createFront({ ...settings, accessLog: true }, async (req, res) => {
    const url = new URL(req.url ?? '/', 'http://localhost:3999');
    const headers = new Headers();
    for (const [name, value] of Object.entries(req.headers)) headers.set(name, String(value));
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = req.method === 'POST' ? { body: Buffer.concat(chunks) } : {};
    const key = `${req.method === 'HEAD' ? 'GET' : req.method} ${url.pathname}`;
    const answer = await handlers[key]?.(
      new Request(url, { method: req.method ?? 'GET', headers, ...body }),
    );
    for (const [name, value] of answer?.headers ?? []) res.setHeader(name, value);
    res.writeHead(answer?.status ?? 404);
    res.end(await answer?.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  close = async () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(() => close());
beforeEach(() => world.owner.query('DELETE FROM throttle'));

const program = (more: RawRequest = {}) =>
  send(port, {
    path,
    method: 'POST',
    body: JSON.stringify(asked),
    ...more,
    headers: { Host: 'localhost:3999', ...json, ...more.headers },
  });
const reads = (at: string, headers: Record<string, string> = {}) =>
  send(port, { path: at, headers: { Host: 'localhost:3999', ...headers } });

describe('asking what a portfolio is worth', () => {
  it('is open to programs, in either language', async () => {
    const answer = await program();
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-language']).toBe('en');
    expect(JSON.parse(answer.body)).toMatchObject({
      format: 'attune-eligibility/1',
      outcome: 'eligible',
    });
    const accepted = await program({ headers: { 'Accept-Language': 'es-MX, en;q=0.5' } });
    expect(accepted.body).toContain('se necesitan 24 horas');
    const named = await program({
      path: `${path}?lang=es`,
      headers: { 'Accept-Language': 'en' },
    });
    expect(named.body).toBe(accepted.body);
  });

  it('refuses with the list the command line gives', async () => {
    const answer = await program({ body: JSON.stringify({ ...asked, colour: 1, asOf: 'x' }) });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      422,
      [
        { path: 'asOf', message: 'Expected a day that exists, written YYYY-MM-DD.' },
        { path: 'colour', message: 'This key is not known here.' },
      ],
    ]);
  });

  it.each<[string, RawRequest, number]>([
    ['what is not JSON', { body: '{"format":' }, 400],
    ['nothing', { body: '' }, 400],
    ['a depth of brackets', { body: '['.repeat(1_000_000) }, 400],
    ['an unknown language', { path: `${path}?lang=fr` }, 400],
    ['an unknown question', { path: `${path}?colour=red` }, 400],
    ['a language twice', { path: `${path}?lang=en&lang=es` }, 400],
    ['more than 1 MB', { body: ' '.repeat(1024 * 1024 + 1) }, 413],
    ['a form', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415],
    ['text', { headers: { 'Content-Type': 'text/plain' } }, 415],
    ['JSON in Latin', { headers: { 'Content-Type': 'application/json; charset=latin1' } }, 415],
    ['what is packed', { headers: { 'Content-Encoding': 'gzip' } }, 415],
    ['a page of another site', { headers: { Origin: 'https://elsewhere.example' } }, 403],
    ['a page that hides where it is from', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
    ['a GET', { method: 'GET', body: undefined as never }, 405],
    ['a HEAD', { method: 'HEAD', body: undefined as never }, 405],
    ['an OPTIONS', { method: 'OPTIONS', body: undefined as never }, 405],
    ['a PUT', { method: 'PUT' }, 405],
  ])('answers %s with a sentence', async (_, request, status) => {
    const answer = await program(request);
    expect(answer.status).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    if (status === 405) expect(answer.headers.allow).toBe('POST');
    if (request.method === 'HEAD') expect(answer.body).toBe('');
    else expect(JSON.parse(answer.body)[0].message).toMatch(/\w\.$/);
  });

  it('is told to wait where a network asks too often, others not', async () => {
    await program();
    await world.owner.query('UPDATE throttle SET count = $1', [lookLimits.eligibility.network - 1]);
    expect((await program()).status).toBe(200);
    const refused = await program({ path: `${path}?lang=es` });
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '900']);
    expect(JSON.parse(refused.body)[0].message).toContain('Espere');
    world.now = new Date(world.now.getTime() + 15 * 60_000 + 1);
    expect((await program()).status).toBe(200);
    await program({ body: ' '.repeat(1024 * 1024) });
    const counted = await world.owner.query('SELECT count FROM throttle');
    expect(counted.rows).toEqual([{ count: 1 + 65 }]);
  });

  it('keeps nothing of what it was sent, and writes nothing of it down', async () => {
    const canary = 'KanarienvogelQ7';
    const lines: string[] = [];
    const hear = (chunk: unknown) => lines.push(String(chunk)) > 0;
    const heard = [
      vi.spyOn(process.stdout, 'write').mockImplementation(hear),
      vi.spyOn(process.stderr, 'write').mockImplementation(hear),
      vi.spyOn(console, 'log').mockImplementation(hear),
      vi.spyOn(console, 'error').mockImplementation(hear),
    ];
    const training = [{ title: canary, completedOn: '2025-01-01', minutes: { imh: 60 } }];
    const bodies = [
      { ...asked, training },
      { ...asked, [canary]: 1 },
      { ...asked, edition: canary },
    ];
    const statuses = [];
    for (const body of bodies)
      statuses.push((await program({ body: JSON.stringify(body) })).status);
    statuses.push((await program({ body: `{"${canary}` })).status);
    for (const spy of heard) spy.mockRestore();
    expect(statuses).toEqual([200, 422, 422, 400]);
    expect(lines.filter((line) => line.includes(path))).toHaveLength(4);
    expect(lines.join('\n')).not.toContain(canary);
    const { rows } = await world.owner.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind IN ('r', 'p')
       AND c.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname LIKE 'pg\\_%' OR nspname = 'information_schema')`,
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { name } of rows) {
      const found = await world.owner.query(
        `SELECT count(*)::int AS n FROM ${name} t WHERE t::text LIKE '%${canary}%'`,
      );
      expect([name, found.rows[0].n]).toEqual([name, 0]);
    }
    const counted = await world.owner.query('SELECT count FROM throttle');
    expect(counted.rows).toEqual([{ count: 4 }]);
  });
});

describe('what is published beside it', () => {
  it('is the same for everybody and may be kept', async () => {
    for (const at of ['/api/v1/editions', '/api/v1/competencies', '/api/v1/openapi.json']) {
      const first = await reads(at);
      expect([at, first.status, first.headers['cache-control']]).toEqual([
        at,
        200,
        'public, max-age=3600',
      ]);
      const again = await reads(at, { 'If-None-Match': String(first.headers.etag) });
      expect([again.status, again.body]).toEqual([304, '']);
      const head = await send(port, {
        path: at,
        method: 'HEAD',
        headers: { Host: 'localhost:3999' },
      });
      expect([head.status, head.body, head.headers.etag]).toEqual([200, '', first.headers.etag]);
    }
  });

  it('names competencies by edition and language', async () => {
    const answer = await reads('/api/v1/competencies?edition=alliance-2020&lang=es');
    expect(JSON.parse(answer.body)).toMatchObject({ edition: 'alliance-2020' });
    expect(answer.body).toContain('Fundamentos teóricos');
  });

  it('knows no edition that does not exist', async () => {
    const answer = await reads('/api/v1/competencies?edition=alliance-1999');
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      404,
      [{ path: 'edition', message: 'There is no such edition.' }],
    ]);
    expect((await reads('/api/v1/editions?edition=alliance-2020')).status).toBe(400);
  });
});
