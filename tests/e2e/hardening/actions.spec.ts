import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { doors } from '@/lib/web/doors';
import { root } from '../../../scripts/lib/paths.mjs';
import { ask, origin } from '../support/ask';
import { enterACopy } from '../support/copy';
import { fingerprint } from '../support/fingerprint';
import { cookieOf } from '../support/sign-in';
import { where } from '../support/where';

interface Action {
  readonly id: string;
  readonly door: string;
  readonly page: string;
}

interface Manifest {
  readonly node: Readonly<
    Record<
      string,
      { readonly workers: object; readonly filename: string; readonly exportedName: string }
    >
  >;
}

const someId = '00000000-0000-4000-8000-000000000000';

/** The address of a page of the manifest, with made-up ids. */
function addressOf(page: string): string {
  const path = page
    .replace(/^app/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\/page$/, '')
    .replace('[locale]', 'en')
    .replace('[token]', 'A'.repeat(43))
    .replace(/\[[^\]]+\]/g, someId);
  return path === '' ? '/' : path;
}

function actions(): Action[] {
  const file = join(root, where().buildFolder, 'server', 'server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    door: `${filename}#${exportedName}`,
    page: addressOf(Object.keys(workers)[0] ?? 'app/page'),
  }));
}

const form = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(
      ([key, value]) =>
        `--edge\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    )
    .join('');

const sent = (fields: Readonly<Record<string, string>>) =>
  `${form(Object.fromEntries(Object.entries(fields).map(([k, v]) => [`1_${k}`, v])))}${form({ 0: '[{"status":"idle"},"$K1"]' })}--edge--\r\n`;

/** What anyone may send: forms that name somebody's rows, things that are no form at all. */
const bodies: readonly (readonly [type: string, body: string])[] = [
  ['multipart/form-data; boundary=edge', sent({ submissionId: someId, id: someId, version: '1' })],
  [
    'multipart/form-data; boundary=edge',
    sent({ __proto__: 'x', id: '\u0000', note: '💛'.repeat(99) }),
  ],
  ['text/plain;charset=UTF-8', '[]'],
  ['text/plain;charset=UTF-8', `["${someId}",{"id":"${someId}"}]`],
  ['text/plain;charset=UTF-8', '[null,["a"],{"__proto__":{"admin":true}},1e308,"$undefined"]'],
];

const ownOf = (door: string): boolean =>
  [doors[door as keyof typeof doors]].flat().some((who) => who === 'person');
const isPublic = (door: string): boolean =>
  [doors[door as keyof typeof doors]].flat().some((who) => who === 'anyone');

let copy: Awaited<ReturnType<typeof enterACopy>>;
test.beforeAll(async () => {
  copy = await enterACopy();
});
test.afterAll(() => copy.leave());

test('every action refuses strangers and the wrong role, and changes nothing', async () => {
  test.setTimeout(240_000);
  const wrong = { 'a stranger': '', Ben: await cookieOf('caleb.stone') };
  // What anybody signed in may do is Ben's own to do; only what takes a role is closed to him.
  const closed = (door: string, who: string) => who !== 'Ben' || !ownOf(door);
  const before = await fingerprint();
  const faults: string[] = [];
  const guarded = actions().filter(({ door }) => !isPublic(door));
  for (const { id, door, page } of guarded)
    for (const [who, cookie] of Object.entries(wrong).filter(([who]) => closed(door, who)))
      for (const [type, body] of bodies) {
        const answer = await ask({
          method: 'POST',
          path: page,
          headers: {
            Origin: origin(),
            'Next-Action': id,
            'Content-Type': type,
            ...(cookie ? { Cookie: cookie } : {}),
          },
          body,
        });
        if (answer.status >= 500) faults.push(`${door} answers ${answer.status} to ${who}`);
        if (/"status":"ok"/.test(answer.body)) faults.push(`${door} obeys ${who}`);
      }
  expect(faults).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

test('no action of anyone fails over what it is sent', async () => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  for (const { id, door, page } of actions().filter(({ door }) => isPublic(door)))
    for (const [type, body] of bodies) {
      const headers = { Origin: origin(), 'Next-Action': id, 'Content-Type': type };
      const answer = await ask({ method: 'POST', path: page, headers, body });
      if (answer.status >= 500) faults.push(`${door} answers ${answer.status}`);
    }
  expect(faults).toEqual([]);
});

test('an action nobody has written is not found', async () => {
  const headers = {
    Origin: origin(),
    'Next-Action': '00'.repeat(21),
    'Content-Type': 'text/plain',
  };
  const answer = await ask({ method: 'POST', path: '/sign-in', headers, body: '[]' });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});
