import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { homeVisitor, member, portfolio, providers } from '@/tests/factories/portfolios';
import { evaluatePortfolio } from '../evaluate/evaluate';
import type { CategoryCode } from '../model';
import type { Overrides } from '../overrides';
import { checkOverlay } from './check-overlay';
import { type Overlay, overlay, overridesOn, said, says } from './overlay';
import { overlaySchema } from './overlay-schema';
import { overlayOf, overlays } from './overlays';
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
    const nobody = { 'membership.acceptsOthers': false };
    const asked = portfolio({ category: 'IFS', overrides: nobody, person: member });
    const answer = evaluatePortfolio(asked, { skipFits: true });
    expect(requirement(answer, 'membership').met).toBe(true);
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
            provider: { ...providers.mentorClinical, name: 'Provider E' },
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
    const readers = (association: string, code: CategoryCode) =>
      reviewersUnder(edition, overridesOn(overlayOf(association), '2026-01-01'), code);
    expect(['TX', 'WA', 'MI', 'IN', 'RI'].map((each) => readers(each, 'IFA'))).toEqual([
      2, 2, 2, 1, 1,
    ]);
    expect(['TX', 'WA', 'MI', 'IN'].map((each) => readers(each, 'I-ERS'))).toEqual([2, 2, 1, 1]);
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
