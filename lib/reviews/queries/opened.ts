import type { Application } from '@/lib/applications/model';
import { findApplication } from '@/lib/applications/store/application';
import { recordAudit } from '@/lib/audit/commands';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getRuling } from '@/lib/rulebook/queries';
import { emergingMonths, examUnder } from '@/lib/standards/editions/terms-under';
import type {
  ConflictReason,
  Decision,
  OpenedReview,
  OpenedRound,
  Outcome,
  Review,
  ReviewRound,
} from '../model';
import { mayRunReview, mayWriteReview } from '../policy';
import { differences, outcomesOpenTo, reviewersNeeded } from '../rules';
import { findDesk, listReaders } from '../store/assignment';
import { findDecision } from '../store/decisions';
import { type Frozen, findFrozenRound, rubricOf } from '../store/frozen';
import { findOpinion, listJudged } from '../store/judgements';
import { conflictOf, findReview, findRound, listReviews } from '../store/reviews';

/** Somebody who might be asked, and why they may not be. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly conflict: ConflictReason | null;
}

/** What the desk's review pages are made of. */
export interface ReviewDeskView {
  readonly application: Application;
  readonly today: CalendarDate;
  readonly timeZone: string;
  readonly round: ReviewRound | null;
  readonly needed: number;
  /** How it may end, and how long what is given then lasts. */
  readonly outcomes: readonly Outcome[];
  readonly emergingMonths: number;
  readonly examMonths: number;
  readonly reviews: readonly Review[];
  readonly candidates: readonly Candidate[];
  /** Null until every review is in. */
  readonly opened: OpenedRound | null;
  readonly decision: Decision | null;
}

/** One application's reading as its desk sees it; null for anybody else and for one's own application. */
export const getReviewDesk = async (
  ctx: StaffContext,
  tx: Tx,
  applicationId: string,
): Promise<ReviewDeskView | null> => {
  const application = await findApplication(tx, applicationId);
  if (!application || !mayRunReview(ctx, application)) return null;
  if (application.round === 0) return null;
  const desk = await findDesk(tx, application.associationId);
  const today = fromInstant(ctx.clock.now(), desk.timeZone);
  const round = await findRound(tx, application.id, application.round);
  const reviews = round ? await listReviews(tx, round.id) : [];
  const taken = new Set(
    reviews.filter((each) => each.state !== 'withdrawn').map((each) => each.reviewerId),
  );
  const candidates: Candidate[] = [];
  for (const reader of await listReaders(tx, application.associationId, today))
    if (!taken.has(reader.id))
      candidates.push({ ...reader, conflict: await conflictOf(tx, reader.id, application.id) });
  const opened = round?.openedAt
    ? await readOpened(tx, round, await findFrozenRound(tx, application.id, round.round))
    : null;
  const ruling = await getRuling(ctx, tx, application);
  const view = {
    application,
    today,
    timeZone: desk.timeZone,
    round,
    needed: round?.needed ?? reviewersNeeded(application.category, ruling),
    outcomes: outcomesOpenTo(application.category, ruling),
    emergingMonths: emergingMonths(ruling),
    examMonths: examUnder(ruling.edition, ruling.overrides).approvalMonths,
    reviews,
    candidates,
    opened,
    decision: await findDecision(tx, application.id, application.round),
  };
  if (opened)
    await recordAudit(tx, ctx, {
      action: 'opened_reviews.read',
      objectKind: 'application',
      objectId: application.id,
      associationId: application.associationId,
      personId: application.personId,
      detail: { round: opened.round.round },
    });
  return view;
};

/** What each said in a round that is open; the private notes stay with their authors. */
const readOpened = async (tx: Tx, round: ReviewRound, frozen: Frozen): Promise<OpenedRound> => {
  const reviews: OpenedReview[] = [];
  for (const review of await listReviews(tx, round.id)) {
    if (review.state !== 'submitted') continue;
    const { privateNote: _, ...opinion } = await findOpinion(tx, review.id);
    reviews.push({ review, opinion, judged: await listJudged(tx, review.id) });
  }
  return {
    round,
    reviews,
    rubric: rubricOf(frozen),
    differing: differences(reviews.map((each) => each.judged)),
  };
};

/**
 * The open readings of the application one of the reviewer's tasks is about, newest first; null where it
 * is not theirs. The walls show them only rounds they took part in, or read again.
 */
export const getOpenedFor = async (
  ctx: StaffContext,
  tx: Tx,
  reviewId: string,
): Promise<{
  readonly application: Application;
  readonly rounds: readonly OpenedRound[];
} | null> => {
  const review = await findReview(tx, reviewId);
  if (!review || !mayWriteReview(ctx, review)) return null;
  const application = await findApplication(tx, review.applicationId);
  if (!application) return null;
  const found = await tx.reviewRound.findMany({
    where: { applicationId: application.id, openedAt: { not: null } },
    orderBy: { round: 'desc' },
  });
  const rounds: OpenedRound[] = [];
  for (const round of found)
    rounds.push(
      await readOpened(tx, round, await findFrozenRound(tx, application.id, round.round)),
    );
  await recordAudit(tx, ctx, {
    action: 'opened_reviews.read',
    objectKind: 'application',
    objectId: application.id,
    associationId: application.associationId,
    personId: application.personId,
    detail: { rounds: rounds.length, reviewId },
  });
  return { application, rounds };
};
