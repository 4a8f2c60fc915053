import type { Visit } from '@/lib/accounts/model';
import type { AnonymousContext } from '@/lib/platform/context';
import { decrypt } from '@/lib/platform/crypto';
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
