import { type Role, roles } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Grant, MemberOfStaff } from '../model';

interface GrantRow {
  readonly id: string;
  readonly role: string;
  readonly grantedAt: Date;
  readonly until: Date | null;
}

const toGrant = (row: GrantRow): readonly Grant[] => {
  const role = roles.find((each) => each === row.role);
  const until = row.until?.toISOString().slice(0, 10) ?? null;
  return role ? [{ id: row.id, role, grantedAt: row.grantedAt, until }] : [];
};

const live = (now: Date) => ({ revokedAt: null, OR: [{ until: null }, { until: { gte: now } }] });

/** Everybody who holds a role here now, by name. */
export const staffOf = async (
  tx: Tx,
  associationId: string,
  now: Date,
): Promise<readonly MemberOfStaff[]> => {
  const rows = await tx.roleGrant.findMany({
    where: { associationId, ...live(now) },
    select: {
      id: true,
      role: true,
      grantedAt: true,
      until: true,
      person: {
        select: { id: true, name: true, nameNorm: true, email: true, emailVerifiedAt: true },
      },
    },
    orderBy: [{ person: { nameNorm: 'asc' } }, { role: 'asc' }],
    take: 2000,
  });
  const people = new Map(rows.map((row) => [row.person.id, row.person]));
  return [...people.values()].map((person) => ({
    personId: person.id,
    name: person.name,
    email: person.email,
    invited: person.emailVerifiedAt === null,
    grants: rows.filter((row) => row.person.id === person.id).flatMap(toGrant),
  }));
};

/** The account behind an address, for an administrator who gives a role. */
export const personForEmail = async (tx: Tx, email: string): Promise<string | null> => {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`SELECT person_for_email(${email}) AS id`;
  return rows[0]?.id ?? null;
};

export const makeKnown = async (
  tx: Tx,
  associationId: string,
  personId: string,
  now: Date,
): Promise<void> => {
  await tx.$executeRaw`INSERT INTO association_person (association_id, person_id, since)
    VALUES (${associationId}::uuid, ${personId}::uuid, ${now}::timestamptz) ON CONFLICT DO NOTHING`;
};

interface NewGrant {
  readonly id: string;
  readonly associationId: string;
  readonly personId: string;
  readonly role: Role;
  readonly grantedById: string;
  readonly now: Date;
}

/** Gives a role; false when the person holds it, or this very grant was made before. */
export const insertGrant = async (tx: Tx, grant: NewGrant): Promise<boolean> => {
  const made = await tx.$executeRaw`
    INSERT INTO role_grant (id, association_id, person_id, role, granted_by_id, granted_at)
    VALUES (${grant.id}::uuid, ${grant.associationId}::uuid, ${grant.personId}::uuid, ${grant.role}, ${grant.grantedById}::uuid,
      ${grant.now}::timestamptz)
    ON CONFLICT DO NOTHING`;
  return made === 1;
};

/** One grant of this association, revoked or not. */
export const grantById = (tx: Tx, associationId: string, id: string) =>
  tx.roleGrant.findFirst({
    where: { id, associationId },
    select: { id: true, role: true, personId: true, revokedAt: true },
  });

export const holdsRole = async (
  tx: Tx,
  associationId: string,
  personId: string,
  role: Role,
  now: Date,
): Promise<boolean> => {
  const row = await tx.roleGrant.findFirst({
    where: { associationId, personId, role, ...live(now) },
    select: { id: true },
  });
  return row !== null;
};

export const countHolders = (
  tx: Tx,
  associationId: string,
  role: Role,
  now: Date,
): Promise<number> => tx.roleGrant.count({ where: { associationId, role, ...live(now) } });

/** Takes a role away if it is still held. */
export const revokeGrant = async (
  tx: Tx,
  id: string,
  revokedById: string,
  now: Date,
): Promise<boolean> => {
  const { count } = await tx.roleGrant.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: now, revokedById },
  });
  return count === 1;
};

/** Ends every session of somebody who lost a role here, at once; answers how many lived. */
export const endSessionsOf = async (
  tx: Tx,
  personId: string,
  reason: string,
  now: Date,
): Promise<number> => {
  const rows = await tx.$queryRaw<{ ended: number }[]>`
    SELECT end_sessions_of(${personId}::uuid, ${reason}, ${now}::timestamptz) AS ended`;
  return rows[0]?.ended ?? 0;
};
