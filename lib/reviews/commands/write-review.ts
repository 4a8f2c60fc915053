import { findApplication } from '@/lib/applications/store/application';
import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { getRuling } from '@/lib/rulebook/queries';
import type { ReviewError } from '../errors';
import { reviewArrow } from '../machine';
import type { Criterion, Review } from '../model';
import { mayWriteReview } from '../policy';
import { missingFrom, outcomesOpenTo } from '../rules';
import type { JudgeInput, OpinionInput } from '../schema';
import { findFrozen, rubricOf } from '../store/frozen';
import { findOpinion, listJudged, saveOpinion, saveVerdict } from '../store/judgements';
import { lockReview, openRoundIfComplete, setReviewState } from '../store/reviews';
import { foundConflict } from './found-conflict';
import { tellReviewsIn } from './tell-desk';

const mayRecommend = async (tx: Tx, ctx: StaffContext, review: Review, category: string) => {
  const application = await findApplication(tx, review.applicationId);
  return application ? outcomesOpenTo(category, await getRuling(ctx, tx, application)) : [];
};

type Saved = Result<{ savedAt: Date; version: number; judged: number; lines: number }, ReviewError>;

/** A reviewer judges one line of the rubric. Saved at once; nobody else sees it before all are in. */
export const judgeCriterion = async (ctx: StaffContext, input: JudgeInput): Promise<Saved> =>
  withScope(ctx, async (tx) => {
    const review = await lockReview(tx, input.reviewId);
    if (!review || !mayWriteReview(ctx, review)) return err({ kind: 'not_found' });
    if (review.state !== 'assigned') return err({ kind: 'not_now' });
    if (await foundConflict(tx, ctx, review)) return err({ kind: 'conflict_found' });
    const frozen = await findFrozen(tx, review);
    const { kind, key, verdict, note } = input;
    const isLine = (c: Criterion) => c.kind === kind && c.key === key;
    if (!rubricOf(frozen).some(isLine)) return err({ kind: 'not_found' });
    const judged = await listJudged(tx, review.id);
    const before = judged.find(isLine)?.version ?? 0;
    if (input.version !== undefined && input.version !== before)
      return err({ kind: 'changed_meanwhile' });
    await saveVerdict(tx, ctx, review, { kind, key, verdict, note });
    return ok({
      savedAt: ctx.clock.now(),
      version: before + 1,
      judged: judged.length + (before === 0 ? 1 : 0),
      lines: rubricOf(frozen).length,
    });
  });

/** A reviewer saves the conclusion so far: recommendation, summary, and a note for their own eyes. */
export const saveReviewOpinion = async (
  ctx: StaffContext,
  input: OpinionInput,
): Promise<Result<{ savedAt: Date; version: number }, ReviewError>> =>
  withScope(ctx, async (tx) => {
    const review = await lockReview(tx, input.reviewId);
    if (!review || !mayWriteReview(ctx, review)) return err({ kind: 'not_found' });
    if (review.state !== 'assigned') return err({ kind: 'not_now' });
    if (await foundConflict(tx, ctx, review)) return err({ kind: 'conflict_found' });
    const { summary, privateNote } = input;
    const recommendation = input.recommendation || null;
    const said = { recommendation, summary, privateNote };
    if (!(await saveOpinion(tx, ctx, review, said, input.version)))
      return err({ kind: 'changed_meanwhile' });
    return ok({ savedAt: ctx.clock.now(), version: input.version + 1 });
  });

/**
 * A reviewer hands the review in: every line judged, each doubt explained, and a recommendation the
 * category allows. It is final. The last one in opens the round, and only then is the desk told.
 */
export const submitReview = async (
  ctx: StaffContext,
  input: { readonly reviewId: string },
): Promise<Result<{ reviewId: string }, ReviewError>> =>
  withScope(ctx, async (tx) => {
    const review = await lockReview(tx, input.reviewId);
    if (!review || !mayWriteReview(ctx, review)) return err({ kind: 'not_found' });
    if (review.state === 'submitted') return ok({ reviewId: review.id });
    const arrow = reviewArrow(review.state, 'submit');
    if (!arrow) return err({ kind: 'not_now' });
    if (await foundConflict(tx, ctx, review)) return err({ kind: 'conflict_found' });
    const frozen = await findFrozen(tx, review);
    const { recommendation } = await findOpinion(tx, review.id);
    const missing = missingFrom(rubricOf(frozen), await listJudged(tx, review.id));
    const open =
      recommendation !== null &&
      (await mayRecommend(tx, ctx, review, frozen.category)).includes(recommendation);
    if (missing.unjudged.length > 0 || missing.unexplained.length > 0 || !open)
      return err({ kind: 'unfinished', ...missing, recommendation: open });

    const facts = { submittedAt: ctx.clock.now() };
    if (!(await setReviewState(tx, review, arrow.to, facts))) return err({ kind: 'not_now' });
    if (await openRoundIfComplete(tx, review.roundId, ctx.clock.now()))
      await tellReviewsIn(tx, ctx, review);
    await recordAudit(tx, ctx, {
      action: 'review.submitted',
      objectKind: 'review',
      objectId: review.id,
      associationId: review.associationId,
      personId: review.applicantId,
    });
    return ok({ reviewId: review.id });
  });
