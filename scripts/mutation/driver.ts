import { writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { Mutant } from './mutants.mjs';

declare global {
  var mutant: number | null;
  var turn: () => void;
  var mutants: readonly (Mutant & { readonly file: string })[];
}

/** More turns than any test takes; a mutant that takes more never ends. */
const MOST_TURNS = 3_000_000;
/** Tests that take longer are left out: they search at random what the others show by case. */
const SLOW = 400;

const files = import.meta.glob([
  '../../lib/standards/**/*.test.ts',
  '!../../lib/standards/published/**',
  '!../../lib/standards/eligibility-command.test.ts',
  '!../../lib/standards/evaluate/properties.test.ts',
]);
type Test = () => unknown;

async function collect(): Promise<readonly Test[]> {
  vi.resetModules();
  const { collected } = await import('./collect');
  for (const load of Object.values(files)) await load();
  return collected;
}

let turns = 0;
globalThis.turn = () => {
  turns += 1;
  if (turns > MOST_TURNS) throw new Error('never ends');
};

async function passes(test: Test): Promise<boolean> {
  turns = 0;
  try {
    await test();
    return true;
  } catch {
    return false;
  }
}

/** How long a test takes untouched; the quick ones are asked first. */
async function quickest(tests: readonly Test[]): Promise<readonly number[]> {
  const timed: { readonly at: number; readonly took: number }[] = [];
  for (const [at, test] of tests.entries()) {
    const from = performance.now();
    const fine = await passes(test);
    const took = performance.now() - from;
    if (fine && took < SLOW) timed.push({ at, took });
    else
      console.log(`left out: test ${at}, ${fine ? `${Math.round(took)} ms` : 'fails untouched'}`);
  }
  return timed.toSorted((a, b) => a.took - b.took).map(({ at }) => at);
}

it('kills mutants', { timeout: 3_600_000 }, async () => {
  globalThis.mutant = null;
  const tests = await collect();
  const order = await quickest(tests);
  const [part = 0, parts = 1] = (process.env.MUTATE_PART ?? '').split('/').map(Number);
  const every = Number(process.env.MUTATE_EVERY ?? 1);
  const survivors: number[] = [];
  let tried = 0;
  // The killer of the last mutant is likely to kill the next one as well.
  let last = order[0] as number;
  const killer = async (suite: readonly Test[]) => {
    for (const at of [last, ...order]) if (!(await passes(suite[at] as Test))) return at;
    return null;
  };
  for (const [id, mutant] of globalThis.mutants.entries()) {
    if (id % every !== 0 || Math.floor(id / every) % parts !== part) continue;
    tried += 1;
    globalThis.mutant = id;
    let by: number | null;
    try {
      by = await killer(mutant.still ? await collect() : tests);
    } catch {
      // It cannot even be loaded.
      by = last;
    }
    if (by === null) survivors.push(id);
    else last = by;
  }
  writeFileSync(
    process.env.MUTATE_REPORT as string,
    JSON.stringify({ tried, survivors, mutants: globalThis.mutants }),
  );
  expect(tried).toBeGreaterThan(0);
});
