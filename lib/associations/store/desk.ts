import type { Locale } from '@/lib/core/locale';
import type { Tx } from '@/lib/platform/db/with-scope';

/** Somebody who runs the desk of an association. */
export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Who is told at the association's desk that something came in or that it is their turn. */
export const listDeskPeople = async (
  tx: Tx,
  associationId: string,
): Promise<readonly DeskPerson[]> => {
  const rows = await tx.$queryRaw<(Omit<DeskPerson, 'locale'> & { locale: string })[]>`
    SELECT id, name, email, locale FROM desk_people(${associationId}::uuid)`;
  return rows.map((row) => ({ ...row, locale: row.locale === 'es' ? 'es' : 'en' }));
};
