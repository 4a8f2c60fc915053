import { expect, test } from './support/fixtures';
import { type Page as Weighed, weigh } from './support/weigh';

const kB = 1024;

// What Next ships with a page that has no script of its own, gzip: nobody can go below it.
const base = 132 * kB;

const open: readonly Weighed[] = [
  { path: '/en' },
  { path: '/en/help' },
  { path: '/es/privacy' },
  { path: '/en/verify' },
  { path: '/en/register' },
  { path: '/en/finder' },
  { path: '/en/will-it-count' },
];

const signedIn: readonly Weighed[] = [
  { path: '/home', persona: 'ana.rivera' },
  { path: '/ledger', persona: 'ana.rivera' },
  { path: '/ledger/supervision', persona: 'ana.rivera' },
  { path: '/ledger/supervision/new', persona: 'ana.rivera' },
  { path: '/ledger/training/new', persona: 'ana.rivera' },
  { path: '/progress', persona: 'ana.rivera' },
  { path: '/progress?only=apart', persona: 'ana.rivera' },
  { path: '/progress/plan', persona: 'ana.rivera' },
  { path: '/progress/what-if', persona: 'ana.rivera' },
  { path: '/application', persona: 'ana.rivera' },
  { path: '/account', persona: 'ana.rivera' },
  { path: '/today', persona: 'marian.oduya' },
  { path: '/applications', persona: 'marian.oduya' },
  { path: '/reviews', persona: 'theo.brandt' },
];

for (const page of open) {
  test(`a first look at ${page.path} is light`, async ({ browser }) => {
    const weight = await weigh(browser, page);
    expect.soft(weight.script).toBeLessThanOrEqual(base + 5 * kB);
    expect.soft(weight.all).toBeLessThan(200 * kB);
  });
}

for (const page of signedIn) {
  test(`a first look at ${page.path}, signed in, is light`, async ({ browser }) => {
    const weight = await weigh(browser, page);
    expect.soft(weight.script).toBeLessThanOrEqual(base + 45 * kB);
    expect.soft(weight.all).toBeLessThan(240 * kB);
  });
}
