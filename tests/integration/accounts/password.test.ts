import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recoveryHash } from '@/lib/accounts/commands/factor-proof';
import { signInWithFactor } from '@/lib/accounts/commands/sign-in-with-factor';
import { signInWithPassword } from '@/lib/accounts/commands/sign-in-with-password';
import { limits } from '@/lib/accounts/rules/throttle';
import { newId } from '@/lib/core/id';
import {
  alive,
  count,
  digits,
  later,
  secrets,
  session,
  stranger,
  visitOf,
} from '@/tests/support/accounts';
import { openWorld, racing, type World } from '@/tests/support/world';

// Each password hash that was worked through: the cost is the same where the parameters are.
const verified = vi.hoisted((): string[] => []);
vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof import('@node-rs/argon2')>();
  const verify: typeof real.verify = (kept, ...rest) => {
    verified.push(String(kept));
    return real.verify(kept, ...rest);
  };
  return { ...real, verify };
});

const PASSWORD = 'gravel pencil tuesday moth';
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => later(world, 60));

const enter = (email: string, password: string, network = '203.0.113.7') =>
  signInWithPassword(stranger(world), { email, password, visit: visitOf('b', { network }) });
const prove = (ticket: string, typed: string, browser = 'b', network = '203.0.113.7') =>
  signInWithFactor(stranger(world), { ticket, typed, visit: visitOf(browser, { network }) });

describe('signing in with a password', () => {
  it('opens to the right one, and refuses all else with the same words', async () => {
    const id = await world.person('Pia');
    await secrets(world, id, { password: PASSWORD });
    await world.person('Bare');
    const unproved = await world.person('Unproved');
    await secrets(world, unproved, { password: PASSWORD });
    await world.owner.query('UPDATE person SET email_verified_at = NULL WHERE id = $1', [unproved]);
    expect(await enter('pia@example.org', PASSWORD)).toMatchObject({
      ok: true,
      value: { kind: 'signed_in', session: { personId: id } },
    });
    for (const [email, password] of [
      ['pia@example.org', 'another pencil tuesday moth'],
      ['bare@example.org', PASSWORD],
      ['unproved@example.org', PASSWORD],
      ['nobody@example.org', PASSWORD],
    ] as const)
      expect(await enter(email, password)).toEqual({ ok: false, error: 'wrong_password' });
    expect(await count(world, 'session WHERE person_id = $1', [unproved])).toBe(0);
  });

  it('does the same work for an address nobody has', async () => {
    const id = await world.person('Timed');
    await secrets(world, id, { password: PASSWORD });
    const worked = async (email: string) => {
      verified.length = 0;
      await enter(email, 'not this one, surely', '198.51.100.1');
      return verified.map((kept) => kept.split('$').slice(0, 4).join('$'));
    };
    const known = await worked('timed@example.org');
    expect(known).toHaveLength(1);
    expect(await worked('untimed@example.org')).toEqual(known);
  });

  it('throttles one account from one network', async () => {
    const id = await world.person('Tried');
    await secrets(world, id, { password: PASSWORD });
    for (let i = 0; i < limits.password_try.pair; i += 1)
      expect(await enter('tried@example.org', 'wrong')).toMatchObject({ error: 'wrong_password' });
    expect(await enter('tried@example.org', PASSWORD)).toMatchObject({ error: 'too_often' });
    expect((await enter('tried@example.org', PASSWORD, '198.51.100.200')).ok).toBe(true);
    later(world, 16);
    expect((await enter('tried@example.org', PASSWORD)).ok).toBe(true);
  });

  it('a storm from everywhere locks nobody out', async () => {
    const id = await world.person('Stormed');
    await secrets(world, id, { password: PASSWORD });
    await session(world, id, { network: '192.0.2.77' });
    for (let i = 0; i <= limits.password_try.account; i += 1)
      await enter('stormed@example.org', 'wrong', `198.51.100.${i}`);
    const stranger = '198.51.101.1';
    for (let i = 0; i < limits.password_try.narrow; i += 1)
      expect(await enter('stormed@example.org', 'wrong', stranger)).toMatchObject({
        error: 'wrong_password',
      });
    expect(await enter('stormed@example.org', 'wrong', stranger)).toMatchObject({
      error: 'too_often',
    });
    for (let i = 0; i < 5; i += 1) await enter('stormed@example.org', 'typo', '192.0.2.77');
    expect((await enter('stormed@example.org', PASSWORD, '192.0.2.77')).ok).toBe(true);
    expect((await enter('stormed@example.org', PASSWORD, '198.51.101.2')).ok).toBe(true);
  }, 60_000);

  it('keeps no address and no network in the table of tries', async () => {
    await enter('tellme@example.org', 'wrong', '2001:db8:1:2::/64');
    const { rows } = await world.owner.query('SELECT key FROM throttle');
    for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the second factor', () => {
  const ticketFor = async (name: string) => {
    const id = await world.person(name);
    const secret = await secrets(world, id, { password: PASSWORD, factor: true });
    const answer = await enter(`${name.toLowerCase()}@example.org`, PASSWORD);
    if (!answer.ok || answer.value.kind !== 'factor_needed') throw new Error('no factor asked');
    return { id, secret, ticket: answer.value.ticket };
  };

  it('stands between the password and any session', async () => {
    const { id, secret, ticket } = await ticketFor('Fay');
    expect(await count(world, 'session WHERE person_id = $1', [id])).toBe(0);
    expect(await prove(ticket, '000000')).toMatchObject({ error: 'wrong_factor' });
    expect(await prove(ticket, digits(world, secret), 'other')).toMatchObject({
      error: 'ticket_gone',
    });
    const answer = await prove(ticket, digits(world, secret));
    if (!answer.ok) throw new Error(answer.error);
    expect(await alive(world, answer.value.token)).toBe(true);
    const { rows } = await world.owner.query('SELECT factor_at FROM session WHERE person_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ factor_at: world.now }]);
  });

  it('takes the same digits once, and a ticket once', async () => {
    const { id, secret, ticket } = await ticketFor('Gil');
    const shown = digits(world, secret);
    const answers = await racing(world, 8, () => prove(ticket, shown));
    expect(answers.filter((a) => a.status === 'fulfilled' && a.value.ok)).toHaveLength(1);
    expect(await count(world, 'session WHERE person_id = $1', [id])).toBe(1);
    const again = await enter('gil@example.org', PASSWORD);
    if (!again.ok || again.value.kind !== 'factor_needed') throw new Error('no factor asked');
    const elsewhere = (typed: string) =>
      prove(
        again.value.kind === 'factor_needed' ? again.value.ticket : '',
        typed,
        'b',
        '192.0.2.9',
      );
    expect(await elsewhere(shown)).toMatchObject({ error: 'wrong_factor' });
    later(world, 1);
    expect((await elsewhere(digits(world, secret))).ok).toBe(true);
    later(world, 1);
    expect(await elsewhere(digits(world, secret))).toMatchObject({ error: 'ticket_gone' });
  });

  it('a recovery code stands in for it, once', async () => {
    const { id, ticket } = await ticketFor('Hal');
    await world.owner.query(
      'INSERT INTO recovery_code (id, person_id, code_hash, created_at) VALUES ($1, $2, $3, $4)',
      [newId(world.now), id, recoveryHash(id, 'ABCDEFGH2345'), world.now],
    );
    expect((await prove(ticket, 'abcd-efgh-2345')).ok).toBe(true);
    const again = await enter('hal@example.org', PASSWORD);
    if (!again.ok || again.value.kind !== 'factor_needed') throw new Error('no factor asked');
    expect(await prove(again.value.ticket, 'abcd-efgh-2345')).toMatchObject({
      error: 'wrong_factor',
    });
    expect(await count(world, "audit_event WHERE action = 'recovery_code.used'")).toBe(1);
  });

  it('a ticket dies after ten minutes', async () => {
    const { secret, ticket } = await ticketFor('Ida');
    later(world, 11);
    expect(await prove(ticket, digits(world, secret))).toMatchObject({ error: 'ticket_gone' });
  });
});
