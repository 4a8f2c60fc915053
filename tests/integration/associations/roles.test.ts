import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requestSignInCode } from '@/lib/accounts/commands/request-code';
import { signInWithCode } from '@/lib/accounts/commands/sign-in-with-code';
import { grantRole } from '@/lib/associations/commands/grant-role';
import { revokeRole } from '@/lib/associations/commands/revoke-role';
import { listStaff } from '@/lib/associations/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import {
  alive,
  count,
  later,
  newestSecrets,
  secrets,
  session,
  stranger,
  visitOf,
} from '@/tests/support/accounts';
import { openWorld, racing, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => later(world, 60));

let serial = 0;
const desk = async () => {
  serial += 1;
  const association = await world.association(`desk-${serial}`, { code: `D${serial}` });
  const admin = await world.person(`Admin ${'abcdefghijklmnop'[serial]}`);
  await world.role(association, admin, 'admin');
  return { association, admin, ctx: world.staff(association, admin, ['admin']) };
};
const asking = (email: string, role: 'reviewer' | 'coordinator' | 'admin' = 'reviewer') => ({
  email,
  name: 'Somebody New',
  role,
  submissionId: randomUUID(),
});
const grantOf = async (association: string, person: string, role: string): Promise<string> => {
  const { rows } = await world.owner.query(
    'SELECT id FROM role_grant WHERE association_id = $1 AND person_id = $2 AND role = $3 AND revoked_at IS NULL',
    [association, person, role],
  );
  return rows[0].id;
};

describe('giving a role', () => {
  it('to an account that exists touches nothing of it', async () => {
    const { association, ctx } = await desk();
    const id = await world.person('Kim');
    await secrets(world, id, { password: 'gravel pencil tuesday moth' });
    const before = await session(world, id);
    const answer = await grantRole(ctx, asking('Kim@Example.org'));
    expect(answer).toEqual({ ok: true, value: { personId: id } });
    const { rows } = await world.owner.query(
      'SELECT p.name, s.password_hash IS NOT NULL AS kept FROM person p JOIN person_secret s ON s.person_id = p.id WHERE p.id = $1',
      [id],
    );
    expect(rows).toEqual([{ name: 'Kim', kept: true }]);
    expect(await alive(world, before.token)).toBe(true);
    expect(
      await count(world, "message WHERE template = 'role_granted' AND person_id = $1", [id]),
    ).toBe(1);
    expect(
      await count(world, "audit_event WHERE action = 'role.granted' AND association_id = $1", [
        association,
      ]),
    ).toBe(1);
  });

  it('to a new address makes an account whose only way in is a mailed code', async () => {
    const { ctx } = await desk();
    const answer = await grantRole(ctx, asking('invited@example.org'));
    if (!answer.ok) throw new Error(answer.error);
    const { rows } = await world.owner.query('SELECT email_verified_at FROM person WHERE id = $1', [
      answer.value.personId,
    ]);
    expect(rows).toEqual([{ email_verified_at: null }]);
    const visit = visitOf('their browser');
    await requestSignInCode(stranger(world), { email: 'invited@example.org', visit });
    const { code = '' } = await newestSecrets(world, 'invited@example.org');
    const entered = await signInWithCode(stranger(world), {
      email: 'invited@example.org',
      code,
      visit,
    });
    expect(entered).toMatchObject({ value: { session: { personId: answer.value.personId } } });
  });

  it('eight times at once, from one form or from eight, is one grant', async () => {
    const { association, ctx } = await desk();
    const one = asking('one@example.org');
    await racing(world, 8, () => grantRole(ctx, one));
    await racing(world, 8, () => grantRole(ctx, asking('one@example.org')));
    expect(
      await count(world, 'role_grant WHERE association_id = $1 AND role = $2', [
        association,
        'reviewer',
      ]),
    ).toBe(1);
    expect(await count(world, "person WHERE email_norm = 'one@example.org'")).toBe(1);
    expect(await count(world, "message WHERE to_email = 'one@example.org'")).toBe(1);
  });

  it('an old form sent again does not give back what was taken', async () => {
    const { ctx } = await desk();
    const form = asking('former@example.org');
    await grantRole(ctx, form);
    expect(await revokeRole(ctx, { grantId: form.submissionId })).toMatchObject({ ok: true });
    expect(await grantRole(ctx, form)).toEqual({ ok: false, error: 'already_over' });
    expect(
      await count(world, 'role_grant WHERE id = $1 AND revoked_at IS NULL', [form.submissionId]),
    ).toBe(0);
    expect((await grantRole(ctx, asking('former@example.org'))).ok).toBe(true);
  });

  it('is refused to everyone but an administrator, and leaves nothing but the audit of the refusal', async () => {
    const { association } = await desk();
    const coordinator = await world.person('Coordinator');
    await world.role(association, coordinator, 'coordinator');
    const form = asking('nobody-new@example.org');
    for (const ctx of [
      world.staff(association, coordinator, ['coordinator']),
      // A scope that claims a role the person does not hold.
      world.staff(association, coordinator, ['admin']),
    ])
      expect(await grantRole(ctx, form)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await count(world, "person WHERE email_norm = 'nobody-new@example.org'")).toBe(0);
    expect(
      await count(
        world,
        "audit_event WHERE action = 'association.grant_role' AND outcome = 'refused' AND association_id = $1",
        [association],
      ),
    ).toBe(2);
  });
});

describe('taking a role away', () => {
  it('ends every session of the person at once, and twice is once', async () => {
    const { association, ctx } = await desk();
    const id = await world.person('Lee');
    await world.role(association, id, 'reviewer');
    const [here, there] = [await session(world, id), await session(world, id)];
    const grantId = await grantOf(association, id, 'reviewer');
    const answers = await racing(world, 8, () => revokeRole(ctx, { grantId }));
    expect(answers.every((a) => a.status === 'fulfilled' && a.value.ok)).toBe(true);
    expect(await alive(world, here.token)).toBe(false);
    expect(await alive(world, there.token)).toBe(false);
    expect(
      await count(world, "audit_event WHERE action = 'role.revoked' AND person_id = $1", [id]),
    ).toBe(1);
  });

  it('of another association is not found, and its people are not seen', async () => {
    const mine = await desk();
    const theirs = await desk();
    const id = await world.person('Max');
    await world.role(theirs.association, id, 'reviewer');
    const grantId = await grantOf(theirs.association, id, 'reviewer');
    expect(await revokeRole(mine.ctx, { grantId })).toEqual({ ok: false, error: 'not_found' });
    const seen = await withScope(mine.ctx, (tx) => listStaff(mine.ctx, tx));
    expect(seen?.staff.map((each) => each.personId)).toEqual([mine.admin]);
    const kept = await session(world, id);
    await withScope(
      mine.ctx,
      (tx) => tx.$queryRaw`SELECT end_sessions_of(${id}::uuid, 'x', now())`,
    );
    expect(await alive(world, kept.token)).toBe(true);
  });

  it('never leaves an association without an administrator', async () => {
    const { association, admin, ctx } = await desk();
    const own = await grantOf(association, admin, 'admin');
    expect(await revokeRole(ctx, { grantId: own })).toEqual({ ok: false, error: 'last_admin' });
    const second = await world.person('Second');
    await world.role(association, second, 'admin');
    const other = await grantOf(association, second, 'admin');
    const both = await racing(world, 2, (i) =>
      i === 0
        ? revokeRole(ctx, { grantId: other })
        : revokeRole(world.staff(association, second, ['admin']), { grantId: own }),
    );
    const done = both.filter((a) => a.status === 'fulfilled' && a.value.ok);
    expect(done).toHaveLength(1);
    expect(
      await count(
        world,
        "role_grant WHERE association_id = $1 AND role = 'admin' AND revoked_at IS NULL",
        [association],
      ),
    ).toBe(1);
  });

  it('two administrators who leave at once leave one behind', async () => {
    const { association, admin, ctx } = await desk();
    const second = await world.person('Leaving');
    await world.role(association, second, 'admin');
    const own = await grantOf(association, admin, 'admin');
    const theirs = await grantOf(association, second, 'admin');
    const answers = await racing(world, 8, (i) =>
      i % 2 === 0
        ? revokeRole(ctx, { grantId: own })
        : revokeRole(world.staff(association, second, ['admin']), { grantId: theirs }),
    );
    expect(answers.every((a) => a.status === 'fulfilled')).toBe(true);
    expect(
      await count(
        world,
        "role_grant WHERE association_id = $1 AND role = 'admin' AND revoked_at IS NULL",
        [association],
      ),
    ).toBe(1);
  });
});
