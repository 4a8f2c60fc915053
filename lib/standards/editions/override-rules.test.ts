import { describe, expect, it } from 'vitest';
import { overrideKeys } from '../overrides';
import { overrideGroups, overrideRules } from './override-rules';

describe('the closed list of keys', () => {
  const groupsOf = (group: string) =>
    overrideKeys.filter((key) => overrideRules[key].group === group);

  it('has a group and a leeway for each, and no other', () => {
    expect(Object.keys(overrideRules).sort()).toEqual([...overrideKeys].sort());
    for (const group of overrideGroups) expect(groupsOf(group).length).toBeGreaterThan(0);
  });

  it('is, but for what may be set by category, this', () => {
    const plain = overrideKeys.filter((key) => !/\.(training|rsc|review)\.\w+$/.test(key));
    const listed = Object.fromEntries(
      overrideGroups.map((group) => [
        group,
        groupsOf(group)
          .filter((key) => plain.includes(key))
          .join(' '),
      ]),
    );
    expect(listed).toMatchInlineSnapshot(`
      {
        "categories": "categories.open categories.showReplaced ERS.enabled ERS.baseAnyOf emerging.enabled emerging.months",
        "exam": "MHS.exam.required exam.approvalMonths exam.retakeWaitMonths exam.proctor",
        "family_specialist_degree": "FS.education.minDegree IFS.education.minDegree ECFS.education.minDegree FS.afterDegree",
        "fees": "fees.registration fees.processing fees.exam fees.renewal fees.late fees.reinstatement",
        "intake": "intake.mode intake.cohortSeats intake.leadWeeks intake.inactiveMonths",
        "lapse": "lapse.graceDays lapse.removeFromRegistry reinstatement.trainingHours reinstatement.newRatings reinstatement.auditedNext",
        "membership": "membership.required membership.acceptsOthers membership.year membership.rollOver",
        "providers": "rsc.transition.mhsForFs.until rsc.transition.mhsForMhs.until",
        "references": "references.validDays references.minKnownMonths references.maxNotEnoughInformation references.endorsedRaterMin references.vettedRaters",
        "reflective_supervision": "rsc.window.enforce rsc.continuity.enforce rsc.maxAgeMonths rsc.groupSizeMax rsc.virtualAccepted rsc.requireAttestation rsc.whileServing rsc.vettedProviders.until rsc.vettedProviders.associations",
        "registry": "registry.fields registry.inactiveList registry.emeritus registry.roster registry.disclaimer",
        "renewal": "renewal.model renewal.dueOn renewal.opensOn renewal.trainingHours renewal.deiHours renewal.rscProvisionHours renewal.rscHours renewal.seniorMentorHours renewal.firstPeriod renewal.auditPercent",
        "review": "review.rule review.minimumCategory review.thirdReviewer review.advisoryReview",
        "texts": "agreements.codeOfEthics agreements.endorsementAgreement agreements.sanctionAttestation",
        "tracks_and_names": "tracks.offered categories.names",
        "training": "training.maxAgeMonths training.didacticOnly",
        "work": "work.volunteerAddsUp work.countFullTimeEquivalent",
      }
    `);
  });

  it('lets these only be raised, lowered or ended sooner; all others are free', () => {
    const bound = (leeway: string) =>
      overrideKeys
        .filter((key) => overrideRules[key].leeway === leeway)
        .map((key) => key.replace(/^(?!MHS\.exam)[A-Z-]+\./, '*.'));
    expect([...new Set(bound('raise'))]).toEqual([
      '*.training.imh',
      '*.training.rscProvision',
      '*.rsc.received',
      'references.minKnownMonths',
      'renewal.trainingHours',
      'renewal.deiHours',
      'renewal.rscProvisionHours',
      'renewal.rscHours',
      'MHS.exam.required',
    ]);
    expect([...new Set(bound('floor'))]).toEqual(['*.training.total', '*.training.dei']);
    expect(bound('lower')).toEqual(['references.maxNotEnoughInformation']);
    expect(bound('sooner')).toEqual([
      'rsc.transition.mhsForFs.until',
      'rsc.transition.mhsForMhs.until',
    ]);
  });
});
