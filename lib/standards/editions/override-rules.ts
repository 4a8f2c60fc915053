import { type OverrideKey, type ScopedKey, scopedKeys, scopes } from '../overrides';

/** The groups in which associations differ, in the order they are published. */
export const overrideGroups = [
  'tracks_and_names',
  'categories',
  'family_specialist_degree',
  'training',
  'reflective_supervision',
  'providers',
  'references',
  'review',
  'intake',
  'fees',
  'membership',
  'renewal',
  'lapse',
  'exam',
  'registry',
  'texts',
  'work',
] as const;
export type OverrideGroup = (typeof overrideGroups)[number];

/**
 * How far a key may go: anywhere the standard varies (`free`); never below what the edition asks
 * (`raise`), never above it (`lower`), never past its day (`sooner`); or no lower than the least the
 * standard itself lets vary (`floor`).
 */
export type Leeway = 'free' | 'raise' | 'lower' | 'sooner' | 'floor';

export interface OverrideRule {
  readonly group: OverrideGroup;
  readonly leeway: Leeway;
}

const rule = (group: OverrideGroup, leeway: Leeway = 'free'): OverrideRule => ({ group, leeway });

const scopedRules: Readonly<Record<ScopedKey, OverrideRule>> = {
  'training.total': rule('training', 'floor'),
  'training.imh': rule('training', 'raise'),
  'training.dei': rule('training', 'floor'),
  'training.rscProvision': rule('training', 'raise'),
  'training.typicalHours': rule('training'),
  'rsc.received': rule('reflective_supervision', 'raise'),
  'review.reviewers': rule('review'),
};

type ScopedName = `${string}.${ScopedKey}`;

const rules: Readonly<Record<Exclude<OverrideKey, ScopedName>, OverrideRule>> = {
  'tracks.offered': rule('tracks_and_names'),
  'categories.names': rule('tracks_and_names'),
  'categories.open': rule('categories'),
  'categories.showReplaced': rule('categories'),
  'ERS.enabled': rule('categories'),
  'ERS.baseAnyOf': rule('categories'),
  'emerging.enabled': rule('categories'),
  'emerging.months': rule('categories'),
  'FS.education.minDegree': rule('family_specialist_degree'),
  'IFS.education.minDegree': rule('family_specialist_degree'),
  'ECFS.education.minDegree': rule('family_specialist_degree'),
  'FS.afterDegree': rule('family_specialist_degree'),
  'training.maxAgeMonths': rule('training'),
  'training.didacticOnly': rule('training'),
  'rsc.window.enforce': rule('reflective_supervision'),
  'rsc.continuity.enforce': rule('reflective_supervision'),
  'rsc.maxAgeMonths': rule('reflective_supervision'),
  'rsc.groupSizeMax': rule('reflective_supervision'),
  'rsc.virtualAccepted': rule('reflective_supervision'),
  'rsc.requireAttestation': rule('reflective_supervision'),
  'rsc.whileServing': rule('reflective_supervision'),
  'rsc.vettedProviders.until': rule('reflective_supervision'),
  'rsc.vettedProviders.associations': rule('reflective_supervision'),
  'rsc.transition.mhsForFs.until': rule('providers', 'sooner'),
  'rsc.transition.mhsForMhs.until': rule('providers', 'sooner'),
  'references.validDays': rule('references'),
  'references.minKnownMonths': rule('references', 'raise'),
  'references.maxNotEnoughInformation': rule('references', 'lower'),
  'references.endorsedRaterMin': rule('references'),
  'references.vettedRaters': rule('references'),
  'review.rule': rule('review'),
  'review.minimumCategory': rule('review'),
  'review.thirdReviewer': rule('review'),
  'review.advisoryReview': rule('review'),
  'intake.mode': rule('intake'),
  'intake.cohortSeats': rule('intake'),
  'intake.leadWeeks': rule('intake'),
  'intake.inactiveMonths': rule('intake'),
  'fees.registration': rule('fees'),
  'fees.processing': rule('fees'),
  'fees.exam': rule('fees'),
  'fees.renewal': rule('fees'),
  'fees.late': rule('fees'),
  'fees.reinstatement': rule('fees'),
  'membership.required': rule('membership'),
  'membership.acceptsOthers': rule('membership'),
  'membership.year': rule('membership'),
  'membership.rollOver': rule('membership'),
  'renewal.model': rule('renewal'),
  'renewal.dueOn': rule('renewal'),
  'renewal.opensOn': rule('renewal'),
  'renewal.trainingHours': rule('renewal', 'raise'),
  'renewal.deiHours': rule('renewal', 'raise'),
  'renewal.rscProvisionHours': rule('renewal', 'raise'),
  'renewal.rscHours': rule('renewal', 'raise'),
  'renewal.seniorMentorHours': rule('renewal'),
  'renewal.firstPeriod': rule('renewal'),
  'renewal.auditPercent': rule('renewal'),
  'lapse.graceDays': rule('lapse'),
  'lapse.removeFromRegistry': rule('lapse'),
  'reinstatement.trainingHours': rule('lapse'),
  'reinstatement.newRatings': rule('lapse'),
  'reinstatement.auditedNext': rule('lapse'),
  'MHS.exam.required': rule('exam', 'raise'),
  'exam.approvalMonths': rule('exam'),
  'exam.retakeWaitMonths': rule('exam'),
  'exam.proctor': rule('exam'),
  'registry.fields': rule('registry'),
  'registry.inactiveList': rule('registry'),
  'registry.emeritus': rule('registry'),
  'registry.roster': rule('registry'),
  'registry.disclaimer': rule('registry'),
  'agreements.codeOfEthics': rule('texts'),
  'agreements.endorsementAgreement': rule('texts'),
  'agreements.sanctionAttestation': rule('texts'),
  'work.volunteerAddsUp': rule('work'),
  'work.countFullTimeEquivalent': rule('work'),
};

/** Of every key an association may set: the group it belongs to and how far it may go. */
export const overrideRules = {
  ...Object.fromEntries(
    scopes.flatMap((scope) => scopedKeys.map((key) => [`${scope}.${key}`, scopedRules[key]])),
  ),
  ...rules,
} as Readonly<Record<OverrideKey, OverrideRule>>;
