import { expect, test } from '@playwright/test';
import { personas } from '@/prisma/seed/personas';
import { crawl } from '../support/crawl';
import { auditCount, auditedSince, fingerprint, mailHasLeft } from '../support/fingerprint';
import { cookieOf } from '../support/sign-in';

const starts = ['/', '/en', '/es', '/sign-in', '/home', '/account'];

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const visitors = [{ key: '', lands: '/' }, ...personas];

test('every link of every role, followed twice, changes nothing and leads somewhere', async () => {
  const entered = [];
  for (const { key, lands } of visitors)
    entered.push({ key, lands, cookie: key ? await cookieOf(key) : '' });
  await mailHasLeft();
  const before = await fingerprint();
  const audited = await auditCount();
  const broken: string[] = [];
  for (const { key, lands, cookie } of [...entered, ...entered])
    for (const { path, from, answer } of await crawl([...starts, lands], cookie))
      if (answer.status >= 400)
        broken.push(`${key || 'a guest'}: ${path} answers ${answer.status} (linked in ${from})`);
  expect([...new Set(broken)]).toEqual([]);
  expect(await fingerprint()).toEqual(before);
  const kinds = await auditedSince(audited);
  expect(kinds.filter((action) => !/\.(read|opened|downloaded|exported)$/.test(action))).toEqual(
    [],
  );
});
