import type { OverrideKey } from '../overrides';

/**
 * Keys that are published for people to read and change nothing by themselves: the product has no step yet
 * that they could rule. The page of the key says so; docs/overlay-keys.md names the reader of every other.
 */
export const shownOnly: readonly OverrideKey[] = [
  'categories.showReplaced',
  'training.didacticOnly',
  'review.rule',
  'review.minimumCategory',
  'review.thirdReviewer',
  'review.advisoryReview',
  'intake.mode',
  'intake.cohortSeats',
  'intake.leadWeeks',
  'intake.inactiveMonths',
  'membership.year',
  'membership.rollOver',
  'renewal.opensOn',
  'renewal.trainingHours',
  'renewal.deiHours',
  'renewal.rscProvisionHours',
  'renewal.rscHours',
  'renewal.seniorMentorHours',
  'renewal.firstPeriod',
  'renewal.auditPercent',
  'lapse.graceDays',
  'lapse.removeFromRegistry',
  'reinstatement.trainingHours',
  'reinstatement.newRatings',
  'reinstatement.auditedNext',
  'exam.retakeWaitMonths',
  'exam.proctor',
  'registry.inactiveList',
  'registry.emeritus',
  'registry.roster',
  'agreements.codeOfEthics',
  'agreements.endorsementAgreement',
  'agreements.sanctionAttestation',
];
