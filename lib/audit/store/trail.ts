import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { TrailFilter } from '../model';

/** One row of the audit as people read it. */
export interface TrailRow {
  readonly id: string;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly associationId: string | null;
  readonly personId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly outcome: string;
}

const columns = {
  id: true,
  chainSeq: true,
  at: true,
  actorId: true,
  actorKind: true,
  associationId: true,
  personId: true,
  action: true,
  objectKind: true,
  objectId: true,
  outcome: true,
} as const;

const toTrail = ({
  chainSeq,
  ...row
}: Omit<TrailRow, 'seq'> & { readonly chainSeq: number }): TrailRow => ({ ...row, seq: chainSeq });

/** Rows of an association's chain, newest first. */
export const listTrail = async (
  tx: Tx,
  associationId: string,
  filter: TrailFilter,
  size: number,
): Promise<readonly TrailRow[]> => {
  const where: Prisma.AuditEventWhereInput = {
    chainKey: associationId,
    ...(filter.about ? { action: { startsWith: `${filter.about}.` } } : {}),
    ...(filter.outcome ? { outcome: filter.outcome } : {}),
    ...(filter.before === null ? {} : { chainSeq: { lt: filter.before } }),
  };
  const rows = await tx.auditEvent.findMany({
    where,
    select: columns,
    orderBy: { chainSeq: 'desc' },
    take: size,
  });
  return rows.map(toTrail);
};

/** Names of people as far as this scope may know them. */
export const namesOf = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map((row) => [row.id, row.name]));
};

const lookedAt: Prisma.AuditEventWhereInput = {
  OR: [
    ...['.read', '.opened', '.exported', '_opened', '_taken'].map((end) => ({
      action: { endsWith: end },
    })),
  ],
};

/** When others looked at what is a person's own, newest first. */
export const listLooks = async (
  tx: Tx,
  personId: string,
  page: number,
  size: number,
): Promise<readonly TrailRow[]> => {
  const rows = await tx.auditEvent.findMany({
    where: { personId, actorId: { not: personId }, ...lookedAt },
    select: columns,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size,
  });
  return rows.map(toTrail);
};

/** What associations are called. */
export const associationNames = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly timeZone: string }>> => {
  const rows = await tx.association.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, timeZone: true },
  });
  return new Map(rows.map(({ id, ...row }) => [id, row]));
};
