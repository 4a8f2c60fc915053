import { generateSync } from 'otplib';
import type { Visit } from '@/lib/accounts/model';
import { newFactorSecret } from '@/lib/accounts/rules/factor';
import { newId } from '@/lib/core/id';
import type { AnonymousContext } from '@/lib/platform/context';
import { decrypt, encrypt, hashToken, newToken } from '@/lib/platform/crypto';
import { lookUpSession } from '@/lib/platform/db/session-lookup';
import { hashPassword } from '@/lib/platform/password-hash';
import type { World } from './world';

/** A browser somewhere. */
export const visitOf = (browser: string, changes: Partial<Visit> = {}): Visit => ({
  browser,
  network: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Safari/537.36',
  locale: 'en',
  ...changes,
});

/** Somebody who is not signed in. */
export const stranger = (world: World): AnonymousContext => world.ctx({ kind: 'anonymous' });

/** Secrets of the newest mail to an address, as its reader would see them. */
export async function newestSecrets(
  world: World,
  email: string,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await world.owner.query(
    'SELECT id, secret_params FROM message WHERE to_email = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [email],
  );
  const text = decrypt('mail-payload', rows[0].secret_params, rows[0].id);
  return JSON.parse(text ?? '{}');
}

/** How many rows a query finds, behind the walls. */
export async function count(world: World, sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await world.owner.query(`SELECT count(*)::int AS n FROM ${sql}`, values);
  return rows[0].n;
}

/** Lets the clock of a world run on. */
export const later = (world: World, minutes: number): void => {
  world.now = new Date(world.now.getTime() + minutes * 60_000);
};

/** Begins a session as its owner's browser would have; answers its id and its token. */
export async function session(
  world: World,
  personId: string,
  changes: { readonly network?: string; readonly factor?: boolean } = {},
): Promise<{ readonly id: string; readonly token: string }> {
  const id = newId(world.now);
  const token = newToken();
  await world.owner.query(
    `INSERT INTO session (id, token_hash, person_id, method, user_agent, network, created_at, last_seen_at, expires_at, reauthenticated_at, factor_at)
     VALUES ($1, $2, $3, 'code', 'test', $4, $5::timestamptz, $5, $5::timestamptz + interval '14 days', $5, $6)`,
    [
      id,
      hashToken(token),
      personId,
      changes.network ?? '203.0.113.7',
      world.now,
      changes.factor ? world.now : null,
    ],
  );
  return { id, token };
}

/** Gives somebody a password and, asked for, an authenticator; answers its secret. */
export async function secrets(
  world: World,
  personId: string,
  { password, factor = false }: { readonly password?: string; readonly factor?: boolean },
): Promise<string> {
  const secret = newFactorSecret();
  await world.owner.query(
    'INSERT INTO person_secret (person_id, password_hash, totp_secret, totp_confirmed_at) VALUES ($1, $2, $3, $4)',
    [
      personId,
      password ? await hashPassword(password) : null,
      factor ? encrypt('second-factor', secret, personId) : null,
      factor ? world.now : null,
    ],
  );
  return secret;
}

/** The six digits an authenticator shows now. */
export const digits = (world: World, secret: string): string =>
  generateSync({ secret, epoch: Math.floor(world.now.getTime() / 1000) });

/** Whether a token still opens anything. */
export const alive = async (world: World, token: string): Promise<boolean> =>
  (await lookUpSession(world.db, hashToken(token), world.now)) !== null;
