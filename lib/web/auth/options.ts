import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import type { NewSession } from '@/lib/accounts/model';
import { SESSION_MS } from '@/lib/accounts/rules/session';
import { systemClock } from '@/lib/core/clock';
import { hashToken } from '@/lib/platform/crypto';
import { lookUpSession } from '@/lib/platform/db/session-lookup';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { database } from '../context';
import { SESSION_COOKIE } from '../session-cookie';
import { CSRF_COOKIE } from './next-auth';

/** The ways in. Each is a Credentials provider whose check is a command of the accounts domain. */
export const signInWays = ['code', 'sign_up', 'password', 'factor', 'proof', 'persona'] as const;
export type SignInWay = (typeof signInWays)[number];

export type Authorize = () => Promise<NewSession | null>;

const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure: true } as const;

const provider = (id: SignInWay, authorize: Authorize) => ({
  id,
  name: id,
  type: 'credentials' as const,
  credentials: {},
  authorize: async () => {
    const session = await authorize();
    return session && { id: session.personId, name: session.name, handle: session.token };
  },
});

const logged = (code: string) => log.warn('next_auth', { code });

/**
 * next-auth with sessions of our own. What it takes for a JWT is an opaque random value; `decode`
 * finds the session row by its hash and `encode` hands the same value back, so reading a session
 * changes nothing, and ending the row ends the session.
 */
export const authOptions = (way?: SignInWay, authorize?: Authorize): NextAuthOptions => ({
  secret: env().ATTUNE_SECRET,
  providers: way && authorize ? [provider(way, authorize)] : [],
  session: { strategy: 'jwt', maxAge: SESSION_MS / 1000 },
  useSecureCookies: true,
  cookies: {
    sessionToken: { name: SESSION_COOKIE, options: cookieOptions },
    csrfToken: { name: CSRF_COOKIE, options: cookieOptions },
    callbackUrl: { name: '__Host-attune.callback', options: cookieOptions },
  },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  jwt: {
    encode: async ({ token }) => (typeof token?.handle === 'string' ? token.handle : ''),
    decode: async ({ token }) => {
      if (!token) return null;
      const live = await lookUpSession(database(), hashToken(token), systemClock.now());
      return live && { sub: live.personId, name: live.name, handle: token };
    },
  },
  callbacks: {
    // Nothing is ever taken from a session update: the row alone says who somebody is.
    jwt: async ({ token, user }) =>
      user ? { ...token, handle: (user as { readonly handle?: string }).handle } : token,
    session: async ({ session, token }) => ({
      user: { name: token.name ?? null },
      expires: session.expires,
    }),
  },
  logger: { error: logged, warn: logged, debug: () => undefined },
});
