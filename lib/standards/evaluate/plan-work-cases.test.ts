import { describe, expect, it } from 'vitest';
import { held, type LedgerInput, planOf, stepFor } from '@/tests/factories/plan-of';
import type { Entry } from '@/tests/factories/portfolios';

const papers = ['references', 'membership', 'agreements', 'competencies'] as const;

describe('a plan of work', () => {
  it('is done sooner where volunteering becomes enough by itself', () => {
    const ledger: LedgerInput = {
      category: 'IFA',
      asOf: '2027-08-13',
      edition: 'alliance-2024',
      overrides: { 'work.countFullTimeEquivalent': true, 'work.volunteerAddsUp': false },
      employment: [
        {
          kind: 'volunteer',
          from: '2023-12-18',
          fullTimeEquivalent: 0.5,
          supervised: true,
          specialisedTraining: true,
        },
      ],
    };
    const plan = planOf(ledger, { trained: 1000 });
    // The 1,460th half day since December 2023, long before two years of full-time work are over.
    expect(plan.readyOn).toBe('2027-12-16');
    expect(stepFor(plan.steps, 'employment')).toMatchObject({ months: 24, readyOn: plan.readyOn });
  });

  it('asks for families where work only counts from a degree nobody has recorded', () => {
    const plan = planOf({
      category: 'IFS',
      asOf: '2025-03-01',
      edition: 'alliance-2024',
      overrides: { 'FS.education.minDegree': 'bachelor', 'FS.afterDegree': true },
      employment: [
        {
          kind: 'direct_service',
          from: '2019-06-01',
          focusSocialEmotional: true,
          attentionToRelationships: true,
        },
      ],
    });
    expect(plan.readyOn).toBe('2027-03-01');
    expect(plan.steps).toContainEqual({ do: 'complete', requirement: 'education', count: 1 });
    expect(plan.steps).toContainEqual({ do: 'complete', requirement: 'employment', count: 0 });
  });

  it('asks for no families of whoever has yet to find the work', () => {
    const { steps } = planOf({ category: 'IFS' });
    expect(stepFor(steps, 'employment')).toMatchObject({ do: 'work', months: 24 });
    expect(steps.filter(({ requirement }) => requirement === 'employment')).toHaveLength(1);
  });

  it('asks for more families where months are enough and training is not', () => {
    const job: Entry<'employment'> = {
      kind: 'direct_service',
      from: '2020-01-01',
      until: '2024-01-01',
      families: 3,
      focusSocialEmotional: true,
      attentionToRelationships: true,
    };
    expect(planOf({ category: 'IFS', employment: [job] }).steps).toContainEqual({
      do: 'complete',
      requirement: 'employment',
      count: 0,
    });
  });

  it('keeps hours after a degree that has been conferred', () => {
    const { steps } = planOf({
      category: 'IFS',
      edition: 'alliance-2020',
      asOf: '2021-06-01',
      overrides: { 'FS.afterDegree': true },
      education: [{ level: 'bachelor', conferredOn: '2015-05-01' }],
      supervision: [held('2021-05-10', 600)],
    });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ minutes: 840 });
  });

  it.each([
    ['in the middle of a month', 'alliance-2024', '2025-03-01', '2025-03-01', '2025-03-02'],
    ['with one day left in it', 'alliance-2025', '2025-03-30', '2025-03-28', '2025-03-31'],
  ])('asks for work where that alone makes sessions of this month count, %s', (...asked) => {
    const [, edition, asOf, heldOn, readyOn] = asked;
    const plan = planOf({
      category: 'EC-ERS',
      edition,
      asOf,
      overrides: { 'rsc.whileServing': 'block' },
      person: { endorsements: [{ category: 'ECMHS', from: '2019-06-01' }] },
      employment: [{ kind: 'rsc_provision', from: '2019-06-01', until: '2020-05-30' }],
      training: [{ completedOn: '2024-05-01', minutes: { rsc_provision: 900 } }],
      supervision: [{ ...held(heldOn, 900), focus: 'rsc_given' }],
      ignore: [...papers],
    });
    expect(plan).toMatchObject({ readyOn, steps: [{ do: 'serve' }] });
  });

  it('asks nobody to serve who needs no supervision', () => {
    const { steps } = planOf({
      category: 'IFA',
      overrides: { 'rsc.whileServing': 'block' },
      ignore: [...papers],
    });
    expect(steps.map((step) => step.do)).toEqual(['work', 'train', 'train']);
  });

  it('finds a policy mentor the work an association asks supervision beside', () => {
    const { steps } = planOf({
      category: 'IMHM-P',
      overrides: { 'rsc.whileServing': 'block', 'IMHM-P.rsc.received': 1440 },
    });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ do: 'log', minutes: 1440 });
    expect(steps).toContainEqual({ do: 'serve', requirement: 'rsc.received' });
  });

  it('asks for no families of whoever goes back to work for the sake of supervision', () => {
    const job: Entry<'employment'> = {
      kind: 'direct_service',
      from: '2020-01-01',
      until: '2024-01-01',
      families: 3,
      focusSocialEmotional: true,
      attentionToRelationships: true,
    };
    const overrides = { 'rsc.whileServing': 'block' } as const;
    const { steps } = planOf({ category: 'IFS', overrides, employment: [job] });
    expect(steps).toContainEqual({ do: 'serve', requirement: 'rsc.received' });
    expect(stepFor(steps, 'employment')).toBeUndefined();
  });

  it('is nothing but time for a clinical mentor, whose licence and supervisor come with the work', () => {
    const { steps } = planOf({ category: 'IMHM-C', ignore: [...papers] });
    expect(steps.map((step) => `${step.do} ${step.requirement}`)).toEqual([
      'work employment',
      'work employment.rsc_provided',
      'work leadership',
      'log rsc.about_provision',
      'log rsc.received',
      'train training.imh',
      'train training.dei',
      'train training.rsc_provision',
      'complete education',
    ]);
  });

  it('takes full-time work for no more than the days there are', () => {
    const plan = planOf({
      category: 'IFA',
      asOf: '2025-03-01',
      overrides: { 'work.countFullTimeEquivalent': true },
    });
    expect(stepFor(plan.steps, 'employment')).toMatchObject({ readyOn: '2027-03-01' });
  });

  it('names what is left of leadership, be it less than a month', () => {
    const { steps } = planOf({
      category: 'IMHM-R',
      asOf: '2025-03-01',
      leadership: [{ from: '2021-01-01', until: '2023-12-01' }],
    });
    expect(stepFor(steps, 'leadership')).toMatchObject({ do: 'work', readyOn: '2025-03-31' });
  });

  it('counts no session of today where the degree comes tomorrow', () => {
    const { steps } = planOf({
      category: 'ECFS',
      asOf: '2025-03-01',
      edition: 'alliance-2020',
      overrides: { 'FS.afterDegree': true },
      supervision: [held('2025-03-01', 20)],
    });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ minutes: 1440 });
  });
});
