import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ApplicationState } from '../model';
import { toApplication } from './application';

export interface ApplicationFilter {
  readonly states?: readonly ApplicationState[];
  readonly category?: string;
  /** Part of a name, or a reference. */
  readonly search?: string;
  readonly page?: number;
  readonly advisorId?: string | null;
}

export const PAGE = 50;

const where = (associationId: string, filter: ApplicationFilter): Prisma.ApplicationWhereInput => {
  const text = filter.search?.trim().toLowerCase();
  return {
    associationId,
    ...(filter.states?.length ? { state: { in: [...filter.states] } } : {}),
    ...(filter.category ? { category: filter.category } : {}),
    ...(filter.advisorId ? { advisorId: filter.advisorId } : {}),
    ...(text
      ? { OR: [{ applicantNameNorm: { contains: text } }, { reference: { startsWith: text } }] }
      : {}),
  };
};

/** A page of an association's applications, longest waiting first, with how many there are in all. */
export const listForDesk = async (tx: Tx, associationId: string, filter: ApplicationFilter) => {
  const rows = await tx.application.findMany({
    where: where(associationId, filter),
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    skip: ((filter.page ?? 1) - 1) * PAGE,
    take: PAGE,
  });
  const total = await tx.application.count({ where: where(associationId, filter) });
  return { rows: rows.map(toApplication), total };
};

/** A person's applications, newest first. */
export const listOwn = async (tx: Tx, personId: string) => {
  const rows = await tx.application.findMany({
    where: { personId },
    orderBy: { registeredAt: 'desc' },
    include: { association: { select: { name: true, timeZone: true } } },
  });
  return rows.map(({ association, ...row }) => ({ ...toApplication(row), association }));
};
