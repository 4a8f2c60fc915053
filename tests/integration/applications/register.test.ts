import { beforeAll, describe, expect, it } from 'vitest';
import { registerApplication } from '@/lib/applications/commands/register';
import { getApplication, getOwnApplications } from '@/lib/applications/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import {
  audits,
  type Desk,
  ledgerIsOpen,
  messagesTo,
  openDesk,
  register,
  rowOf,
} from '../../support/applications';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let held: Desk;
let byRule: Desk;
beforeAll(async () => {
  world = await openWorld();
  held = await openDesk(world, 'lakeshore');
  byRule = await openDesk(world, 'prairie', { registration_mode: 'rule' });
});

const ask = (association: string, category = 'IFS') => ({
  submissionId: crypto.randomUUID(),
  associationId: association,
  category,
  motivation: 'Twelve years of home visits.',
});
const join = (personId: string, kind = 'individual', from = '2026-01-01', until = '2026-12-31') =>
  world.owner.query(
    `INSERT INTO membership (id, person_id, association_name, kind, from_date, until_date, submission_id, created_at, updated_at)
     VALUES ($1, $2, 'Elsewhere', $3, $4, $5, $6, $7, $7)`,
    [crypto.randomUUID(), personId, kind, from, until, crypto.randomUUID(), world.now],
  );
const stepsOf = async (id: string) =>
  (
    await world.owner.query(
      'SELECT event, actor_kind FROM application_event WHERE application_id = $1 ORDER BY at, id',
      [id],
    )
  ).rows.map((row) => `${row.event} ${row.actor_kind}`);

// Whom a registration that waits was brought to.
const toldOf = async (id: string) =>
  (
    await world.owner.query(
      "SELECT person_id FROM message WHERE template = 'registration_held_staff' AND link = $1",
      [`/applications/${id}`],
    )
  ).rows.map((row) => row.person_id);

describe('registering', () => {
  it('waits for the coordinator where the association decides by person', async () => {
    const ana = await world.person('Ana Rivera');
    const result = await registerApplication(world.as(ana), ask(held.association));
    if (!result.ok) throw new Error(result.error.kind);
    const { applicationId, accepted } = result.value;
    expect(accepted).toBe(false);
    expect(await rowOf(world, applicationId)).toMatchObject({
      state: 'registered',
      category: 'IFS',
      edition: 'alliance-2025',
      applicant_name: 'Ana Rivera',
      motivation: 'Twelve years of home visits.',
      round: 0,
    });
    expect(await stepsOf(applicationId)).toEqual(['register applicant']);
    expect(await messagesTo(world, ana)).toEqual(['registration_received']);
    expect(await toldOf(applicationId)).toEqual([held.coordinator]);
    expect(await audits(world, 'application.registered', applicationId)).toBe(1);
    expect(await ledgerIsOpen(world, applicationId)).toBe(false);
  });

  it('is accepted in the same moment where the rule allows it, and opens the ledger', async () => {
    const ida = await world.person('Ida Novak');
    await join(ida);
    const id = await register(world, ida, byRule.association);
    expect(await rowOf(world, id)).toMatchObject({ state: 'accepted', accepted_at: world.now });
    expect(await stepsOf(id)).toEqual(['register applicant', 'accept rule']);
    expect(await messagesTo(world, ida)).toEqual(['registration_accepted']);
    expect(await toldOf(id)).toEqual([]);
    expect(await ledgerIsOpen(world, id)).toBe(true);
  });

  it.each([
    ['none at all', null],
    ['one of an organisation', ['organisational', '2026-01-01', '2026-12-31']],
    ['one that ended', ['individual', '2025-01-01', '2026-11-20']],
    ['one that has yet to begin', ['individual', '2026-11-22', '2027-11-21']],
  ] as const)('is held by the rule with %s as membership', async (name, membership) => {
    const person = await world.person(`Held with ${name}`);
    if (membership) await join(person, ...membership);
    const id = await register(world, person, byRule.association);
    expect((await rowOf(world, id)).state).toBe('registered');
  });

  it('counts the last day of a membership where the association is, not in Greenwich', async () => {
    const west = await openDesk(world, 'west', {
      registration_mode: 'rule',
      time_zone: 'America/Los_Angeles',
    });
    const person = await world.person('Late Evening');
    await join(person, 'individual', '2026-01-01', '2026-11-21');
    const before = world.now;
    world.now = new Date('2026-11-22T04:00:00Z');
    const id = await register(world, person, west.association);
    world.now = before;
    expect((await rowOf(world, id)).state).toBe('accepted');
  });

  it('refuses a category that is not offered and an association that is not there', async () => {
    const person = await world.person('Wanda Long');
    expect(await registerApplication(world.as(person), ask(held.association, 'IMHM-C'))).toEqual({
      ok: false,
      error: { kind: 'category_not_offered' },
    });
    expect(await registerApplication(world.as(person), ask(crypto.randomUUID()))).toEqual({
      ok: false,
      error: { kind: 'not_found' },
    });
  });

  it('keeps one open application at an association, and lets another have its own', async () => {
    const person = await world.person('Two Places');
    const first = await register(world, person, held.association);
    expect(await registerApplication(world.as(person), ask(held.association, 'IFA'))).toEqual({
      ok: false,
      error: { kind: 'already_open', applicationId: first },
    });
    expect(await registerApplication(world.as(person), ask(byRule.association))).toMatchObject({
      ok: true,
    });
  });

  it('is one application when sent twice', async () => {
    const person = await world.person('Double Click');
    const form = ask(held.association);
    const first = await registerApplication(world.as(person), form);
    expect(await registerApplication(world.as(person), form)).toEqual(first);
    expect(await messagesTo(world, person)).toEqual(['registration_received']);
    if (first.ok) expect(await toldOf(first.value.applicationId)).toEqual([held.coordinator]);
  });

  it('is one application when eight arrive at once, however they were sent', async () => {
    for (const same of [true, false]) {
      const person = await world.person(`Eight ${same}`);
      const form = ask(byRule.association);
      const all = await racing(world, 8, () =>
        registerApplication(world.as(person), same ? form : ask(byRule.association)),
      );
      const ids = all.map((each) => {
        if (each.status === 'rejected') return String(each.reason);
        const { value } = each;
        if (value.ok) return value.value.applicationId;
        return value.error.kind === 'already_open' ? value.error.applicationId : value.error.kind;
      });
      expect(new Set(ids).size, ids.join()).toBe(1);
      expect(await audits(world, 'application.registered', String(ids[0]))).toBe(1);
      expect(await messagesTo(world, person)).toHaveLength(1);
    }
  });

  it('gives out every number once and none twice under a race', async () => {
    const desk = await openDesk(world, 'numbers');
    const people: string[] = [];
    for (const letter of 'abcdefghijkl') people.push(await world.person(`Number ${letter}`));
    const all = await racing(world, 12, (i) =>
      register(world, String(people[i]), desk.association),
    );
    expect(all.filter((each) => each.status === 'rejected')).toEqual([]);
    const { rows } = await world.owner.query(
      'SELECT ordinal, reference FROM application WHERE association_id = $1 ORDER BY ordinal',
      [desk.association],
    );
    expect(rows.map((row) => row.ordinal)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(rows[11].reference).toBe('26-0012');
  });
});

describe('looking at an application', () => {
  it('is for the applicant, the desk and the advisor who was given it; nobody else', async () => {
    const mia = await world.person('Mia Stone');
    const eve = await world.person('Eve Other');
    const id = await register(world, mia, held.association);
    const looks = async (ctx: Parameters<typeof getApplication>[0]) =>
      withScope(ctx, (tx) => getApplication(ctx, tx, id, 'en'));
    expect((await looks(world.as(mia)))?.events).toEqual(['withdraw']);
    const desk = world.staff(held.association, held.coordinator, ['coordinator']);
    expect((await looks(desk))?.events).toEqual(['accept', 'decline']);
    expect(await looks(world.as(eve))).toBeNull();
    const advisor = world.staff(held.association, held.advisor, ['advisor']);
    expect(await looks(advisor)).toBeNull();
    await world.owner.query('UPDATE application SET advisor_id = $2 WHERE id = $1', [
      id,
      held.advisor,
    ]);
    expect((await looks(advisor))?.events).toEqual([]);
    const elsewhere = world.staff(byRule.association, byRule.coordinator, ['coordinator']);
    expect(await looks(elsewhere)).toBeNull();
    const reviewer = world.staff(held.association, held.reviewer, ['reviewer']);
    expect(await looks(reviewer)).toBeNull();
    const ctx = world.as(eve);
    expect(await withScope(ctx, (tx) => getOwnApplications(ctx, tx))).toEqual([]);
  });
});
