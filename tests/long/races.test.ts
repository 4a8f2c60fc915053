import { expect, it } from 'vitest';
import { allRaces } from '../support/races/all';
import { race } from '../support/races/race';
import { openWorld } from '../support/world';

const ROUNDS = 25;
const world = await openWorld();

it.each(await allRaces(world))(`$name: eight at once, ${ROUNDS} times`, async (each) => {
  for (let round = 1; round <= ROUNDS; round += 1)
    expect(await race(world, each), `round ${round}`).toEqual([]);
});
