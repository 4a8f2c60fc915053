import type { Tx } from '@/lib/platform/db/with-scope';

/** What a request borrows from the association it is made for. */
export const associationOf = (tx: Tx, id: string) =>
  tx.association.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, timeZone: true, contactEmail: true },
  });
