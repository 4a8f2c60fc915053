import type { Tx } from '@/lib/platform/db/with-scope';

/** What the association prints and reckons with. */
export const findOffice = (tx: Tx, associationId: string) =>
  tx.association.findUniqueOrThrow({
    where: { id: associationId },
    select: { name: true, timeZone: true, coordinatorName: true, locale: true, isDemo: true },
  });

/** Where mail about a credential goes: the person as they are today. */
export const findHolder = async (
  tx: Tx,
  personId: string,
): Promise<{
  readonly email: string;
  readonly name: string;
  readonly locale: 'en' | 'es';
} | null> => {
  const row = await tx.person.findUnique({
    where: { id: personId },
    select: { email: true, name: true, locale: true },
  });
  return row ? { ...row, locale: row.locale === 'es' ? 'es' : 'en' } : null;
};
