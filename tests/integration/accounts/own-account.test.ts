import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmEmailChange, requestEmailChange } from '@/lib/accounts/commands/change-email';
import {
  beginFactor,
  confirmFactor,
  removeFactor,
  replaceOwnRecoveryCodes,
} from '@/lib/accounts/commands/change-factor';
import { changePassword } from '@/lib/accounts/commands/change-password';
import { endOtherSessions, endOwnSession } from '@/lib/accounts/commands/end-sessions';
import { noteUse } from '@/lib/accounts/commands/note-use';
import { proveAgain, requestProofCode } from '@/lib/accounts/commands/prove-again';
import { signOut } from '@/lib/accounts/commands/sign-out';
import { updateProfile } from '@/lib/accounts/commands/update-profile';
import { getOwnAccount, listOwnSessions } from '@/lib/accounts/queries';
import {
  alive,
  count,
  digits,
  later,
  newestSecrets,
  secrets,
  session,
  visitOf,
} from '@/tests/support/accounts';
import { openWorld, racing, type World } from '@/tests/support/world';

const PASSWORD = 'gravel pencil tuesday moth';
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => later(world, 60));

const somebody = async (name: string) => {
  const id = await world.person(name);
  return { id, ctx: world.as(id), here: await session(world, id), there: await session(world, id) };
};
const audited = (action: string, id: string) =>
  count(world, 'audit_event WHERE action = $1 AND person_id = $2', [action, id]);
const told = (template: string, email: string) =>
  count(world, 'message WHERE template = $1 AND to_email = $2', [template, email]);

describe('the profile', () => {
  it('is saved once per version; the second window sees the first', async () => {
    const { id, ctx } = await somebody('Mia');
    const { person } = await getOwnAccount(ctx);
    const change = { locale: 'es' as const, version: person.version };
    expect(await updateProfile(ctx, { ...change, name: 'Mía' })).toEqual({ ok: true, value: null });
    expect(await updateProfile(ctx, { ...change, name: 'Maya' })).toMatchObject({
      ok: false,
      error: { conflict: { name: 'Mía', locale: 'es' } },
    });
    expect(await audited('person.profile_changed', id)).toBe(1);
  });
});

describe('sessions', () => {
  it('are listed to their owner alone, and end one by one or all but one', async () => {
    const mine = await somebody('Nora');
    const other = await somebody('Omar');
    const list = await listOwnSessions(mine.ctx, mine.here.id);
    expect(list.map((each) => each.id).sort()).toEqual([mine.here.id, mine.there.id].sort());
    expect(list.filter((each) => each.current)).toHaveLength(1);
    expect(await endOwnSession(mine.ctx, other.here.id)).toEqual({ ok: false, error: 'not_found' });
    expect(await alive(world, other.here.token)).toBe(true);
    const answers = await racing(world, 8, () => endOwnSession(mine.ctx, mine.there.id));
    expect(answers.filter((a) => a.status === 'fulfilled' && a.value.ok)).toHaveLength(1);
    expect(await alive(world, mine.there.token)).toBe(false);
    expect(await audited('session.ended', mine.id)).toBe(1);
    expect(await endOtherSessions(other.ctx, other.here.id)).toBe(1);
    expect(await alive(world, other.there.token)).toBe(false);
    expect(await alive(world, other.here.token)).toBe(true);
  });

  it('end at the server when one signs out', async () => {
    const { id, ctx, here } = await somebody('Pat');
    await signOut(ctx, here.id);
    await signOut(ctx, here.id);
    expect(await alive(world, here.token)).toBe(false);
    expect(await audited('session.ended', id)).toBe(1);
  });

  it('note their use at most once a minute, staff rights apart', async () => {
    const { id, here } = await somebody('Quinn');
    const association = await world.association('quiet');
    const read = async () => {
      const { rows } = await world.owner.query(
        'SELECT last_seen_at, staff_seen_at FROM session WHERE id = $1',
        [here.id],
      );
      return rows[0];
    };
    const began = await read();
    const inUse = { sessionId: here.id, lastSeenAt: began.last_seen_at, staffSeenAt: null };
    await noteUse(world.as(id), inUse);
    expect(await read()).toEqual(began);
    later(world, 2);
    await noteUse(world.as(id), inUse);
    expect(await read()).toEqual({ last_seen_at: world.now, staff_seen_at: null });
    await noteUse(world.staff(association, id, ['coordinator']), inUse);
    expect(await read()).toEqual({ last_seen_at: world.now, staff_seen_at: world.now });
  });

  it('die fourteen days after they began', async () => {
    const { here } = await somebody('Rex');
    later(world, 14 * 24 * 60 - 1);
    expect(await alive(world, here.token)).toBe(true);
    later(world, 2);
    expect(await alive(world, here.token)).toBe(false);
  });
});

describe('the password', () => {
  it('needs a fresh proof, ends every other session, tells the owner', async () => {
    const { id, ctx, here, there } = await somebody('Sam');
    later(world, 11);
    const change = { sessionId: here.id, password: PASSWORD, near: [] };
    expect(await changePassword(ctx, change)).toEqual({ ok: false, error: 'prove_again' });
    await world.owner.query('UPDATE session SET reauthenticated_at = $2 WHERE id = $1', [
      here.id,
      world.now,
    ]);
    expect(await changePassword(ctx, { ...change, password: 'short' })).toMatchObject({
      error: 'too_short',
    });
    expect(
      await changePassword(ctx, { ...change, password: 'Lakeview2026!!', near: ['Lakeview'] }),
    ).toMatchObject({ error: 'holds_your_name' });
    expect(await changePassword(ctx, change)).toEqual({ ok: true, value: null });
    expect(await alive(world, here.token)).toBe(true);
    expect(await alive(world, there.token)).toBe(false);
    expect(await told('password_changed_notice', 'sam@example.org')).toBe(1);
    expect(await audited('person.password_changed', id)).toBe(1);
    const { rows } = await world.owner.query(
      'SELECT password_hash FROM person_secret WHERE person_id = $1',
      [id],
    );
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await changePassword(ctx, { ...change, password: null })).toMatchObject({ ok: true });
    expect(await audited('person.password_removed', id)).toBe(1);
  });

  it('cannot be changed from somebody else’s session', async () => {
    const mine = await somebody('Tess');
    const other = await somebody('Uma');
    const change = { sessionId: mine.here.id, password: PASSWORD, near: [] };
    expect(await changePassword(other.ctx, change)).toEqual({ ok: false, error: 'prove_again' });
    expect(
      await count(world, 'person_secret WHERE person_id IN ($1, $2)', [mine.id, other.id]),
    ).toBe(0);
  });
});

describe('the address', () => {
  it('changes with a code from the new one; the old one is told and other sessions end', async () => {
    const { id, ctx, here, there } = await somebody('Vera');
    const asked = { sessionId: here.id, email: 'vera.new@example.org', visit: visitOf('v') };
    expect(await requestEmailChange(ctx, { ...asked, email: 'vera@example.org' })).toMatchObject({
      error: 'same_email',
    });
    expect(await requestEmailChange(ctx, asked)).toEqual({ ok: true, value: null });
    const { code = '' } = await newestSecrets(world, 'vera.new@example.org');
    expect(await confirmEmailChange(ctx, { ...asked, code: '22222222' })).toMatchObject({
      error: 'wrong_code',
    });
    expect(await confirmEmailChange(ctx, { ...asked, code })).toEqual({ ok: true, value: null });
    expect(await confirmEmailChange(ctx, { ...asked, code })).toMatchObject({
      error: 'wrong_code',
    });
    expect((await getOwnAccount(ctx)).person.email).toBe('vera.new@example.org');
    expect(await alive(world, there.token)).toBe(false);
    expect(await told('email_changed_notice', 'vera@example.org')).toBe(1);
    expect(await audited('person.email_changed', id)).toBe(1);
  });

  it('of somebody else is asked for in the same words and never taken over', async () => {
    const { ctx, here } = await somebody('Will');
    await somebody('Xena');
    const asked = { sessionId: here.id, email: 'xena@example.org', visit: visitOf('w') };
    expect(await requestEmailChange(ctx, asked)).toEqual({ ok: true, value: null });
    const { code = '' } = await newestSecrets(world, 'xena@example.org');
    expect(await confirmEmailChange(ctx, { ...asked, code })).toMatchObject({
      error: 'email_taken',
    });
    expect((await getOwnAccount(ctx)).person.email).toBe('will@example.org');
  });
});

describe('the second factor', () => {
  it('is confirmed by its digits, renews the session, and is kept sealed', async () => {
    const { id, ctx, here, there } = await somebody('Yara');
    const begun = await beginFactor(ctx, here.id);
    const twice = await beginFactor(ctx, here.id);
    expect(begun).toEqual(twice);
    if (!begun.ok) throw new Error(begun.error);
    const { secret } = begun.value;
    expect(await confirmFactor(ctx, { sessionId: here.id, typed: '000000' })).toMatchObject({
      error: 'wrong_factor',
    });
    const typed = digits(world, secret);
    const answers = await racing(world, 8, () => confirmFactor(ctx, { sessionId: here.id, typed }));
    const made = answers.flatMap((a) =>
      a.status === 'fulfilled' && a.value.ok ? [a.value.value] : [],
    );
    expect(made).toHaveLength(1);
    expect(made[0]?.recoveryCodes).toHaveLength(10);
    expect(await alive(world, here.token)).toBe(false);
    expect(await alive(world, there.token)).toBe(false);
    expect(await alive(world, made[0]?.session.token ?? '')).toBe(true);
    expect(await count(world, 'recovery_code WHERE person_id = $1', [id])).toBe(10);
    const { rows } = await world.owner.query(
      'SELECT totp_secret FROM person_secret WHERE person_id = $1',
      [id],
    );
    expect(rows[0].totp_secret).not.toContain(secret);
    const renewed = await replaceOwnRecoveryCodes(ctx, here.id);
    expect(renewed.ok && renewed.value[0] !== made[0]?.recoveryCodes[0]).toBe(true);
    expect(await count(world, 'recovery_code WHERE person_id = $1', [id])).toBe(10);
    expect(await told('factor_changed_notice', 'yara@example.org')).toBe(2);
    expect(await removeFactor(ctx, here.id)).toEqual({ ok: true, value: null });
    expect(await count(world, 'session WHERE person_id = $1 AND ended_at IS NULL', [id])).toBe(0);
    expect(await audited('person.factor_removed', id)).toBe(1);
  });
});

describe('showing again that it is oneself', () => {
  it('works by mailed code where there is nothing stronger, under a new value', async () => {
    const { ctx, here } = await somebody('Zoe');
    later(world, 30);
    const visit = visitOf('z');
    expect(await requestProofCode(ctx, visit)).toMatchObject({ ok: true });
    const { code = '' } = await newestSecrets(world, 'zoe@example.org');
    const again = { sessionId: here.id, proof: { how: 'code' as const, typed: code } };
    expect(await proveAgain(ctx, { ...again, visit: visitOf('other') })).toMatchObject({
      error: 'wrong_proof',
    });
    const answer = await proveAgain(ctx, { ...again, visit });
    if (!answer.ok) throw new Error(answer.error);
    expect(await alive(world, here.token)).toBe(false);
    expect(await alive(world, answer.value.token)).toBe(true);
    const { rows } = await world.owner.query(
      'SELECT reauthenticated_at, factor_at FROM session WHERE id = $1',
      [here.id],
    );
    expect(rows).toEqual([{ reauthenticated_at: world.now, factor_at: null }]);
  });

  it('needs the factor where there is one; only the factor brings staff rights back', async () => {
    const { id, ctx, here } = await somebody('Abe');
    const secret = await secrets(world, id, { password: PASSWORD, factor: true });
    const visit = visitOf('a');
    const weak = { how: 'password' as const, typed: PASSWORD };
    expect(await proveAgain(ctx, { sessionId: here.id, proof: weak, visit })).toMatchObject({
      error: 'wrong_proof',
    });
    const proof = { how: 'factor' as const, typed: digits(world, secret) };
    expect((await proveAgain(ctx, { sessionId: here.id, proof, visit })).ok).toBe(true);
    expect(await proveAgain(ctx, { sessionId: here.id, proof, visit })).toMatchObject({
      error: 'wrong_proof',
    });
    const { rows } = await world.owner.query('SELECT factor_at FROM session WHERE id = $1', [
      here.id,
    ]);
    expect(rows).toEqual([{ factor_at: world.now }]);
  });

  it('works by password where there is no factor, for one’s own session only', async () => {
    const mine = await somebody('Bea');
    await secrets(world, mine.id, { password: PASSWORD });
    const other = await somebody('Cal');
    await secrets(world, other.id, { password: PASSWORD });
    const proof = { how: 'password' as const, typed: PASSWORD };
    const again = { sessionId: mine.here.id, proof, visit: visitOf('b') };
    expect(await proveAgain(other.ctx, again)).toMatchObject({ error: 'wrong_proof' });
    expect(await alive(world, mine.here.token)).toBe(true);
    expect((await proveAgain(mine.ctx, again)).ok).toBe(true);
  });
});
