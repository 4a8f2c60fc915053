import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { ReviewError } from '../errors';
import { reviewArrow } from '../machine';
import { mayRunReview, mayWriteReview } from '../policy';
import type { DeclareConflictInput } from '../schema';
import { lockReview, setReviewState } from '../store/reviews';
import { readForDesk, tellSteppedBack } from './tell-desk';

type Done = Result<{ reviewId: string; applicationId: string }, ReviewError>;

/** A reviewer steps back, saying why; the coordinator asks someone else. */
export const declareConflict = async (
  ctx: StaffContext,
  input: DeclareConflictInput,
): Promise<Done> =>
  withScope(ctx, async (tx) => {
    const review = await lockReview(tx, input.reviewId);
    if (!review || !mayWriteReview(ctx, review)) return err({ kind: 'not_found' });
    const arrow = reviewArrow(review.state, 'recuse');
    if (!arrow) return err({ kind: 'not_now' });
    const telling = await readForDesk(tx, ctx, review);
    const facts = { recusedAt: ctx.clock.now(), recusedReason: input.reason };
    if (!(await setReviewState(tx, review, arrow.to, facts))) return err({ kind: 'not_now' });
    await tellSteppedBack(tx, ctx, review, telling, 'said');
    await recordAudit(tx, ctx, {
      action: 'review.recused',
      objectKind: 'review',
      objectId: review.id,
      associationId: review.associationId,
      personId: review.applicantId,
    });
    return ok({ reviewId: review.id, applicationId: review.applicationId });
  });

/** The coordinator takes a task back that was not handed in. */
export const withdrawReviewer = async (
  ctx: StaffContext,
  input: { readonly reviewId: string },
): Promise<Done> =>
  withScope(ctx, async (tx) => {
    const review = await lockReview(tx, input.reviewId);
    if (!review || !mayRunReview(ctx, { ...review, personId: review.applicantId }))
      return err({ kind: 'not_found' });
    const arrow = reviewArrow(review.state, 'withdraw');
    if (!arrow) return err({ kind: 'not_now' });
    if (!(await setReviewState(tx, review, arrow.to, { withdrawnAt: ctx.clock.now() })))
      return err({ kind: 'not_now' });
    await recordAudit(tx, ctx, {
      action: 'review.withdrawn',
      objectKind: 'review',
      objectId: review.id,
      associationId: review.associationId,
      personId: review.applicantId,
    });
    return ok({ reviewId: review.id, applicationId: review.applicationId });
  });
