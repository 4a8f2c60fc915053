import { categoryOf } from '@/lib/standards/categories';
import type { CategoryStandard, Edition } from '@/lib/standards/editions/edition';
import { type CategoryCode, categoryFamilies } from '@/lib/standards/model';
import type { OverrideKey, ScopedKey } from '@/lib/standards/overrides';
import { scopedPart } from './override-kinds';

const hours = (value: number | null): number | null => (value === null ? null : value * 60);

const ofCategory: Readonly<Record<ScopedKey, (standard: CategoryStandard) => unknown>> = {
  'training.total': ({ training }) => hours(training.value.total),
  'training.imh': ({ training }) => hours(training.value.imh),
  'training.dei': ({ training }) => hours(training.value.dei),
  'training.rscProvision': ({ training }) => hours(training.value.rscProvision),
  'training.typicalHours': ({ typicalTrainingHours }) => typicalTrainingHours?.value.from ?? null,
  'rsc.received': ({ rsc }) => hours(rsc.value.hours),
  'review.reviewers': ({ reviewers }) => reviewers.value,
};

const elsewhere: Readonly<Partial<Record<OverrideKey, (edition: Edition) => unknown>>> = {
  'ERS.baseAnyOf': (e) => e.categories.ERS?.addOn?.bases.value,
  'FS.education.minDegree': (e) => e.categories.FS?.education.value.minimum,
  'IFS.education.minDegree': (e) => e.categories.FS?.education.value.minimum,
  'ECFS.education.minDegree': (e) => e.categories.FS?.education.value.minimum,
  'FS.afterDegree': (e) => e.categories.FS?.rsc.value.afterDegree,
  'MHS.exam.required': (e) => e.categories.MHS?.exam.value,
  'emerging.months': (e) => e.common.emergingMonths.value,
  'rsc.window.enforce': (e) => e.common.rscWindow.value.enforce,
  'rsc.continuity.enforce': (e) => e.common.rscContinuity.value.enforce,
  'rsc.whileServing': (e) => e.common.rscWhileServing.value,
  'rsc.groupSizeMax': (e) => e.common.groupSizeMax.value,
  'references.validDays': (e) => e.common.referenceValidDays.value,
  'references.minKnownMonths': (e) => e.common.minKnownMonths.value,
  'references.maxNotEnoughInformation': (e) => e.common.maxNotEnoughInformation.value,
  'references.endorsedRaterMin': (e) => e.common.endorsedRaterMin.value,
  'membership.required': (e) => e.common.membershipRequired.value,
  'work.volunteerAddsUp': (e) => e.common.volunteerAddsUp.value,
  'renewal.model': (e) => e.renewal.value.model,
  'renewal.dueOn': (e) => e.renewal.value.dueOn,
  'renewal.opensOn': (e) => e.renewal.value.opensOn,
  'renewal.trainingHours': (e) => e.renewal.value.trainingHours,
  'renewal.deiHours': (e) => e.renewal.value.deiHours,
  'renewal.rscProvisionHours': (e) => e.renewal.value.rscProvisionHours,
  'renewal.rscHours': (e) => e.renewal.value.rscHours,
  'renewal.seniorMentorHours': (e) => e.renewal.value.seniorMentor?.rscHoursAYear,
  'renewal.firstPeriod': (e) => e.renewal.value.firstPeriod,
  'reinstatement.trainingHours': (e) => e.renewal.value.reinstatement.trainingHours,
  'reinstatement.newRatings': (e) => e.renewal.value.reinstatement.newRatings,
  'reinstatement.auditedNext': (e) => e.renewal.value.reinstatement.auditedNext,
  'exam.approvalMonths': (e) => e.exam.value.approvalMonths,
  'exam.retakeWaitMonths': (e) => e.exam.value.retakeWaitMonths,
  'agreements.sanctionAttestation': (e) => e.renewal.value.sanctionAttestation,
};

/** What the standard says in the place of a key, in the unit of the key; undefined where it says nothing. */
export function standardOfKey(edition: Edition, key: OverrideKey): unknown {
  const scoped = scopedPart(key);
  if (!scoped) return elsewhere[key]?.(edition);
  const family =
    categoryFamilies.find((each) => each === scoped.scope) ??
    categoryOf(scoped.scope as CategoryCode).family;
  const standard = edition.categories[family];
  return standard && ofCategory[scoped.part](standard);
}
