import { expect, test } from '@playwright/test';
import { personas } from '@/prisma/seed/personas';
import { enterACopy } from '../support/copy';
import { crawl } from '../support/crawl';
import { auditCount, auditedSince, fingerprint } from '../support/fingerprint';
import { cookieOf } from '../support/sign-in';

const guest = ['/', '/en', '/es', '/sign-in'];
const member = ['/home', '/account', '/inbox'];

let copy: Awaited<ReturnType<typeof enterACopy>>;
test.beforeAll(async () => {
  copy = await enterACopy();
});
test.afterAll(() => copy.leave());

interface Visitor {
  readonly name: string;
  readonly cookie: string;
  readonly starts: readonly string[];
}

async function visitors(): Promise<readonly Visitor[]> {
  const people = personas.map(async ({ key, lands }) => ({
    name: key,
    cookie: await cookieOf(key),
    starts: [...new Set([...member, lands])],
  }));
  return [{ name: 'a guest', cookie: '', starts: guest }, ...(await Promise.all(people))];
}

async function brokenFor({ name, cookie, starts }: Visitor): Promise<readonly string[]> {
  const crawled = await crawl(starts, cookie);
  return crawled
    .filter(({ answer }) => answer.status >= 400)
    .map(({ path, from, answer }) => `${name}: ${path} answers ${answer.status} (in ${from})`);
}

test('every link of every role, followed twice, changes nothing and leads somewhere', async () => {
  test.setTimeout(240_000);
  const all = await visitors();
  const before = await fingerprint();
  const audited = await auditCount();
  const broken: string[] = [];
  for (const visitor of [...all, ...all]) broken.push(...(await brokenFor(visitor)));
  expect([...new Set(broken)]).toEqual([]);
  expect(await fingerprint()).toEqual(before);
  const kinds = await auditedSince(audited);
  const reads = /\.(read|opened|downloaded|exported|certificate_taken)$/;
  expect(kinds.filter((action) => !reads.test(action))).toEqual([]);
});
