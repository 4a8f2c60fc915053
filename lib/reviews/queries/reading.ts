import type { Application } from '@/lib/applications/model';
import { findApplication } from '@/lib/applications/store/application';
import { recordAudit } from '@/lib/audit/commands';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { diffFrozen, type FrozenDiff } from '@/lib/readiness/frozen/diff';
import { getRulebook, getRuling } from '@/lib/rulebook/queries';
import { checkKey } from '@/lib/rulebook/rules/standards';
import type { Criterion, JudgedCriterion, Opinion, Outcome, Review, ReviewRound } from '../model';
import { mayWriteReview } from '../policy';
import { outcomesOpenTo } from '../rules';
import { findDesk } from '../store/assignment';
import { type Frozen, findFrozenRound, rubricOf } from '../store/frozen';
import { findOpinion, listJudged } from '../store/judgements';
import { conflictOf, findReview, findRound, listReviews } from '../store/reviews';

/** An earlier reading of the same application: what changed since, and what one said then. */
export interface Earlier {
  readonly round: number;
  readonly diff: FrozenDiff;
  /** The reviewer's own verdicts then; empty where somebody else read it. */
  readonly own: readonly JudgedCriterion[];
}

/** Everything a reviewer's page is made of. */
export interface Reading {
  readonly review: Review;
  readonly round: ReviewRound;
  readonly application: Application;
  readonly frozen: Frozen;
  readonly rubric: readonly Criterion[];
  readonly judged: readonly JudgedCriterion[];
  readonly opinion: Opinion;
  readonly earlier: Earlier | null;
  /** Whether the Alliance has confirmed the name of a competency of this portfolio's edition. */
  readonly nameConfirmed: (competency: string) => boolean;
  /** What one may recommend. */
  readonly outcomes: readonly Outcome[];
  readonly timeZone: string;
  readonly associationName: string;
}

/**
 * A reviewer's task with the two frozen documents; null where it is not theirs or they stepped back. The
 * ratings are confidential: reading them is written into the audit.
 */
export const readForReview = async (
  ctx: StaffContext,
  tx: Tx,
  reviewId: string,
): Promise<Reading | null> => {
  const review = await findReview(tx, reviewId);
  if (!review || !mayWriteReview(ctx, review)) return null;
  if (review.state !== 'assigned' && review.state !== 'submitted') return null;
  if (await standsBetween(tx, review)) return null;
  const application = await findApplication(tx, review.applicationId);
  const round = await tx.reviewRound.findUnique({ where: { id: review.roundId } });
  if (!application || !round) return null;
  const frozen = await findFrozenRound(tx, application.id, round.round);
  const desk = await findDesk(tx, review.associationId);
  const { checks } = await getRulebook(ctx, tx);
  const { edition } = frozen.portfolio.application;
  const reading = {
    review,
    round,
    application,
    frozen,
    rubric: rubricOf(frozen),
    judged: await listJudged(tx, review.id),
    opinion: await findOpinion(tx, review.id),
    earlier: await findEarlier(ctx, tx, application.id, frozen),
    nameConfirmed: (competency: string) => checks.has(checkKey(edition, competency)),
    outcomes: outcomesOpenTo(frozen.category, await getRuling(ctx, tx, application)),
    timeZone: desk.timeZone,
    associationName: desk.name,
  };
  await recordAudit(tx, ctx, {
    action: 'frozen_ratings.read',
    objectKind: 'application',
    objectId: application.id,
    associationId: review.associationId,
    personId: review.applicantId,
    detail: { round: round.round, sha256: frozen.ratingsSha256, reviewId: review.id },
  });
  return reading;
};

// What is handed in stays readable to who wrote it; what is not is closed to somebody too near.
const standsBetween = async (tx: Tx, { state, reviewerId, applicationId }: Review) =>
  state === 'assigned' && (await conflictOf(tx, reviewerId, applicationId)) !== null;

const findEarlier = async (
  ctx: StaffContext,
  tx: Tx,
  applicationId: string,
  frozen: Frozen,
): Promise<Earlier | null> => {
  if (frozen.round < 2) return null;
  const before = await findFrozenRound(tx, applicationId, frozen.round - 1);
  const round = await findRound(tx, applicationId, before.round);
  const reviews = round ? await listReviews(tx, round.id) : [];
  const own = reviews.find((each) => each.reviewerId === ctx.scope.personId);
  return {
    round: before.round,
    diff: diffFrozen(before.portfolio, frozen.portfolio),
    own: own?.state === 'submitted' ? await listJudged(tx, own.id) : [],
  };
};

/** The task alone, for pages that show nothing of the portfolio; null where it is not theirs. */
export const getOwnTask = async (
  ctx: StaffContext,
  tx: Tx,
  reviewId: string,
): Promise<{
  readonly review: Review;
  readonly application: Application | null;
  readonly opened: boolean;
  /** Something came between this reviewer and a fair reading since they were asked. */
  readonly conflict: boolean;
} | null> => {
  const review = await findReview(tx, reviewId);
  if (!review || !mayWriteReview(ctx, review)) return null;
  const round = await tx.reviewRound.findUnique({ where: { id: review.roundId } });
  const application = await findApplication(tx, review.applicationId);
  const conflict = await standsBetween(tx, review);
  return { review, application, opened: round?.openedAt != null, conflict };
};

/** The association's own clock, for saying when something was kept. */
export const zoneOf = async (tx: Tx, associationId: string): Promise<string> =>
  (await findDesk(tx, associationId)).timeZone;
