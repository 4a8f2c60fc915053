import { findApplication } from '@/lib/applications/store/application';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getRuling } from '@/lib/rulebook/queries';
import type { Criterion, Opinion, Review } from '../model';
import { mayWriteReview } from '../policy';
import { missingFrom, outcomesOpenTo } from '../rules';
import { findFrozen, rubricOf } from '../store/frozen';
import { findOpinion, listJudged } from '../store/judgements';
import { findReview } from '../store/reviews';

/** How far a review is from being handed in. */
export interface Finish {
  readonly review: Review;
  readonly reference: string;
  readonly edition: string;
  readonly opinion: Opinion;
  readonly unjudged: readonly Criterion[];
  readonly unexplained: readonly Criterion[];
  readonly recommendationFits: boolean;
}

/** What is missing before a review can be handed in; null where it is not theirs. */
export const getFinish = async (
  ctx: StaffContext,
  tx: Tx,
  reviewId: string,
): Promise<Finish | null> => {
  const review = await findReview(tx, reviewId);
  if (!review || !mayWriteReview(ctx, review)) return null;
  if (review.state !== 'assigned' && review.state !== 'submitted') return null;
  const application = await findApplication(tx, review.applicationId);
  if (!application) return null;
  const frozen = await findFrozen(tx, review);
  const opinion = await findOpinion(tx, review.id);
  return {
    review,
    reference: application.reference,
    edition: application.edition,
    opinion,
    ...missingFrom(rubricOf(frozen), await listJudged(tx, review.id)),
    recommendationFits:
      opinion.recommendation !== null &&
      outcomesOpenTo(frozen.category, await getRuling(ctx, tx, application)).includes(
        opinion.recommendation,
      ),
  };
};
