import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAudit } from '@/lib/audit/commands';
import { walkAudit } from '@/lib/audit/queries/walk';
import { reportOf } from '@/lib/audit/verify-command';
import { withScope } from '@/lib/platform/db/with-scope';
import { openWorld, type World } from '../../support/world';

let world: World;
let admin: pg.Client;
let person: string;
const LINKS = 6;

const walk = () => walkAudit(world.job('verify-audit'));
/** As somebody who owns the machine: no trigger stops them. */
const tamper = async (sql: string, values: readonly unknown[] = []) => {
  await admin.query('SET session_replication_role = replica');
  const { rowCount } = await admin.query(sql, [...values]);
  expect(rowCount).toBeGreaterThan(0);
};
const chain = () => [person];

beforeEach(async () => {
  world ??= await openWorld();
  admin = new pg.Client(world.superuserUrl);
  await admin.connect();
  await tamper('INSERT INTO audit_head VALUES ($1, 0, $2)', ['scratch', '']);
  await tamper('TRUNCATE audit_event, audit_head').catch(() => undefined);
  person = await world.person('Ana', `ana-${crypto.randomUUID()}@example.org`);
  const ctx = world.as(person);
  for (let i = 0; i < LINKS; i += 1)
    await withScope(ctx, (tx) =>
      recordAudit(tx, ctx, {
        action: 'rsc_session.logged',
        objectKind: 'rsc_session',
        personId: person,
        detail: { minutes: 60 + i, about: 'ñ "x"', nested: { b: [1, 2.5], a: null } },
      }),
    );
});
afterEach(() => admin.end());

it('finds nothing where nothing was altered', async () => {
  expect(await walk()).toEqual({ chains: 1, rows: LINKS, faults: [] });
  expect(reportOf(await walk())).toContain('nothing was altered');
});

describe('names the first place that is not what was written', () => {
  it.each([
    ['an actor', `actor_id = gen_random_uuid()`],
    ['a time', `at = at + interval '1 second'`],
    ['a figure in the detail', `detail = jsonb_set(detail, '{minutes}', '600')`],
    ['an action', `action = 'rsc_session.voided'`],
    ['an outcome', `outcome = 'refused'`],
    ['the hash itself', `hash = repeat('0', 64)`],
  ])('when %s was changed', async (_what, change) => {
    await tamper(
      `UPDATE audit_event SET ${change} WHERE chain_key = $1 AND chain_seq = 3`,
      chain(),
    );
    const { faults } = await walk();
    expect(faults).toMatchObject([{ kind: 'row_altered', chain: person, seq: 3 }]);
    expect(reportOf(await walk())).toContain(`Chain ${person}: row 3`);
  });

  it('when a row was taken out of the middle', async () => {
    await tamper('DELETE FROM audit_event WHERE chain_key = $1 AND chain_seq = 4', chain());
    expect((await walk()).faults).toMatchObject([{ kind: 'row_missing', seq: 4 }]);
  });

  it('when the first row was taken out', async () => {
    await tamper('DELETE FROM audit_event WHERE chain_key = $1 AND chain_seq = 1', chain());
    expect((await walk()).faults).toMatchObject([{ kind: 'row_missing', seq: 1 }]);
  });

  it('when the end was cut off', async () => {
    await tamper('DELETE FROM audit_event WHERE chain_key = $1 AND chain_seq > 4', chain());
    expect((await walk()).faults).toMatchObject([{ kind: 'tail_missing', seq: 5 }]);
  });

  it('when all of a chain but its head is gone', async () => {
    await tamper('DELETE FROM audit_event WHERE chain_key = $1', chain());
    expect((await walk()).faults).toMatchObject([{ kind: 'tail_missing', seq: 1 }]);
  });

  it('when the end was cut off and the head turned back to hide it badly', async () => {
    await tamper('DELETE FROM audit_event WHERE chain_key = $1 AND chain_seq > 4', chain());
    await tamper('UPDATE audit_head SET seq = 4 WHERE chain_key = $1', chain());
    expect((await walk()).faults).toMatchObject([{ kind: 'head_altered', seq: 4 }]);
  });

  it('when the head was taken away', async () => {
    await tamper('DELETE FROM audit_head WHERE chain_key = $1', chain());
    expect((await walk()).faults).toMatchObject([{ kind: 'head_missing', seq: LINKS }]);
  });

  it('when a row was put in past the end', async () => {
    await tamper(
      `INSERT INTO audit_event SELECT gen_random_uuid(), chain_key, chain_seq + 1, at, actor_id, actor_kind, association_id, person_id,
        action, object_kind, object_id, outcome, detail, hash, repeat('a', 64) FROM audit_event WHERE chain_key = $1 AND chain_seq = ${LINKS}`,
      chain(),
    );
    expect((await walk()).faults).toMatchObject([{ kind: 'rows_added', seq: LINKS + 1 }]);
  });
});

it('walks many chains and long ones, and names each that was altered once', async () => {
  const others: string[] = [];
  for (let i = 0; i < 205; i += 1)
    others.push(await world.person(`P ${i}`, `p${i}-${person}@example.org`));
  for (const other of others) {
    const ctx = world.as(other);
    await withScope(ctx, (tx) =>
      recordAudit(tx, ctx, { action: 'a.b', objectKind: 'x', personId: other }),
    );
  }
  await tamper(`UPDATE audit_event SET action = 'x.y' WHERE chain_key = ANY($1)`, [
    [others[0], others[204]],
  ]);
  const { chains, faults } = await walk();
  expect(chains).toBe(206);
  expect(faults.map((each) => each.chain).sort()).toEqual([others[0], others[204]].sort());
});
