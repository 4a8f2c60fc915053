import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broken } from '@/tests/factories/kept-plan';
import { anyPlanned } from '@/tests/factories/random-plans';

const seeds = Array.from({ length: 20 }, (_, index) => [index + 1]);

// With other seeds and many more ledgers: npm run test:long.
describe('whoever follows the plan', { timeout: 60_000 }, () => {
  it.each(seeds)('is ready on the day it names, and not the day before (seed %i)', (seed) => {
    fc.assert(
      fc.property(anyPlanned, ({ asked, wished }) => {
        expect(broken(asked, wished)).toBeNull();
      }),
      { numRuns: 50, seed },
    );
  });
});
