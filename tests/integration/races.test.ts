import { expect, it } from 'vitest';
import { allRaces } from '../support/races/all';
import { race } from '../support/races/race';
import { openWorld } from '../support/world';

const world = await openWorld();

// Once each; `npm run test:long` repeats them and shows that each can be lost.
it.each(await allRaces(world))('$name: eight at once are one fact', async (each) => {
  expect(await race(world, each)).toEqual([]);
});
