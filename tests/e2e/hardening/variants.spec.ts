import { expect, test } from '@playwright/test';
import type { RawRequest } from '../../support/raw-request';
import { ask } from '../support/ask';
import { cookieOf } from '../support/sign-in';

/** The ways Next answers for one page; each has been a way around a guard somewhere. */
function variantsOf(path: string): Readonly<Record<string, RawRequest>> {
  const [first = '', ...rest] = path.slice(1);
  const encoded = `/%${first.charCodeAt(0).toString(16)}${rest.join('')}`;
  return {
    plain: { path },
    'as a payload': { path, headers: { RSC: '1' } },
    'as a payload, by its name': { path: `${path}.rsc` },
    'as a prefetch': { path, headers: { RSC: '1', 'Next-Router-Prefetch': '1' } },
    'as a prefetched segment': {
      path,
      headers: { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
    },
    'as a segment, by its name': { path: `${path}.segments/_tree.segment.rsc` },
    'with two slashes': { path: path.replace('/', '//') },
    'with a dot at the end': { path: `${path}.` },
    'with a slash at the end': { path: `${path}/` },
    'with an encoded letter': { path: encoded },
    'as data': { path: `/_next/data/build${path}.json` },
    'by HEAD': { path, method: 'HEAD' },
    'past the middleware': { path, headers: { 'X-Middleware-Subrequest': 'proxy:proxy:proxy' } },
    'by another name': { path: '/en', headers: { 'X-Original-Url': path, 'X-Rewrite-Url': path } },
  };
}

const guarded = ['/home', '/ledger', '/ledger/supervision', '/coordinator', '/reviews', '/account'];
const staffOnly = ['/coordinator', '/reviews', '/association'];

for (const path of guarded)
  for (const [how, asked] of Object.entries(variantsOf(path))) {
    test(`${path} ${how} shows a stranger nothing`, async () => {
      const answer = await ask(asked);
      expect(answer.status).toBeLessThan(500);
      // Whatever it is, it is not a page of somebody signed in.
      expect(/\/sign-out/.test(answer.body)).toBe(false);
      if (how === 'plain') expect([307, 404]).toContain(answer.status);
    });
  }

for (const path of staffOnly)
  for (const [how, asked] of Object.entries(variantsOf(path))) {
    test(`${path} ${how} is not there for an applicant`, async () => {
      const cookie = await cookieOf('ana.rivera');
      const answer = await ask({ ...asked, headers: { ...asked.headers, Cookie: cookie } });
      expect(answer.status).toBeLessThan(500);
      if (how === 'plain' || how === 'by HEAD') expect(answer.status).toBe(404);
      expect(/Marian|Theo/.test(answer.body)).toBe(false);
      expect(String(answer.headers['cache-control'])).toContain('no-store');
    });
  }
