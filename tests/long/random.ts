import { randomInt } from 'node:crypto';

/** A run can be repeated by its seed: ATTUNE_SEED=12345 npm run test:long. */
export const seedOf = (): number => Number(process.env.ATTUNE_SEED ?? randomInt(1, 2 ** 31));

/** The same numbers below 1 for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
