import { expect, test } from '@playwright/test';
import type { RawAnswer } from '../../support/raw-request';
import { ask, get, origin } from '../support/ask';
import { cookieOf, enter } from '../support/sign-in';

const header = (answer: RawAnswer, name: string): string => String(answer.headers[name] ?? '');

function expectGuarded(answer: RawAnswer): void {
  expect(header(answer, 'strict-transport-security')).toMatch(
    /max-age=(\d{8,}); includeSubDomains/,
  );
  expect(header(answer, 'x-content-type-options')).toBe('nosniff');
  expect(header(answer, 'referrer-policy')).not.toBe('');
  const policy = header(answer, 'content-security-policy');
  for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-/);
  expect(header(answer, 'access-control-allow-origin')).toBe('');
  expect(header(answer, 'x-powered-by')).toBe('');
}

const answers: Readonly<Record<string, () => Promise<RawAnswer>>> = {
  'a page': () => get('/en'),
  'a page that is not there': () => get('/en/no-such-page'),
  'a redirect': () => get('/'),
  'a refusal of the front': () => ask({ method: 'DELETE', path: '/en' }),
  'a form from elsewhere': () =>
    ask({
      method: 'POST',
      path: '/sign-out',
      headers: { Origin: 'https://evil.example' },
      body: '',
    }),
  'a file of the build': async () =>
    get(/src="(\/_next\/static\/[^"]+\.js)"/.exec((await get('/en')).body)?.[1] ?? ''),
  'the health of the server': () => get('/healthz'),
  'its readiness': () => get('/readyz'),
  'the session': () => get('/api/auth/session'),
  'a signed-in page': async () => get('/home', await cookieOf('ana.rivera')),
};

for (const [name, answer] of Object.entries(answers)) {
  test(`${name} carries every header of protection`, async () => expectGuarded(await answer()));
}

test('each page has a nonce of its own, and its scripts carry it', async () => {
  const nonces = [];
  for (const answer of [await get('/en'), await get('/en')]) {
    const nonce = /'nonce-([^']+)'/.exec(header(answer, 'content-security-policy'))?.[1] ?? '';
    nonces.push(nonce);
    const scripts = answer.body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('text says which characters it is made of', async () => {
  for (const answer of [await get('/en'), await get('/healthz'), await get('/en/no-such-page')])
    expect(header(answer, 'content-type')).toMatch(/charset=utf-8/i);
});

test('the session cookie stays with us and with the browser', async () => {
  const answer = await ask({
    method: 'POST',
    path: '/dev/personas/enter',
    headers: { Origin: origin(), 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'persona=ana.rivera',
  });
  const set = [answer.headers['set-cookie'] ?? []].flat().filter((one) => /session/.test(one));
  expect(set).toHaveLength(1);
  const [cookie = ''] = set;
  expect(cookie).toMatch(/^__Host-[^=]+=[^;]{22,};/);
  for (const flag of ['Secure', 'HttpOnly', 'Path=/']) expect(cookie).toContain(flag);
  expect(cookie).toMatch(/SameSite=lax/i);
  expect(cookie).not.toMatch(/Domain=/i);
});

test('what a signed-in person sees is stored nowhere', async () => {
  const { name, value } = await enter('ana.rivera');
  for (const path of ['/home', '/en', '/account', '/no-such-page'])
    expect(header(await get(path, `${name}=${value}`), 'cache-control')).toBe('private, no-store');
});
