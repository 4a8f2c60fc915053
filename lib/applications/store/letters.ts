import type { Tx } from '@/lib/platform/db/with-scope';
import type { Letter } from '../letter';

/** The letters of an application that were sent. */
export const listLetters = async (tx: Tx, applicationId: string) => {
  const rows = await tx.decision.findMany({
    where: { applicationId, letterSentAt: { not: null } },
    orderBy: { round: 'desc' },
    select: { id: true, round: true, letter: true, decidedAt: true, letterSentAt: true },
  });
  return rows.map((row) => ({ ...row, letter: row.letter as unknown as Letter }));
};

/** Whether the decision on the application's present round was told. */
export const letterWasSent = async (
  tx: Tx,
  { id, round }: { readonly id: string; readonly round: number },
): Promise<boolean> =>
  (await tx.decision.count({
    where: { applicationId: id, round, letterSentAt: { not: null } },
  })) > 0;
