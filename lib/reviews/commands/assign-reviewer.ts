import type { Application } from '@/lib/applications/model';
import { lockApplication, moveApplication } from '@/lib/applications/store/application';
import { recordAudit } from '@/lib/audit/commands';
import { addDays, fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { StaffContext } from '@/lib/platform/context';
import { violatedUnique } from '@/lib/platform/db/retry';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { getCategoryName, getRuling } from '@/lib/rulebook/queries';
import type { ReviewError } from '../errors';
import type { ReviewRound } from '../model';
import { mayRunReview } from '../policy';
import { reviewersNeeded } from '../rules';
import type { AssignReviewerInput } from '../schema';
import { findDesk, findReviewerGrant, insertReview, insertRound } from '../store/assignment';
import { conflictOf, findRound, listReviews, runsDeskBeside } from '../store/reviews';

type Assigned = Result<{ reviewId: string; reviewBegun: boolean }, ReviewError>;

/**
 * The coordinator asks someone to read a submitted portfolio. Nobody reads their own, their supervisee's,
 * their advisee's, or one they wrote a reference for; the database refuses it too. With the last
 * reviewer needed the application goes under review.
 */
export const assignReviewer = async (
  ctx: StaffContext,
  input: AssignReviewerInput,
): Promise<Assigned> => {
  try {
    return await withScope(ctx, (tx) => assign(tx, ctx, input));
  } catch (error) {
    if (violatedUnique(error)) return err({ kind: 'already_assigned' });
    throw error;
  }
};

const assign = async (tx: Tx, ctx: StaffContext, input: AssignReviewerInput): Promise<Assigned> => {
  const application = await lockApplication(tx, input.applicationId);
  if (!application || !mayRunReview(ctx, application)) return err({ kind: 'not_found' });
  if (!['submitted', 'resubmitted', 'under_review'].includes(application.state))
    return err({ kind: 'not_now' });
  const desk = await findDesk(tx, application.associationId);
  const reviewer = await findReviewerGrant(
    tx,
    application.associationId,
    input.reviewerId,
    fromInstant(ctx.clock.now(), desk.timeZone),
  );
  if (!reviewer) return err({ kind: 'not_a_reviewer' });
  const why = await conflictOf(tx, reviewer.id, application.id);
  if (why) return err({ kind: 'conflict_of_interest', why });

  const round = await roundOf(tx, ctx, application);
  if (round.openedAt) return err({ kind: 'not_now' });
  const live = (await listReviews(tx, round.id)).filter(
    (each) => each.state === 'assigned' || each.state === 'submitted',
  );
  if (live.some((each) => each.reviewerId === reviewer.id))
    return err({ kind: 'already_assigned' });
  if (await runsDeskBeside(tx, reviewer.id, round.id))
    return err({ kind: 'conflict_of_interest', why: 'runs_the_desk' });
  if (live.length >= round.needed) return err({ kind: 'enough_reviewers' });

  const dueOn = addDays(fromInstant(ctx.clock.now(), desk.timeZone), desk.reviewDays);
  const reviewId = await insertReview(tx, ctx, { application, round, reviewer, dueOn });
  const complete = live.length + 1 === round.needed && application.state !== 'under_review';
  if (complete) {
    const facts = { dueOn: new Date(dueOn) };
    await moveApplication(tx, ctx, application, 'start_review', { actorKind: 'staff', facts });
  }
  await enqueueMessage(tx, ctx, {
    template: 'review_assigned',
    params: { category: await getCategoryName(ctx, tx, application), dueOn },
    sender: desk.name,
    to: { email: reviewer.email, name: reviewer.name },
    locale: reviewer.locale,
    personId: reviewer.id,
    associationId: application.associationId,
    link: `/reviews/${reviewId}`,
    dedupeKey: `review-assigned:${reviewId}`,
  });
  await recordAudit(tx, ctx, {
    action: 'review.assigned',
    objectKind: 'review',
    objectId: reviewId,
    associationId: application.associationId,
    personId: application.personId,
    detail: { reviewerId: reviewer.id, round: round.round },
  });
  return ok({ reviewId, reviewBegun: complete });
};

const roundOf = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
): Promise<ReviewRound> => {
  const begun = await findRound(tx, application.id, application.round);
  if (begun) return begun;
  const needed = reviewersNeeded(application.category, await getRuling(ctx, tx, application));
  return insertRound(tx, ctx, application, needed);
};
