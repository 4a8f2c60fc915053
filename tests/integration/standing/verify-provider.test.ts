import { beforeAll, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { minutes } from '@/lib/core/minutes';
import { withScope } from '@/lib/platform/db/with-scope';
import { getReadiness } from '@/lib/readiness/queries';
import { verifyProvider } from '@/lib/standing/commands';
import { getProvidersToVerify } from '@/lib/standing/queries';
import { standingsTyped, verifyProviderSchema } from '@/lib/standing/schema';
import { logRscSession } from '@/lib/supervision/commands/log-session';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let lakeshore: string;
let prairie: string;
let mo: string;
let ana: string;
let ben: string;

const logWith = async (personId: string, email: string | null, on: string) => {
  const result = await logRscSession(world.as(personId), {
    submissionId: crypto.randomUUID(),
    session: {
      when: { on: calendarDate(on) },
      minutes: minutes(60),
      format: 'individual',
      groupSize: null,
      competencies: [],
      mode: 'in_person',
      kind: 'reflective',
      focus: 'own_work',
      tracks: ['IMH'],
      provider: { kind: 'new', name: 'Ruth Calder', email },
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.sessionId;
};
const grant = (personId: string, associationId: string) =>
  world.owner.query(
    `INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at) VALUES (gen_random_uuid(), $1, $2, 'application', gen_random_uuid(), $3)`,
    [personId, associationId, world.now],
  );
const coordinator = () => world.staff(lakeshore, mo, ['coordinator']);
const waiting = (ctx = coordinator()) => withScope(ctx, (tx) => getProvidersToVerify(ctx, tx));
const readinessOf = (personId: string) => {
  const ctx = world.as(personId);
  return withScope(ctx, (tx) => getReadiness(ctx, tx, personId, { looking: 'IFS' }));
};
const mentor = {
  kind: 'endorsement',
  category: 'IMHM-C',
  from: calendarDate('2015-01-01'),
  until: null,
} as const;
const look = (email = 'Ruth@example.org', submissionId: string = crypto.randomUUID()) =>
  ({ email, outcome: 'has_standing', standings: [mentor], submissionId }) as const;

beforeAll(async () => {
  world = await openWorld();
  lakeshore = await world.association('lakeshore', { code: 'LA' });
  prairie = await world.association('prairie', { code: 'PR' });
  mo = await world.person('Mo Oduya');
  ana = await world.person('Ana Rivera');
  ben = await world.person('Ben Hale');
  await world.role(lakeshore, mo, 'coordinator');
  await grant(ana, lakeshore);
});

it('lists only providers of ledgers that are open to the association, with what waits', async () => {
  await logWith(ana, 'ruth@example.org', '2026-03-03');
  await logWith(ana, 'ruth@example.org', '2026-03-10');
  await logWith(ben, 'other@example.org', '2026-03-10');
  expect(await waiting()).toEqual([
    {
      email: 'ruth@example.org',
      name: 'Ruth Calder',
      people: 1,
      minutes: 120,
      since: '2026-11-21',
    },
  ]);
  expect(await waiting(world.staff(prairie, mo, ['coordinator']))).toEqual([]);
  expect(await waiting(world.staff(lakeshore, mo, ['reviewer']))).toBeNull();
});

it('lets hours wait, and one look settles them in every ledger of every association', async () => {
  const id = await logWith(ben, 'ruth@example.org', '2026-03-17');
  expect((await readinessOf(ben))?.entryOf.get(id)).toMatchObject({ pending: 60, counted: 0 });

  const once = look();
  const all = await racing(world, 8, () => verifyProvider(coordinator(), once));
  expect(all.every((each) => each.status === 'fulfilled' && each.value.ok)).toBe(true);
  for (const table of ['standing', 'standing_check'])
    expect((await world.owner.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(1);
  const audit = await world.owner.query(
    `SELECT association_id FROM audit_event WHERE action = 'provider.verified'`,
  );
  expect(audit.rows).toEqual([{ association_id: lakeshore }]);

  expect((await readinessOf(ben))?.entryOf.get(id)).toMatchObject({ pending: 0, counted: 60 });
  const received = (await readinessOf(ana))?.eligibility.requirements.find(
    (each) => each.id === 'rsc.received',
  );
  expect(received).toMatchObject({ counted: 120, needed: 1440, remaining: 1320 });
  expect(await waiting()).toEqual([]);
});

it('finds a standing that is kept with the account behind a verified address', async () => {
  const nia = await world.person('Nia Brook', 'nia@example.org');
  await verifyProvider(coordinator(), look('nia@example.org'));
  const { rows } = await world.owner.query(
    'SELECT subject_person_id, subject_email_norm FROM standing WHERE subject_person_id = $1',
    [nia],
  );
  expect(rows).toEqual([{ subject_person_id: nia, subject_email_norm: null }]);
  const id = await logWith(ben, 'Nia@Example.org', '2026-04-01');
  expect((await readinessOf(ben))?.entryOf.get(id)).toMatchObject({ counted: 60 });
});

it('tells of a credential of ours from its day on; what was before waits for a look', async () => {
  const ada = await world.person('Ada Finch', 'ada@example.org');
  await world.owner.query(
    `INSERT INTO standing (id, subject_person_id, kind, category, from_date, association_id, source, recorded_at)
     VALUES (gen_random_uuid(), $1, 'endorsement', 'IMHM-C', '2026-06-01', $2, 'credential', $3)`,
    [ada, prairie, world.now],
  );
  const after = await logWith(ana, 'ada@example.org', '2026-06-01');
  expect((await waiting())?.map(({ email }) => email)).not.toContain('ada@example.org');
  const before = await logWith(ana, 'ada@example.org', '2026-05-31');
  const fates = async () => {
    const entryOf = (await readinessOf(ana))?.entryOf;
    return [before, after].map((id) => entryOf?.get(id)?.counted);
  };
  expect(await fates()).toEqual([0, 60]);
  expect((await readinessOf(ana))?.entryOf.get(before)).toMatchObject({ pending: 60 });
  expect(await waiting()).toContainEqual(
    expect.objectContaining({ email: 'ada@example.org', minutes: 60 }),
  );
  await verifyProvider(coordinator(), look('ada@example.org'));
  expect(await fates()).toEqual([60, 60]);
  expect((await waiting())?.map(({ email }) => email)).not.toContain('ada@example.org');
});

it('adds what is found later to what was recorded before', async () => {
  const cora = (from: string, until: string | null) => ({
    ...look('cora@example.org'),
    standings: [
      { ...mentor, from: calendarDate(from), until: until === null ? null : calendarDate(until) },
    ],
  });
  await verifyProvider(coordinator(), cora('2020-01-01', '2025-12-31'));
  const early = await logWith(ben, 'cora@example.org', '2025-12-31');
  const late = await logWith(ben, 'cora@example.org', '2026-02-01');
  const fates = async () => {
    const entryOf = (await readinessOf(ben))?.entryOf;
    return [early, late].map((id) => entryOf?.get(id)?.counted);
  };
  expect(await fates()).toEqual([60, 0]);
  await verifyProvider(coordinator(), cora('2026-01-01', null));
  expect(await fates()).toEqual([60, 60]);
});

it('lets a family reflective supervisor serve before and after the add-on took its place', async () => {
  const typed = verifyProviderSchema.parse({
    email: 'fred@example.org',
    outcome: 'has_standing',
    submissionId: crypto.randomUUID(),
    kind1: 'endorsement',
    category1: 'IFRS',
    from1: '2022-11-01',
  });
  await verifyProvider(coordinator(), { ...typed, standings: standingsTyped(typed) });
  const days = ['2022-10-31', '2022-11-01', '2023-12-31', '2024-01-01', '2026-03-03'];
  const logged = await Promise.all(days.map((on) => logWith(ben, 'fred@example.org', on)));
  const entryOf = (await readinessOf(ben))?.entryOf;
  expect(logged.map((id) => entryOf?.get(id)?.counted)).toEqual([0, 60, 60, 60, 60]);
});

it('refuses everybody but coordinators, and one’s own standing', async () => {
  expect(await verifyProvider(world.staff(lakeshore, mo, ['reviewer']), look())).toEqual({
    ok: false,
    error: { kind: 'not_a_coordinator' },
  });
  expect(await verifyProvider(coordinator(), look('mo.oduya@example.org'))).toEqual({
    ok: false,
    error: { kind: 'refused', refusals: ['own_standing'] },
  });
});

it('shows nobody the readiness or the providers of somebody else', async () => {
  const eve = world.as(await world.person('Eve Stone'));
  expect(await withScope(eve, (tx) => getReadiness(eve, tx, ana))).toBeNull();
  const rows = await withScope(
    eve,
    (tx) => tx.$queryRaw<unknown[]>`SELECT * FROM provider_standings(${ana}::uuid)`,
  );
  expect(rows).toEqual([]);
});
