import type { Prisma } from '@/generated/prisma/client';
import { calendarDate } from '@/lib/core/calendar-date';
import { isId } from '@/lib/core/id';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ConflictReason, Review, ReviewRound, ReviewState } from '../model';

type Row = Prisma.ReviewGetPayload<Record<string, never>>;

/** A row as the domain knows it. */
export const toReview = (row: Row): Review => ({
  id: row.id,
  associationId: row.associationId,
  applicationId: row.applicationId,
  applicantId: row.applicantId,
  roundId: row.roundId,
  reviewerId: row.reviewerId,
  reviewerName: row.reviewerName,
  state: row.state as ReviewState,
  dueOn: calendarDate(row.dueOn.toISOString().slice(0, 10)),
  assignedAt: row.assignedAt,
  submittedAt: row.submittedAt,
  recusedAt: row.recusedAt,
  recusedReason: row.recusedReason,
});

/** The review if this scope may see it, locked. */
export const lockReview = async (tx: Tx, id: string): Promise<Review | null> => {
  await tx.$queryRaw`SELECT id FROM review WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.review.findUnique({ where: { id } });
  return row ? toReview(row) : null;
};

/** The review if this scope may see it. */
export const findReview = async (tx: Tx, id: string): Promise<Review | null> => {
  if (!isId(id)) return null;
  const row = await tx.review.findUnique({ where: { id } });
  return row ? toReview(row) : null;
};

/** Sets a review's state if it is still what was seen; false when somebody else was first. */
export const setReviewState = async (
  tx: Tx,
  review: Review,
  state: ReviewState,
  facts: Prisma.ReviewUpdateManyMutationInput,
): Promise<boolean> => {
  const { count } = await tx.review.updateMany({
    where: { id: review.id, state: review.state },
    data: { ...facts, state },
  });
  return count === 1;
};

/** Why somebody may not review an application, or null. The database knows more than any one scope. */
export const conflictOf = async (
  tx: Tx,
  reviewerId: string,
  applicationId: string,
): Promise<ConflictReason | null> => {
  const rows = await tx.$queryRaw<{ why: ConflictReason | null }[]>`
    SELECT review_conflict(${reviewerId}::uuid, ${applicationId}::uuid) AS why`;
  return rows[0]?.why ?? null;
};

/** The reading of one submission, or null before it was begun. */
export const findRound = async (
  tx: Tx,
  applicationId: string,
  round: number,
): Promise<ReviewRound | null> =>
  tx.reviewRound.findUnique({ where: { applicationId_round: { applicationId, round } } });

/** Reviews of a round this scope may see, in the order they were given out. */
export const listReviews = async (tx: Tx, roundId: string): Promise<readonly Review[]> => {
  const rows = await tx.review.findMany({
    where: { roundId },
    orderBy: [{ assignedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toReview);
};

/** Whether somebody runs the desk where more than one reads: then they would see who has handed in. */
export const runsDeskBeside = async (
  tx: Tx,
  reviewerId: string,
  roundId: string,
): Promise<boolean> => {
  const rows = await tx.$queryRaw<{ runs: boolean }[]>`
    SELECT runs_desk_beside(${reviewerId}::uuid, ${roundId}::uuid) AS runs`;
  return rows[0]?.runs ?? false;
};

/** Opens the round if this was the last review it waited for. */
export const openRoundIfComplete = async (tx: Tx, roundId: string, now: Date): Promise<boolean> => {
  const rows = await tx.$queryRaw<{ opened: boolean }[]>`
    SELECT open_round_if_complete(${roundId}::uuid, ${now}::timestamptz) AS opened`;
  return rows[0]?.opened ?? false;
};
