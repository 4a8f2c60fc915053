import { beforeAll, describe, expect, it } from 'vitest';
import { SESSION_MS } from '@/lib/accounts/rules/session';
import { askNextAuth } from '@/lib/web/auth/next-auth';
import { authOptions } from '@/lib/web/auth/options';
import { SESSION_COOKIE } from '@/lib/web/session-cookie';
import { count, session } from '@/tests/support/accounts';
import { openWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld(new Date().toISOString());
  Object.assign(globalThis, { attuneDatabase: world.db });
});

const cookieOf = (answer: Awaited<ReturnType<typeof askNextAuth>>) =>
  answer.cookies.find((each) => each.name === SESSION_COOKIE);
const read = (token: string) =>
  askNextAuth(
    { method: 'GET', path: ['session'], cookies: { [SESSION_COOKIE]: token } },
    authOptions(),
  );

describe('next-auth with sessions of our own', () => {
  it('issues the opaque value of the session that the check began, and nothing else', async () => {
    const id = await world.person('Ana');
    const begun = await session(world, id);
    const expiresAt = new Date(world.now.getTime() + SESSION_MS);
    const options = authOptions('code', async () => ({
      token: begun.token,
      personId: id,
      name: 'Ana',
      expiresAt,
    }));
    const asked = { method: 'POST', path: ['callback', 'code'], cookies: {} } as const;
    const cookie = cookieOf(await askNextAuth(asked, options));
    expect(cookie?.value).toBe(begun.token);
    expect(Math.abs((cookie?.expires?.getTime() ?? 0) - expiresAt.getTime())).toBeLessThan(60_000);
  });

  it('issues no cookie when the check refuses', async () => {
    const asked = { method: 'POST', path: ['callback', 'code'], cookies: {} } as const;
    const answer = await askNextAuth(
      asked,
      authOptions('code', async () => null),
    );
    expect(answer.status).toBe(302);
    expect(cookieOf(answer)).toBeUndefined();
  });

  it('reads a session by its row, hands the same value back and changes nothing', async () => {
    const id = await world.person('Bo');
    const { token } = await session(world, id);
    const before = await count(world, 'session');
    for (let i = 0; i < 3; i += 1) {
      const answer = await read(token);
      expect(answer.body).toMatchObject({ user: { name: 'Bo' } });
      expect(JSON.stringify(answer.body)).not.toContain(token);
      expect(cookieOf(answer)?.value).toBe(token);
    }
    expect(await count(world, 'session')).toBe(before);
  });

  it('knows nobody once the row has ended, and for any other value', async () => {
    const id = await world.person('Cy');
    const { id: sessionId, token } = await session(world, id);
    await world.owner.query('UPDATE session SET ended_at = $2 WHERE id = $1', [
      sessionId,
      world.now,
    ]);
    for (const value of [token, 'x', `${token}.`, 'eyJhbGciOiJub25lIn0.e30.', 'a'.repeat(5000)])
      expect((await read(value)).body).toEqual({});
  });

  it('takes nothing from a session update', async () => {
    const id = await world.person('Di');
    const { token } = await session(world, id);
    const asked = { method: 'POST', path: ['session'], cookies: { [SESSION_COOKIE]: token } };
    const answer = await askNextAuth({ ...asked, method: 'POST' }, authOptions());
    expect(answer.body).toMatchObject({ user: { name: 'Di' } });
    expect(cookieOf(answer)?.value).toBe(token);
  });
});
