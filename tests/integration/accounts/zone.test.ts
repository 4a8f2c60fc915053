import { expect, it } from 'vitest';
import { zoneOf } from '@/lib/platform/db/today';
import { withScope } from '@/lib/platform/db/with-scope';
import { openWorld } from '../../support/world';

const world = await openWorld();

it('tells times in the zone of the association one acts for, else of one’s own, else of the network', async () => {
  const prairie = await world.association('prairie', { time_zone: 'America/Chicago' });
  const desert = await world.association('desert', { time_zone: 'America/Phoenix' });
  await world.association('alliance', { kind: 'network', time_zone: 'America/Detroit' });
  const known = await world.person('Known');
  const alone = await world.person('Alone');
  await world.owner.query(
    'INSERT INTO association_person (association_id, person_id, since) VALUES ($1, $2, $3)',
    [prairie, known, world.now],
  );
  const zone = (person: string, actingFor?: string) =>
    withScope(world.as(person), (tx) => zoneOf(tx, actingFor));
  expect(await zone(known)).toBe('America/Chicago');
  expect(await zone(known, desert)).toBe('America/Phoenix');
  expect(await zone(alone)).toBe('America/Detroit');
});
