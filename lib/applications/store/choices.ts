import type { Tx } from '@/lib/platform/db/with-scope';

/** Where one may apply. */
export const listChoices = (tx: Tx) =>
  tx.association.findMany({
    where: { kind: 'state', NOT: { categories: { equals: [] } } },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      slug: true,
      code: true,
      name: true,
      timeZone: true,
      categories: true,
      areas: true,
    },
  });

/** The network that unites them, which endorses where there is none; null before it is set up. */
export const findNetwork = (tx: Tx) =>
  tx.association.findFirst({
    where: { kind: 'network' },
    orderBy: { createdAt: 'asc' },
    select: { name: true, contactEmail: true },
  });

/** One association with what it offers and what it asks. */
export const findChoice = (tx: Tx, slug: string) =>
  tx.association.findFirst({
    where: { slug, kind: 'state' },
    select: {
      id: true,
      slug: true,
      code: true,
      name: true,
      categories: true,
      registrationMode: true,
      contactEmail: true,
      website: true,
      currency: true,
      associationFees: {
        select: { kind: true, category: true, cents: true },
        orderBy: [{ kind: 'asc' }, { category: 'asc' }],
      },
    },
  });

/** What a page says of the association an application is at. */
export const findPlace = (tx: Tx, associationId: string) =>
  tx.association.findUniqueOrThrow({
    where: { id: associationId },
    select: { name: true, timeZone: true, contactEmail: true },
  });
