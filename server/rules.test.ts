import { describe, expect, it } from 'vitest';
import { loggedPath } from './access-log.ts';
import { judgeUrl } from './address-rules.ts';
import { judgeBodyHeaders } from './body-rules.ts';
import { clientAddress } from './client-address.ts';
import { ownOrigin } from './host-rules.ts';
import { judgeOrigin } from './origin-rules.ts';
import { ownHeaders } from './request-headers.ts';
import { readSettings } from './settings.ts';

const live = readSettings(
  { ATTUNE_PUBLIC_URL: 'https://endorse.example', ATTUNE_TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8' },
  false,
);
const demo = readSettings({ ATTUNE_DEMO: '1', PORT: '3100' }, false);

describe('settings', () => {
  it('listen on this machine only in the demo, whatever else is asked', () => {
    const settings = readSettings({ ATTUNE_DEMO: '1', ATTUNE_HOST: '0.0.0.0' }, false);
    expect(settings.host).toBe('127.0.0.1');
    expect(live.host).toBe('0.0.0.0');
    expect(live.origins).toEqual(['https://endorse.example']);
  });

  it.each([
    [{ PORT: '0' }, /PORT/],
    [{ PORT: 'http' }, /PORT/],
    [{ ATTUNE_PUBLIC_URL: 'endorse.example' }, /ATTUNE_PUBLIC_URL/],
    [{ ATTUNE_TRUSTED_PROXIES: '10.0.0.0/33' }, /ATTUNE_TRUSTED_PROXIES/],
    [{ ATTUNE_TRUSTED_PROXIES: 'anyone' }, /ATTUNE_TRUSTED_PROXIES/],
  ])('name what is wrong in %j', (source, message) => {
    expect(() => readSettings(source, false)).toThrow(message);
  });
});

describe('what programs may post', () => {
  const to = (path: string, headers = {}) =>
    judgeOrigin({ method: 'POST', path, headers }, { origins: live.origins, demo: false })?.status;
  it('is the question of the standards and nothing else, from no page of another site', () => {
    expect(to('/api/v1/eligibility')).toBeUndefined();
    expect(to('/api/v1/eligibility', { origin: 'https://elsewhere.example' })).toBe(403);
    expect(to('/api/v1/eligibility', { origin: 'null' })).toBe(403);
    expect(to('/api/v1/eligibility', { 'sec-fetch-site': 'same-site' })).toBe(403);
    for (const path of ['/', '/api/v1/eligibility/', '/api/documents', '/api/v1/eligibility/x'])
      expect(to(path)).toBe(403);
  });
});

describe('clientAddress', () => {
  const trusted = live.trustedProxies;
  it.each([
    ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['10.1.2.3', 'nonsense', '10.1.2.3'],
    ['10.1.2.3', undefined, '10.1.2.3'],
    ['::ffff:10.1.2.3', '2001:db8::7', '2001:db8::7'],
    ['fd00::1', '::ffff:198.51.100.1', '198.51.100.1'],
  ])('from %s saying %s is %s', (socket, said, expected) => {
    expect(clientAddress(socket, said, trusted)).toBe(expected);
  });
});

describe('judgeOrigin', () => {
  const post = (headers: Record<string, string>, path = '/', settings = live) =>
    judgeOrigin({ method: 'POST', path, headers }, settings)?.status ?? null;
  const own = 'https://endorse.example';

  it('lets our own pages through', () => {
    expect(post({ origin: own })).toBeNull();
    expect(post({ origin: own, 'sec-fetch-site': 'same-origin' })).toBeNull();
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBeNull();
  });

  it.each([
    {},
    { origin: 'null' },
    { origin: '' },
    { origin: 'https://endorse.example.evil.example' },
    { origin: 'http://endorse.example' },
    { origin: `${own}/` },
    { origin: own, 'sec-fetch-site': 'cross-site' },
    { origin: own, 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'null', 'sec-fetch-site': 'none' },
  ])('refuses %j', (headers) => {
    expect(post(headers as Record<string, string>)).toBe(403);
  });

  it('lets a script drive the demo pages, and nothing but them', () => {
    expect(post({}, '/dev/personas', demo)).toBeNull();
    expect(post({}, '/', demo)).toBe(403);
    expect(post({}, '/dev/personas', live)).toBe(403);
    expect(post({ origin: 'https://evil.example' }, '/dev/personas', demo)).toBe(403);
    expect(post({ 'sec-fetch-site': 'cross-site' }, '/dev/personas', demo)).toBe(403);
  });
});

describe('ownOrigin', () => {
  it('answers for our own names only', () => {
    const outside = (host: string | undefined) => ownOrigin({ host, fromLoopback: false }, live);
    expect(outside('Endorse.Example')).toEqual({ origin: 'https://endorse.example' });
    expect(outside('evil.example')).toMatchObject({ refusal: { status: 421 } });
    expect(outside('localhost:3000')).toMatchObject({ refusal: { status: 421 } });
    expect(outside(undefined)).toMatchObject({ refusal: { status: 400 } });
  });

  it('takes the name of the socket from this machine, and still means the site', () => {
    const asked = { host: '127.0.0.1:3000', fromLoopback: true };
    expect(ownOrigin(asked, live)).toEqual({ origin: 'https://endorse.example' });
  });
});

describe('judgeBodyHeaders', () => {
  const judge = (headers: Record<string, string>, path = '/') =>
    judgeBodyHeaders(path, headers)?.status ?? null;
  const form = 'application/x-www-form-urlencoded';

  it('knows sizes by path', () => {
    const of = (bytes: number) => ({ 'content-type': form, 'content-length': String(bytes) });
    expect(judge(of(1_048_576))).toBeNull();
    expect(judge(of(1_048_577))).toBe(413);
    expect(judge(of(11_000_000), '/api/documents')).toBeNull();
    expect(judge(of(12_000_000), '/api/documents')).toBe(413);
    expect(judge(of(11_000_000), '/api/documentsx')).toBe(413);
  });

  it.each([
    [{ 'content-type': 'text/plain' }, 415],
    [{}, 415],
    [{ 'content-type': 'multipart/form-data' }, 415],
    [{ 'content-type': form, 'content-encoding': 'gzip' }, 415],
    [{ 'content-type': form, 'content-length': '-4' }, 400],
    [{ 'content-type': 'text/plain', 'next-action': 'x' }, 400],
    [{ 'content-type': 'text/plain', 'next-action': '4'.repeat(42) }, null],
  ])('answers %j with %s', (headers, status) => {
    const length: Record<string, string> = { 'content-length': '3' };
    expect(judge({ ...length, ...(headers as Record<string, string>) })).toBe(status);
  });
});

it('judgeUrl passes ordinary addresses', () => {
  for (const url of ['/', '/es/verify/AB12?x=%E0%A4%A', '/n%C3%BA', '/_next/static/a%5Bid%5D.js']) {
    expect(judgeUrl(url)).toBeNull();
  }
});

it('ownHeaders drops what steers Next unless it comes from Next itself', () => {
  const stamp = {
    origin: 'https://a.example',
    url: '/ledger?page=2&_rsc=abc',
    client: '1.1.1.1',
    nonce: 'n',
    policy: 'p',
    selfToken: 't',
  };
  const sent = { 'x-action-forwarded': '1', 'x-middleware-subrequest': 'm', accept: 'text/html' };
  const outside = ownHeaders(sent, stamp, { dev: false, fromItself: false });
  expect(outside).not.toHaveProperty('x-action-forwarded');
  expect(outside).not.toHaveProperty('x-middleware-subrequest');
  expect(outside).toMatchObject({ accept: 'text/html', host: 'a.example', 'x-nonce': 'n' });
  expect(outside).toHaveProperty('x-attune-path', '/ledger?page=2');
  const inside = ownHeaders(sent, stamp, { dev: false, fromItself: true });
  expect(inside).toHaveProperty('x-action-forwarded', '1');
  expect(inside).not.toHaveProperty('x-middleware-subrequest');
});

it('loggedPath masks capabilities', () => {
  const token = 'k'.repeat(43);
  expect(loggedPath(`/v/${token}/draft`)).toBe('/v/***/draft');
  expect(loggedPath('/es/v/short')).toBe('/es/v/***');
  expect(loggedPath(`/sign-in/${token}`)).toBe('/sign-in/***');
});
