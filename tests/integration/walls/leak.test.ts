import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { openWorld, type World } from '@/tests/support/world';

const OPERATIONS = 10_000;
const AT_ONCE = 20;

let world: World;
const owners = new Map<string, string>();
let askers: {
  readonly ctx: Context;
  readonly sees: (row: { association: string; person: string }) => boolean;
}[];

const application = async (associationId: string, personId: string, ordinal: number) => {
  await world.owner.query(
    `INSERT INTO application (id, association_id, person_id, ordinal, reference, category, edition, state, state_since, applicant_name, applicant_name_norm,
       applicant_email, registered_at, shortfall, submission_id)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'IFS', 'alliance-2025', 'in_progress', now(), 'A', 'a', 'a@example.org', now(), '{}', gen_random_uuid())`,
    [associationId, personId, ordinal, `26-${ordinal}`],
  );
  owners.set(personId, associationId);
};

beforeAll(async () => {
  world = await openWorld();
  const places = [await world.association('lakeshore'), await world.association('prairie')];
  askers = [];
  for (const [p, place] of places.entries()) {
    const desk = await world.person(`Desk ${'xy'[p]}`);
    askers.push({
      ctx: world.staff(place, desk, ['coordinator']),
      sees: (row) => row.association === place,
    });
    for (let i = 0; i < 8; i += 1) {
      const person = await world.person(`Person ${'xy'[p]}${'abcdefgh'[i]}`);
      await application(place, person, i + 1);
      askers.push({ ctx: world.as(person), sees: (row) => row.person === person });
    }
  }
});

describe('ten thousand mixed operations, twenty at once', () => {
  it('never show one association’s or one person’s row to another', async () => {
    let leaks = 0;
    let seen = 0;
    let next = 0;
    const work = async () => {
      while (next < OPERATIONS) {
        const asker = askers[(next * 7919) % askers.length];
        next += 1;
        if (!asker) throw new Error('nobody asks');
        const rows = await withScope(
          asker.ctx,
          (tx) => tx.$queryRaw<{ association: string; person: string }[]>`
            SELECT association_id::text AS association, person_id::text AS person FROM application`,
        );
        seen += rows.length;
        leaks += rows.filter((row) => !asker.sees(row)).length;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(leaks).toBe(0);
    expect(seen).toBeGreaterThan(OPERATIONS);
  }, 120_000);
});
