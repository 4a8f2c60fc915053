import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { homeVisitor, portfolio, providers } from '@/tests/factories/portfolios';
import { evaluatePortfolio } from '../evaluate/evaluate';
import { type OverrideKey, type Overrides, overrideKeys } from '../overrides';
import { describeProblem } from '../say/problems';
import { checkOverlay, checkOverrides } from './check-overlay';
import { type Overlay, overlay, overridesOn, said, says } from './overlay';
import { overlaySchema } from './overlay-schema';
import { overlayOf, overlays } from './overlays';
import { overrideGroups, overrideRules } from './override-rules';
import { editionById, editions } from './registry';
import { examUnder, nameUnder, renewalUnder, reviewersUnder } from './terms-under';

const edition = editionById('alliance-2025');
const edition2020 = editionById('alliance-2020');
if (!edition || !edition2020) throw new Error('no edition');
const day = calendarDate;

describe('the overlays that ship', () => {
  it.each(overlays.map((each) => [each.association, each] as const))(
    '%s: is the same after storing and reading, and lowers nothing that is fixed',
    (_, each) => {
      expect(overlaySchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
      for (const published of editions) expect(checkOverlay(published, each)).toEqual([]);
      for (const { sources, note } of each.periods) {
        expect(sources.length).toBeGreaterThan(0);
        expect(note).toMatch(/^[A-Z].*\.$/);
      }
    },
  );

  it('name each association once', () => {
    const names = overlays.map(({ association }) => association);
    expect(names).toEqual([...new Set(names)].sort());
    expect(overlayOf('XX')).toBeNull();
    expect(overlayOf(undefined)).toBeNull();
  });
});

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

describe('what an overlay may not do', () => {
  const faults = (overrides: Overrides, under = edition): readonly string[] =>
    checkOverrides(under, overrides).map(({ path, code }) => `${path} ${code}`);

  it.each<[OverrideKey, unknown, string | null]>([
    ['FS.rsc.received', 1440, null],
    ['FS.rsc.received', 1439, 'below_standard'],
    ['IMHM-C.rsc.received', 2999, 'below_standard'],
    ['FA.rsc.received', 0, null],
    ['FS.training.total', 1800, null],
    ['FS.training.total', 1799, 'below_standard'],
    ['IMHS.training.total', 1800, null],
    ['MHM-C.training.total', 2879, 'below_standard'],
    ['MHM-C.training.total', 2880, null],
    ['MHM-P.training.dei', 179, 'below_standard'],
    ['FS.training.dei', 0, null],
    ['FS.training.imh', 1799, 'below_standard'],
    ['MHS.training.imh', 0, null],
    ['ERS.training.rscProvision', 899, 'below_standard'],
    ['FS.training.typicalHours', 1, null],
    ['FRS.rsc.received', 9999, 'not_in_edition'],
    ['IFRS.rsc.received', 9999, 'not_in_edition'],
    ['categories.open', ['IFS', 'FA'], null],
    ['categories.open', ['IFS', 'IFRS'], 'not_in_edition'],
    ['ERS.baseAnyOf', ['FA', 'IMHS'], null],
    ['ERS.baseAnyOf', ['FA', 'EC-ERS'], 'not_a_base'],
    ['ERS.baseAnyOf', ['FRS'], 'not_in_edition'],
    ['rsc.transition.mhsForFs.until', '2024-12-30', null],
    ['rsc.transition.mhsForFs.until', '2024-12-31', null],
    ['rsc.transition.mhsForFs.until', '2025-01-01', 'later_than_standard'],
    ['rsc.transition.mhsForMhs.until', '2025-01-01', 'later_than_standard'],
    ['references.minKnownMonths', 11, 'below_standard'],
    ['references.minKnownMonths', 12, null],
    ['references.maxNotEnoughInformation', 6, 'above_standard'],
    ['references.maxNotEnoughInformation', 5, null],
    ['renewal.trainingHours', 44, 'below_standard'],
    ['renewal.rscHours', 36, null],
    ['renewal.rscProvisionHours', 8, 'below_standard'],
    ['renewal.deiHours', 0, null],
    ['MHS.exam.required', false, null],
    ['MHS.exam.required', true, null],
    ['rsc.groupSizeMax', null, null],
    ['membership.required', false, null],
    ['FS.education.minDegree', 'none', null],
  ])('%s set to %j: %s', (key, set, code) => {
    expect(faults({ [key]: set } as Overrides)).toEqual(code ? [`${key} ${code}`] : []);
  });

  it('holds an edition’s own figures: an exam that was asked is not waived', () => {
    expect(faults({ 'MHS.exam.required': false }, edition2020)).toEqual([
      'MHS.exam.required below_standard',
    ]);
    expect(faults({ 'ERS.training.rscProvision': 900 }, edition2020)).toEqual([
      'ERS.training.rscProvision not_in_edition',
    ]);
  });

  it('holds hours of renewal against the rhythm the association chose', () => {
    expect(faults({ 'renewal.model': 'yearly', 'renewal.trainingHours': 15 })).toEqual([]);
    expect(faults({ 'renewal.model': 'yearly', 'renewal.trainingHours': 14 })).toEqual([
      'renewal.trainingHours below_standard',
    ]);
  });

  it('is said with its path in both languages; periods that never meet the edition are left alone', () => {
    const dated = overlay(
      'ZZ',
      said({ until: day('2024-12-31') }, { 'FS.rsc.received': 60 }, 'Before.', 'ct_ifs'),
      said({ from: day('2025-01-01') }, { 'FS.rsc.received': 60 }, 'After.', 'ct_ifs'),
    );
    const [problem, ...others] = checkOverlay(edition, dated);
    expect(others).toEqual([]);
    if (!problem) throw new Error('nothing was refused');
    expect(describeProblem(problem, 'en')).toEqual({
      path: 'periods[1].overrides.FS.rsc.received',
      message:
        'The standard asks for at least 1440; an association may ask for more, never for less.',
    });
    expect(describeProblem(problem, 'es').message).toContain('1440');
    const past = said({ from: day('2023-01-01') }, { 'FS.rsc.received': 60 }, 'x.', 'ct_ifs');
    expect(checkOverlay(edition2020, overlay('ZZ', past))).toEqual([]);
  });

  it('refuses a document that is not whole', () => {
    const refused = (change: object) => {
      const whole = { association: 'ZZ', periods: [], sources: {}, ...change };
      return overlaySchema.safeParse(whole).error?.issues.map(({ path }) => path.join('.'));
    };
    const period = { from: null, until: null, overrides: {}, sources: [], note: '' };
    expect(refused({})).toBeUndefined();
    expect(refused({ periods: [{ ...period, sources: ['nowhere'] }] })).toEqual([
      'periods.0.sources.0',
    ]);
    expect(refused({ periods: [{ ...period, overrides: { 'FS.rsc.hours': 1 } }] })).toEqual([
      'periods.0.overrides',
    ]);
    expect(refused({ periods: [{ ...period, from: '2025-01-02', until: '2025-01-01' }] })).toEqual([
      'periods.0.until',
    ]);
  });
});

describe('an overlay by its days', () => {
  const dated: Overlay = overlay(
    'ZZ',
    says({ 'rsc.groupSizeMax': 8, 'membership.required': false }, 'Always.', 'ct_ifs'),
    said(
      { from: day('2025-06-01'), until: day('2025-08-31') },
      { 'rsc.groupSizeMax': 6, 'rsc.virtualAccepted': false, 'rsc.requireAttestation': true },
      'In the summer.',
      'ct_ifs',
    ),
  );

  it('says on a day what holds on it, the later written over the earlier', () => {
    expect(overridesOn(dated, '2025-05-31')['rsc.groupSizeMax']).toBe(8);
    expect(overridesOn(dated, '2025-06-01')).toMatchObject({
      'rsc.groupSizeMax': 6,
      'membership.required': false,
    });
    expect(overridesOn(dated, '2025-08-31')['rsc.virtualAccepted']).toBe(false);
    expect(overridesOn(dated, '2025-09-01')['rsc.virtualAccepted']).toBeUndefined();
    expect(overridesOn(null, '2025-09-01')).toEqual({});
  });

  const session = (heldOn: string, more: object = {}) => {
    const asked = portfolio({
      category: 'IFS',
      supervision: [
        { heldOn, minutes: 60, attested: true, provider: providers.mentorClinical, ...more },
      ],
    });
    const answer = evaluatePortfolio(asked, { overlay: dated, skipFits: true, skipPlan: true });
    return entry(answer, 'supervision[0]').reasons[0] ?? 'counted';
  };

  it('holds a session to what was asked on the day it was held', () => {
    const group = { format: 'group', groupSize: 7 };
    expect(session('2025-05-31', group)).toBe('counted');
    expect(session('2025-06-01', group)).toBe('group_too_large');
    expect(session('2025-08-31', group)).toBe('group_too_large');
    expect(session('2025-09-01', group)).toBe('counted');
    expect(session('2025-09-01', { format: 'group', groupSize: 9 })).toBe('group_too_large');
    const virtual = { mode: 'virtual' };
    expect(session('2025-05-31', virtual)).toBe('counted');
    expect(session('2025-06-01', virtual)).toBe('not_in_person');
    expect(session('2025-09-01', virtual)).toBe('counted');
    expect(session('2025-08-31', { attested: false })).toBe('not_attested');
    expect(session('2025-09-01', { attested: false })).toBe('counted');
  });

  it('holds everything else to the day the question is asked', () => {
    const summer = overlay(
      'ZZ',
      said({ from: day('2025-06-01') }, { 'categories.open': ['FA'] }, 'Closed.', 'ct_ifs'),
    );
    const on = (asOf: string) =>
      evaluatePortfolio(portfolio({ category: 'IFS', asOf }), { overlay: summer }).outcome;
    expect(on('2025-05-31')).toBe('not_yet');
    expect(on('2025-06-01')).toBe('not_eligible');
  });

  it('offers the early childhood track in Washington from 2025', () => {
    const on = (asOf: string, category: 'ECFS' | 'IFS') =>
      ask({ category, asOf, association: 'WA' }).outcome;
    expect(on('2024-12-31', 'ECFS')).toBe('not_eligible');
    expect(on('2024-12-31', 'IFS')).toBe('not_yet');
    expect(on('2025-01-01', 'ECFS')).toBe('not_yet');
  });
});

describe('what else an association may set', () => {
  it('only its own membership, where it says so', () => {
    const joined = (association: string | undefined, asked: string) =>
      requirement(
        ask({
          category: 'IFS',
          association: asked,
          person: {
            memberships: [
              { kind: 'individual', from: '2026-01-01', until: '2026-12-31', association },
            ].map((m) => JSON.parse(JSON.stringify(m))),
          },
        }),
        'membership',
      );
    expect(joined('MI', 'IN')).toMatchObject({ met: false, because: ['membership_elsewhere'] });
    expect(joined('IN', 'IN').met).toBe(true);
    expect(joined(undefined, 'IN').met).toBe(true);
    expect(joined('MI', 'CT').met).toBe(true);
    expect(joined('MI', 'TN').needed).toBe(0);
  });

  it('how old hours and trainings may be', () => {
    const aged = (overrides: Overrides) =>
      ask({
        category: 'IFS',
        asOf: '2026-02-28',
        overrides,
        training: [
          { completedOn: '2024-02-27', minutes: { imh: 60 } },
          { completedOn: '2024-02-28', minutes: { imh: 60 } },
          { completedOn: '2024-02-29', minutes: { imh: 60 } },
        ],
        supervision: [
          { heldOn: '2024-02-27', minutes: 60, provider: providers.mentorClinical },
          { heldOn: '2024-02-28', minutes: 60, provider: providers.mentorClinical },
          {
            period: { from: '2024-02-01', until: '2024-03-31' },
            minutes: 60,
            provider: providers.mentorClinical,
          },
        ],
      });
    const reasons = (overrides: Overrides) =>
      aged(overrides)
        .entries.map((each) => each.reasons[0] ?? 'counted')
        .join(' ');
    const free = 'counted counted counted counted counted counted';
    expect(reasons({})).toBe(free);
    expect(reasons({ 'training.maxAgeMonths': null, 'rsc.maxAgeMonths': null })).toBe(free);
    expect(reasons({ 'training.maxAgeMonths': 24, 'rsc.maxAgeMonths': 24 })).toBe(
      'too_long_ago counted counted too_long_ago counted needs_dates',
    );
  });

  it('that only an endorsed rater, not a vetted one, will do', () => {
    const rated = (overrides: Overrides) =>
      ask({
        ...homeVisitor(),
        overrides,
        references: (homeVisitor().references ?? []).map(({ endorsedAs: _, ...r }, at) => ({
          ...r,
          vetted: at === 1,
        })),
      });
    const met = (overrides: Overrides) =>
      requirement(rated(overrides), 'references.endorsed_rater').met;
    expect(met({})).toBe(true);
    expect(met({ 'references.vettedRaters': false })).toBe(false);
  });

  it('its own names, readers, terms of renewal and of the exam', () => {
    const own: Overrides = overridesOn(overlayOf('AU-WA'), '2026-01-01');
    expect(nameUnder(own, 'IFS').en).toBe('Infant Family Practitioner');
    expect(nameUnder(own, 'ECFS').en).toBe('Early Childhood Family Specialist');
    const texas = overridesOn(overlayOf('TX'), '2026-01-01');
    expect(reviewersUnder(edition, texas, 'ECFS')).toBe(2);
    expect(reviewersUnder(edition, {}, 'ECFS')).toBe(1);
    expect(reviewersUnder(edition, texas, 'IMHS')).toBe(2);
    expect(renewalUnder(edition, {})).toEqual(edition.renewal.value);
    expect(renewalUnder(edition, overridesOn(overlayOf('RI'), '2026-01-01'))).toMatchObject({
      trainingHours: 45,
      deiHours: 3,
      rscProvisionHours: 15,
    });
    expect(renewalUnder(edition, { 'renewal.model': 'yearly' })).toMatchObject({
      years: 1,
      trainingHours: 15,
      rscProvisionHours: 3,
      rscHours: 12,
      cycleEnds: [],
      proof: 'typed_hours',
    });
    expect(renewalUnder(edition2020, { 'renewal.model': 'three_year_cycle' })).toMatchObject({
      years: 3,
      trainingHours: 45,
      rscHours: 36,
      proof: 'attestation_and_audit',
    });
    expect(
      renewalUnder(edition, { 'renewal.seniorMentorHours': 12, 'fees.reinstatement': { all: 0 } }),
    ).toMatchObject({ seniorMentor: { rscHoursAYear: 12 }, reinstatement: { feeCents: 0 } });
    expect(examUnder(edition, {})).toEqual(edition.exam.value);
    expect(
      examUnder(edition, { 'exam.approvalMonths': 6, 'fees.exam': { all: 15_000 } }),
    ).toMatchObject({ approvalMonths: 6, feeCents: 15_000, passPercent: 80 });
  });
});
