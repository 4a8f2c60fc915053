import type { Tx } from '@/lib/platform/db/with-scope';

interface NewRow {
  readonly id: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly method: string;
  readonly userAgent: string;
  readonly network: string;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly factorAt: Date | null;
}

/** Begins a session; false when a session of that id exists, since one proof begins one session. */
export const insertSession = async (tx: Tx, row: NewRow): Promise<boolean> => {
  const made = await tx.$executeRaw`
    INSERT INTO session (id, token_hash, person_id, method, user_agent, network, created_at, last_seen_at, expires_at,
      reauthenticated_at, factor_at, staff_seen_at)
    VALUES (${row.id}::uuid, ${row.tokenHash}, ${row.personId}::uuid, ${row.method}, ${row.userAgent}, ${row.network},
      ${row.now}::timestamptz, ${row.now}::timestamptz, ${row.expiresAt}::timestamptz, ${row.now}::timestamptz,
      ${row.factorAt}::timestamptz, ${row.factorAt}::timestamptz)
    ON CONFLICT DO NOTHING`;
  return made === 1;
};

/** Ends a person's sessions, all or all but one; answers how many lived. */
export const endSessions = async (
  tx: Tx,
  personId: string,
  reason: string,
  now: Date,
  exceptId?: string,
): Promise<number> => {
  const { count } = await tx.session.updateMany({
    where: { personId, endedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { endedAt: now, endedReason: reason },
  });
  return count;
};

export const endSession = async (
  tx: Tx,
  personId: string,
  id: string,
  reason: string,
  now: Date,
): Promise<boolean> => {
  const { count } = await tx.session.updateMany({
    where: { id, personId, endedAt: null },
    data: { endedAt: now, endedReason: reason },
  });
  return count === 1;
};

export const liveSessions = (tx: Tx, personId: string, now: Date) =>
  tx.session.findMany({
    where: { personId, endedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      userAgent: true,
      network: true,
      method: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      factorAt: true,
      reauthenticatedAt: true,
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });

export const sessionById = (tx: Tx, personId: string, id: string, now: Date) =>
  tx.session.findFirst({
    where: { id, personId, endedAt: null, expiresAt: { gt: now } },
    select: { id: true, expiresAt: true, reauthenticatedAt: true, factorAt: true },
  });

interface Proof {
  readonly tokenHash: string;
  readonly now: Date;
  readonly factor: boolean;
}

/** After a new proof the session goes on under a new value; the old one opens nothing any more. */
export const renewSession = async (
  tx: Tx,
  personId: string,
  id: string,
  { tokenHash, now, factor }: Proof,
): Promise<boolean> => {
  const { count } = await tx.session.updateMany({
    where: { id, personId, endedAt: null },
    data: {
      tokenHash,
      reauthenticatedAt: now,
      lastSeenAt: now,
      ...(factor ? { factorAt: now, staffSeenAt: now } : {}),
    },
  });
  return count === 1;
};

/** Writes down that a session is in use, unless that was done within the last minute. */
export const touchSession = async (
  tx: Tx,
  id: string,
  seen: { readonly now: Date; readonly before: Date; readonly staff: boolean },
): Promise<void> => {
  if (seen.staff)
    await tx.session.updateMany({
      where: {
        id,
        endedAt: null,
        OR: [{ staffSeenAt: null }, { staffSeenAt: { lt: seen.before } }],
      },
      data: { staffSeenAt: seen.now, lastSeenAt: seen.now },
    });
  else
    await tx.session.updateMany({
      where: { id, endedAt: null, lastSeenAt: { lt: seen.before } },
      data: { lastSeenAt: seen.now },
    });
};

export const chooseAssociation = async (
  tx: Tx,
  personId: string,
  id: string,
  associationId: string | null,
): Promise<void> => {
  await tx.session.updateMany({
    where: { id, personId, endedAt: null },
    data: { associationId },
  });
};

/** Whether the person had a session from this network lately. */
export const knowsNetwork = async (
  tx: Tx,
  personId: string,
  network: string,
  since: Date,
): Promise<boolean> => {
  const row = await tx.session.findFirst({
    where: { personId, network, lastSeenAt: { gt: since } },
    select: { id: true },
  });
  return row !== null;
};
