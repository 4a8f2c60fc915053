import type { Locale } from '@/lib/core/locale';

/** How somebody proved who they are when a session began. */
export const signInMethods = ['code', 'password', 'persona'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** What a mailed code is for. */
export const codePurposes = ['sign_in', 'email_change', 'proof'] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** Where a request comes from, as far as signing in needs to know. */
export interface Visit {
  /** An IPv4 address or an IPv6 /64: what counts as one network. */
  readonly network: string;
  readonly userAgent: string;
  /** The random value kept in this browser while a sign-in is under way. */
  readonly browser: string;
  readonly locale: Locale;
}

/** Somebody with an account. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly active: boolean;
  readonly verified: boolean;
  readonly demo: boolean;
  readonly version: number;
}

/** What proves who someone is. Never leaves the domain. */
export interface Secrets {
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpConfirmedAt: Date | null;
  readonly totpLastStep: number | null;
}

/** A session that has just begun: the value for the cookie, said once. */
export interface NewSession {
  readonly token: string;
  readonly personId: string;
  readonly name: string;
  readonly expiresAt: Date;
}

/** What follows a first proof. A ticket carries it to the next page; it is worth nothing elsewhere. */
export type SignInStep =
  | { readonly kind: 'signed_in'; readonly session: NewSession }
  | { readonly kind: 'factor_needed'; readonly ticket: string }
  | { readonly kind: 'name_needed'; readonly ticket: string };

/** One of a person's own sessions, as they see it. */
export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly network: string;
  readonly method: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly current: boolean;
}
