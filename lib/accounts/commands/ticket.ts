import { z } from 'zod';
import { decrypt, encrypt, hashToken } from '@/lib/platform/crypto';
import { signInMethods } from '../model';

const MINUTES = 10;

const contents = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sign_up'),
    sessionId: z.uuid(),
    email: z.string(),
    until: z.number(),
  }),
  z.strictObject({
    kind: z.literal('factor'),
    sessionId: z.uuid(),
    email: z.string(),
    personId: z.uuid(),
    method: z.enum(signInMethods),
    until: z.number(),
  }),
]);
type Contents = z.output<typeof contents>;
export type Ticket<K extends Contents['kind']> = Extract<Contents, { readonly kind: K }>;
type Sealed<K extends Contents['kind']> = Omit<Ticket<K>, 'kind' | 'until'>;

/**
 * Carries a first proof to the next page: closed under our key and bound to one browser. The id of
 * the session it will begin is inside, so that it can begin one only.
 */
export const sealTicket = <K extends Contents['kind']>(
  kind: K,
  inside: Sealed<K>,
  browser: string,
  now: Date,
): string =>
  encrypt(
    'sign-in-code',
    JSON.stringify({ kind, ...inside, until: now.getTime() + MINUTES * 60_000 }),
    hashToken(browser),
  );

/** What a ticket says, or null when it is not ours, not for this, of another browser, or too old. */
export function openTicket<K extends Contents['kind']>(
  kind: K,
  ticket: string,
  browser: string,
  now: Date,
): Ticket<K> | null {
  const text = decrypt('sign-in-code', ticket, hashToken(browser));
  if (text === null) return null;
  const inside = contents.parse(JSON.parse(text));
  if (inside.kind !== kind || inside.until <= now.getTime()) return null;
  return inside as Ticket<K>;
}
