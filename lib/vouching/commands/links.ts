import type { Context } from '@/lib/platform/context';
import { hashToken, newToken } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { linkExpiry } from '../rules/asking';

/** A fresh link: the token travels in the mail only, the hash stays. */
export interface FreshLink {
  readonly tokenHash: string;
  readonly tokenExpiresAt: Date;
  readonly address: string;
}

/** Makes a link to one task. Nothing keeps the token itself. */
export const freshLink = (ctx: Context, locale: string): FreshLink => {
  const token = newToken();
  return {
    tokenHash: hashToken(token),
    tokenExpiresAt: linkExpiry(ctx.clock.now()),
    address: `${env().publicUrl}/v/${token}?lang=${locale === 'es' ? 'es' : 'en'}`,
  };
};

/** A hash that no token has: a link ended on purpose opens nothing ever again. */
export const deadLink = (): string => hashToken(newToken());
