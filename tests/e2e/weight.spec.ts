import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/lib/paths.mjs';
import { expect, test } from './support/fixtures';
import { type Page as Weighed, weigh } from './support/weigh';
import { where } from './support/where';

const kB = 1024;

/** What a page without one script of its own ships: nobody can go below it. */
function base(): number {
  const folder = join(root, where().buildFolder);
  const manifest = JSON.parse(readFileSync(join(folder, 'build-manifest.json'), 'utf8')) as {
    readonly rootMainFiles: readonly string[];
  };
  return manifest.rootMainFiles
    .map((file) => gzipSync(readFileSync(join(folder, file))).length)
    .reduce((sum, size) => sum + size, 0);
}

const open: readonly Weighed[] = [
  { path: '/en' },
  { path: '/en/help' },
  { path: '/es/privacy' },
  { path: '/en/verify' },
  { path: '/en/register' },
];

const signedIn: readonly Weighed[] = [
  { path: '/home', persona: 'ana.rivera' },
  { path: '/ledger', persona: 'ana.rivera' },
  { path: '/ledger/supervision', persona: 'ana.rivera' },
  { path: '/ledger/supervision/new', persona: 'ana.rivera' },
  { path: '/ledger/training/new', persona: 'ana.rivera' },
  { path: '/progress', persona: 'ana.rivera' },
  { path: '/application', persona: 'ana.rivera' },
  { path: '/account', persona: 'ana.rivera' },
  { path: '/coordinator', persona: 'marian.oduya' },
  { path: '/reviews', persona: 'theo.brandt' },
];

for (const page of open) {
  test(`a first look at ${page.path} is light`, async ({ browser }) => {
    const weight = await weigh(browser, page);
    expect.soft(weight.script).toBeLessThanOrEqual(base() + 5 * kB);
    expect.soft(weight.all).toBeLessThan(200 * kB);
  });
}

for (const page of signedIn) {
  test(`a first look at ${page.path}, signed in, is light`, async ({ browser }) => {
    const weight = await weigh(browser, page);
    expect.soft(weight.script).toBeLessThanOrEqual(base() + 45 * kB);
    expect.soft(weight.all).toBeLessThan(240 * kB);
  });
}
