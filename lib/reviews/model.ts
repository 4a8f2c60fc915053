import type { Letter } from '@/lib/applications/letter';
import type { GivenReason } from '@/lib/applications/reasons';
import type { CalendarDate } from '@/lib/core/calendar-date';

export const reviewStates = ['assigned', 'submitted', 'recused', 'withdrawn'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const outcomes = [
  'endorse',
  'emerging',
  'approve_for_exam',
  'defer',
  'request_changes',
] as const;
/** What a reviewer recommends and what an association decides, in the same words. */
export type Outcome = (typeof outcomes)[number];

export const verdicts = ['shown', 'not_shown', 'ask'] as const;
export type Verdict = (typeof verdicts)[number];

/** One line of the rubric: a requirement of the category, or a competency. */
export interface Criterion {
  readonly kind: 'requirement' | 'competency';
  readonly key: string;
}

/** What one reviewer says of one criterion. */
export interface JudgedCriterion extends Criterion {
  readonly verdict: Verdict;
  readonly note: string;
  readonly version: number;
}

/** One reviewer's task. */
export interface Review {
  readonly id: string;
  readonly associationId: string;
  readonly applicationId: string;
  readonly applicantId: string;
  readonly roundId: string;
  readonly reviewerId: string;
  readonly reviewerName: string;
  readonly state: ReviewState;
  readonly dueOn: CalendarDate;
  readonly assignedAt: Date;
  readonly submittedAt: Date | null;
  readonly recusedAt: Date | null;
  readonly recusedReason: string | null;
}

/** One reading of a frozen portfolio. `openedAt` is set by the last reviewer's submit. */
export interface ReviewRound {
  readonly id: string;
  readonly applicationId: string;
  readonly round: number;
  readonly needed: number;
  readonly openedAt: Date | null;
}

/** What a reviewer concludes; the private note is for the reviewer alone. */
export interface Opinion {
  readonly recommendation: Outcome | null;
  readonly summary: string;
  readonly privateNote: string;
  readonly version: number;
  readonly savedAt: Date | null;
}

export const conflictReasons = [
  'applicant',
  'advisor',
  'rsc_provider',
  'referee',
  'supervisee',
  'runs_the_desk',
] as const;
/**
 * Why the database itself refuses somebody as reviewer of an application. Who runs the desk sees who has
 * handed in, so they may be the only reader and not one of two.
 */
export type ConflictReason = (typeof conflictReasons)[number];

/** A review that was handed in, once the round is open. */
export interface OpenedReview {
  readonly review: Review;
  readonly opinion: Omit<Opinion, 'privateNote'>;
  readonly judged: readonly JudgedCriterion[];
}

export interface OpenedRound {
  readonly round: ReviewRound;
  readonly reviews: readonly OpenedReview[];
  readonly rubric: readonly Criterion[];
  readonly differing: readonly Criterion[];
}

/** What an association decided on one round. */
export interface Decision {
  readonly id: string;
  readonly applicationId: string;
  readonly round: number;
  readonly outcome: Outcome;
  readonly reasons: readonly GivenReason[];
  readonly letter: Letter;
  readonly portfolioSha256: string;
  readonly ratingsSha256: string;
  /** By when the applicant is to answer, complete or sit the exam. */
  readonly dueOn: CalendarDate | null;
  readonly decidedById: string;
  readonly decidedByName: string;
  readonly decidedAt: Date;
  readonly letterSentAt: Date | null;
  readonly submissionId: string;
}
