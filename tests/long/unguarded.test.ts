import { expect, it } from 'vitest';
import { allRaces } from '../support/races/all';
import { race } from '../support/races/race';
import { openWorld } from '../support/world';
import { unguard } from './unguard';

const TRIES = 25;
const world = await openWorld();
const races = await allRaces(world);
await unguard(world);

const isTwice = (wrong: string): boolean => Number(/^(\d+) of /.exec(wrong)?.[1] ?? 0) > 1;

// Deleting a row is its own guard: it is gone once, whatever else is taken away.
const deleting = ['discardEdition', 'discardOverlay'];
const guarded = races.filter(({ name }) => !deleting.includes(name));

// A race that cannot be lost proves nothing: without its guard each of them has to leave two facts.
it.each(guarded)('$name: is lost without its guard', async (each) => {
  const seen: string[] = [];
  for (let round = 0; round < TRIES && !seen.some(isTwice); round += 1)
    seen.push(...(await race(world, each)));
  expect(seen).toContainEqual(expect.stringMatching(/^([2-9]|\d\d+) of /));
});
