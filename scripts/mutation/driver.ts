import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Collected } from './collect';
import type { Mutant } from './mutants.mjs';

declare global {
  var mutant: number | null;
  var turn: () => void;
  var mutants: readonly (Mutant & { readonly file: string })[];
}

/** More turns than any test takes; a mutant that takes more never ends. */
const MOST_TURNS = 100_000_000;
/** Longer than any test takes. */
const MOST_MS = 60_000;
const files = import.meta.glob([
  '../../lib/standards/**/*.test.ts',
  '!../../lib/standards/published/**',
  '!../../lib/standards/eligibility-command.test.ts',
]);
async function collect(): Promise<readonly Collected[]> {
  vi.resetModules();
  const { collected } = await import('./collect');
  for (const load of Object.values(files)) await load();
  return collected;
}

let turns = 0;
let began = 0;
globalThis.turn = () => {
  turns += 1;
  // A turn may be long: the clock is asked now and then.
  const late = turns % 256 === 0 && performance.now() - began > MOST_MS;
  if (late || turns > MOST_TURNS) throw new Error('never ends');
};

async function passes({ run }: Collected): Promise<boolean> {
  turns = 0;
  began = performance.now();
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

let atRandom = false;

/** The same examples every time, no search for the smallest that fails, and a note of who searched. */
function tame() {
  const reporter = ({ failed }: { readonly failed: boolean }) => {
    atRandom = true;
    if (failed) throw new Error('a counterexample');
  };
  fc.configureGlobal({ seed: 1, endOnFailure: true, reporter });
}

/** The tests by case and those at random, the quickest first; what fails untouched is not asked. */
async function sorted(tests: readonly Collected[]) {
  const fine: { readonly at: number; readonly took: number; readonly atRandom: boolean }[] = [];
  for (const [at, test] of tests.entries()) {
    const from = performance.now();
    atRandom = false;
    if (await passes(test)) fine.push({ at, took: performance.now() - from, atRandom });
    else console.log(`fails untouched: ${test.name}`);
  }
  const order = fine.toSorted((a, b) => a.took - b.took);
  const which = (random: boolean) =>
    order.filter((test) => test.atRandom === random).map(({ at }) => at);
  return { byCase: which(false), random: which(true) };
}

it('kills mutants', { timeout: 7_200_000 }, async () => {
  globalThis.mutant = null;
  const tests = await collect();
  tame();
  const { byCase, random } = await sorted(tests);
  console.error = () => undefined;
  const [part = 0, parts = 1] = (process.env.MUTATE_PART ?? '').split('/').map(Number);
  const every = Number(process.env.MUTATE_EVERY ?? 1);
  const deep = process.env.MUTATE_DEEP === '1';
  const survivors: number[] = [];
  const foundAtRandom: number[] = [];
  let tried = 0;
  // The killer of the last mutant is likely to kill the next one as well.
  let last = byCase[0] as number;
  let lastRandom = random[0] as number;
  const killer = async (suite: readonly Collected[], order: readonly number[]) => {
    for (const at of order) if (!(await passes(suite[at] as Collected))) return at;
    return null;
  };
  for (const [id, mutant] of globalThis.mutants.entries()) {
    if (id % every !== 0 || Math.floor(id / every) % parts !== part) continue;
    tried += 1;
    globalThis.mutant = id;
    try {
      const suite = mutant.still ? await collect() : tests;
      const by = await killer(suite, [last, ...byCase]);
      if (by !== null) {
        last = by;
        continue;
      }
      const found = deep ? await killer(suite, [lastRandom, ...random]) : null;
      lastRandom = found ?? lastRandom;
      (found === null ? survivors : foundAtRandom).push(id);
    } catch {
      // It cannot even be loaded.
    }
  }
  const report = { tried, survivors, atRandom: foundAtRandom, mutants: globalThis.mutants };
  writeFileSync(process.env.MUTATE_REPORT as string, JSON.stringify(report));
  expect(tried).toBeGreaterThan(0);
});
