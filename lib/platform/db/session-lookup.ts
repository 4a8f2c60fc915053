import type { Role } from '../context';
import type { Database } from './database';

/** One role someone holds in one association. */
export interface HeldRole {
  readonly association: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'state' | 'network';
  readonly role: Role;
}

/** A live session with its person and roles, as one statement finds it. */
export interface LiveSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly associationId: string | null;
  readonly method: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly reauthenticatedAt: Date;
  readonly factorAt: Date | null;
  readonly staffSeenAt: Date | null;
  readonly name: string;
  readonly email: string;
  readonly locale: 'en' | 'es';
  readonly hasPassword: boolean;
  readonly hasFactor: boolean;
  /** Messages in the inbox that were not opened yet. */
  readonly unread: number;
  readonly roles: readonly HeldRole[];
}

/**
 * The live session behind a cookie's hash, or null. The one question asked before any scope is known:
 * a function of the database answers it in a single statement, without a transaction.
 */
export const lookUpSession = async (
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<LiveSession | null> => {
  const rows = await db.clientFor({ kind: 'anonymous' }).$queryRaw<LiveSession[]>`
    SELECT session_id AS "sessionId", person_id AS "personId", association_id AS "associationId", method, created_at AS "createdAt",
      last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", reauthenticated_at AS "reauthenticatedAt", factor_at AS "factorAt",
      staff_seen_at AS "staffSeenAt", name, email, locale, has_password AS "hasPassword", has_factor AS "hasFactor", unread, roles
    FROM session_lookup(${tokenHash}, ${now}::timestamptz)`;
  return rows[0] ?? null;
};
