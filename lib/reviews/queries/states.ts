import type { Application } from '@/lib/applications/model';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Review, ReviewRound } from '../model';
import { mayRunReview } from '../policy';
import { findRound, listReviews } from '../store/reviews';

/** Who reads an application and how far they are, without a word of what they say. */
export const getReviewStates = async (
  ctx: StaffContext,
  tx: Tx,
  application: Application,
): Promise<{ readonly round: ReviewRound; readonly reviews: readonly Review[] } | null> => {
  if (!mayRunReview(ctx, application)) return null;
  const round = await findRound(tx, application.id, application.round);
  return round ? { round, reviews: await listReviews(tx, round.id) } : null;
};
