import type { Tx } from '@/lib/platform/db/with-scope';

/** The account behind a link, for telling it that an answer is in. */
export interface Asker {
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  /** References that are in for the same application. */
  readonly completed: number;
}

/** Whom the open link answers; null where it opens nothing. */
export const askerBehindLink = async (tx: Tx): Promise<Asker | null> => {
  const [asker] = await tx.$queryRaw<Asker[]>`
    SELECT person_id, name, email, locale, completed FROM asker_behind_link()`;
  return asker ?? null;
};
