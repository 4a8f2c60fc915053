import { beforeAll, expect, it } from 'vitest';
import { recordAudit } from '@/lib/audit/commands';
import { exportTrail, getLooks, getTrail } from '@/lib/audit/queries/trail';
import { readTrailFilter } from '@/lib/audit/schema';
import { withScope } from '@/lib/platform/db/with-scope';
import { openWorld, type World } from '../../support/world';

let world: World;
let association: string;
let admin: string;
let ana: string;
const everything = readTrailFilter({ about: null, outcome: null, before: null });
const as = (roles: readonly ('admin' | 'coordinator')[] = ['admin']) =>
  world.staff(association, admin, roles);

beforeAll(async () => {
  world = await openWorld();
  association = await world.association('lakeshore');
  admin = await world.person('Admin');
  ana = await world.person('Ana');
  await world.role(association, admin, 'admin');
  await world.role(association, ana, 'rsc_provider');
  const ctx = as();
  for (let i = 0; i < 60; i += 1)
    await withScope(ctx, (tx) =>
      recordAudit(tx, ctx, {
        action: i % 2 ? 'ledger.read' : 'credential.issued',
        objectKind: 'thing',
        associationId: association,
        personId: ana,
        outcome: i % 10 === 0 ? 'refused' : 'done',
      }),
    );
});

it('reads from the newest on, fifty at a time, narrowed as asked', async () => {
  const ctx = as();
  const first = await withScope(ctx, (tx) => getTrail(ctx, tx, everything));
  expect(first?.entries).toHaveLength(50);
  expect(first?.entries[0]).toMatchObject({ seq: 60, actorName: 'Admin', personName: 'Ana' });
  const rest = await withScope(ctx, (tx) =>
    getTrail(ctx, tx, { ...everything, before: first?.next ?? null }),
  );
  expect(rest?.entries.map((each) => each.seq)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(rest?.next).toBeNull();
  const narrow = readTrailFilter({ about: 'credential', outcome: 'refused', before: null });
  const narrowed = await withScope(ctx, (tx) => getTrail(ctx, tx, narrow));
  expect(narrowed?.entries).toHaveLength(6);
  expect(readTrailFilter({ about: `x' OR 1=1`, outcome: 'maybe', before: '-4' })).toEqual(
    everything,
  );
});

it('is for administrators of the association alone', async () => {
  const coordinator = as(['coordinator']);
  expect(await withScope(coordinator, (tx) => getTrail(coordinator, tx, everything))).toBeNull();
  expect(await exportTrail(coordinator, everything)).toBeNull();
  const far = world.staff(await world.association('far'), ana, ['admin']);
  const seen = await withScope(far, (tx) => getTrail(far, tx, everything));
  expect(seen?.entries).toEqual([]);
});

it('notes that it was taken as a file', async () => {
  const entries = await exportTrail(as(), { ...everything, about: 'ledger' });
  expect(entries).toHaveLength(30);
  const { rows } = await world.owner.query(
    `SELECT detail FROM audit_event WHERE action = 'audit.exported'`,
  );
  expect(rows).toEqual([{ detail: { rows: 30, about: 'ledger', outcome: '' } }]);
});

it('tells a person who looked at their file, for whom, and not what they did themself', async () => {
  const own = world.as(ana);
  await withScope(own, (tx) =>
    recordAudit(tx, own, { action: 'rsc_note.read', objectKind: 'rsc_note', personId: ana }),
  );
  const { looks, more } = await withScope(own, (tx) => getLooks(own, tx, 1));
  expect(looks).toHaveLength(30);
  expect(more).toBe(false);
  expect(looks[0]).toMatchObject({ action: 'ledger.read', association: 'lakeshore Association' });
  const stranger = world.as(await world.person('Stranger'));
  expect((await withScope(stranger, (tx) => getLooks(stranger, tx, 1))).looks).toEqual([]);
});
