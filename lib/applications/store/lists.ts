import type { Tx } from '@/lib/platform/db/with-scope';
import { toApplication } from './application';

/** A person's applications, newest first. */
export const listOwn = async (tx: Tx, personId: string) => {
  const rows = await tx.application.findMany({
    where: { personId },
    orderBy: { registeredAt: 'desc' },
    include: { association: { select: { name: true, timeZone: true } } },
  });
  return rows.map(({ association, ...row }) => ({ ...toApplication(row), association }));
};
