import fc from 'fast-check';
import { expect, it } from 'vitest';
import { broken } from '../factories/kept-plan';
import { anyPlanned } from '../factories/random-plans';
import { seedOf } from './random';

const LEDGERS = 60_000;
const seed = seedOf();

it(`is ready on the day its plan names and not before: ${LEDGERS} ledgers, seed ${seed}`, () => {
  fc.assert(
    fc.property(anyPlanned, ({ asked, wished }) => {
      expect(broken(asked, wished)).toBeNull();
    }),
    { numRuns: LEDGERS, seed },
  );
});
