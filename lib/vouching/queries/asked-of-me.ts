import type { PersonContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';

/** Something one person asked of another by mail: to confirm sessions, or to write a rating. */
export interface AskedOfMe {
  readonly kind: 'attestation' | 'reference';
  readonly applicant: string;
  readonly sessions: number;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
}

/** What waits for an answer, and what was answered; the latest first. */
export interface AskedBoard {
  readonly open: readonly AskedOfMe[];
  readonly answered: readonly AskedOfMe[];
}

/** What was asked of this person's own proven address. The links stay in the mails. */
export const getAskedOfMe = async (ctx: PersonContext, tx: Tx): Promise<AskedBoard> => {
  const rows = await tx.$queryRaw<AskedOfMe[]>`SELECT kind, applicant, sessions,
    asked_at AS "askedAt", expires_at AS "expiresAt", answered_at AS "answeredAt" FROM asked_of_me()`;
  const now = ctx.clock.now();
  return {
    open: rows.filter((row) => row.answeredAt === null && row.expiresAt > now),
    answered: rows.filter((row) => row.answeredAt !== null),
  };
};
