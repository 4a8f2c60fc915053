import { describe, expect, it } from 'vitest';
import { held, type LedgerInput, planOf, stepFor } from '@/tests/factories/plan-of';
import { providers } from '@/tests/factories/portfolios';

const windowed = { 'rsc.window.enforce': 'block' } as const;

describe('a plan', () => {
  it('is not drawn out where the month that fills the window alone is enough', () => {
    const plan = planOf({
      category: 'ECFS',
      asOf: '2026-11-27',
      edition: 'alliance-2024',
      overrides: windowed,
      supervision: [held('2026-11-22', 45)],
    });
    // What is left for the window of the session of November is one session too late for it.
    expect(stepFor(plan.steps, 'rsc.received')).toMatchObject({
      minutes: 1440,
      readyOn: '2028-11-27',
    });
  });

  it('begins at once where waiting would put an older session out of the window', () => {
    const plan = planOf({
      category: 'IFS',
      asOf: '2026-03-01',
      edition: 'alliance-2020',
      overrides: { ...windowed, 'rsc.maxAgeMonths': 36, 'FS.afterDegree': false },
      supervision: [held('2026-02-28', 60)],
    });
    expect(plan.readyOn).toBe('2028-02-29');
    expect(stepFor(plan.steps, 'rsc.received')).toMatchObject({
      minutes: 1380,
      from: '2026-03-01',
      readyOn: '2028-02-01',
    });
  });

  it('is ready on the day scattered hours stop counting, between two months', () => {
    const ledger: LedgerInput = {
      category: 'ECFRS',
      asOf: '2025-03-01',
      edition: 'alliance-2022',
      overrides: { 'rsc.continuity.enforce': 'block', 'rsc.maxAgeMonths': 24 },
      employment: [
        {
          kind: 'direct_service',
          from: '2019-06-01',
          focusSocialEmotional: true,
          attentionToRelationships: true,
        },
      ],
      supervision: [
        held('2025-02-24', 20, 'Bo'),
        held('2025-02-28', 60, 'Ana'),
        held('2025-03-01', 20, 'Cleo'),
      ],
    };
    const plan = planOf(ledger, { trained: 1000 });
    expect(plan.readyOn).toBe('2027-02-25');
  });

  it('lets the last months be about the supervision one gives, so that they lie in the window', () => {
    const plan = planOf({
      category: 'ECMHM-C',
      asOf: '2025-07-02',
      edition: 'alliance-2022',
      overrides: windowed,
      education: [{ level: 'master', conferredOn: '2015-05-01' }],
      supervision: [held('2023-08-02', 75), held('2024-07-01', 300)],
    });
    expect(stepFor(plan.steps, 'rsc.about_provision')).toMatchObject({ minutes: 1500 });
    expect(stepFor(plan.steps, 'rsc.received')).toMatchObject({ minutes: 3000 });
    expect(plan.pace).toEqual({ source: 'least', minutesPerMonth: 125 });
  });

  it('counts months back from the day, however short February is', () => {
    const plan = planOf({
      category: 'ECMHM-P',
      asOf: '2025-03-31',
      edition: 'alliance-2025',
      overrides: { 'training.maxAgeMonths': 12 },
    });
    expect(plan.readyOn).toBe('2028-03-30');
    expect(stepFor(plan.steps, 'training.imh')).toMatchObject({
      from: '2027-03-30',
      readyOn: '2028-03-30',
    });
  });

  it('need not outweigh a fuller window in which nobody stayed', () => {
    const plan = planOf({
      category: 'IFS',
      overrides: { ...windowed, 'rsc.continuity.enforce': 'block' },
      supervision: ['Ana', 'Bo', 'Cleo'].map((name, at) => held(`2020-0${at + 1}-10`, 1200, name)),
    });
    expect(stepFor(plan.steps, 'rsc.received')).toMatchObject({
      minutes: 1440,
      pace: { source: 'assumed', minutesPerMonth: 120 },
      readyOn: '2027-11-21',
    });
  });

  it('goes on with somebody else where the provider of most hours no longer serves', () => {
    const overrides = { 'rsc.continuity.enforce': 'block' } as const;
    const logged = (until: string | null) => {
      const supervision = [held('2026-10-10', 600, 'Ana', until)];
      return stepFor(planOf({ category: 'IFS', overrides, supervision }).steps, 'rsc.received');
    };
    expect(logged(null)).toMatchObject({ like: 'supervision[0]', minutes: 840 });
    // One who serves long enough is stayed with; one who stops next month cannot be.
    expect(logged('2027-09-01')).toMatchObject({ like: 'supervision[0]' });
    expect(logged('2026-12-20')).not.toHaveProperty('like');
  });

  it('is not to be had where hours with too many others count for good', () => {
    const plan = planOf({
      category: 'IFS',
      overrides: { 'rsc.continuity.enforce': 'block' },
      supervision: ['Ana', 'Bo', 'Cleo'].map((name) => held('2026-10-10', 60, name)),
    });
    expect(plan).toMatchObject({ possible: false, readyOn: null, inTheWay: 'rsc.continuity' });
    expect(plan.steps).toEqual([]);
  });

  it('names what nothing repairs, and nothing where the category is not offered', () => {
    expect(planOf({ category: 'I-ERS' })).toMatchObject({
      possible: false,
      inTheWay: 'base_endorsement',
    });
    const overrides = { 'categories.open': ['FA'] } satisfies LedgerInput['overrides'];
    expect(planOf({ category: 'IFS', overrides })).toMatchObject({
      possible: false,
      inTheWay: null,
    });
  });

  it('logs at least a minute a month, and a wished pace before one’s own', () => {
    const supervision = [{ ...held('2026-10-10', 600), provider: providers.mentorClinical }];
    const plan = planOf({ category: 'IFS', supervision }, { supervised: 0, trained: 99 });
    expect(plan.pace).toEqual({ source: 'chosen', minutesPerMonth: 1 });
    expect(stepFor(plan.steps, 'training.imh')).toMatchObject({
      pace: { source: 'chosen', minutesPerMonth: 99 },
      readyOn: '2028-07-21',
    });
  });

  it('stays with the provider of most hours, not of the last', () => {
    const overrides = { 'rsc.continuity.enforce': 'block' } as const;
    const supervision = [held('2026-08-10', 300, 'Bo'), held('2026-09-10', 60, 'Ana')];
    const { steps } = planOf({ category: 'IFS', overrides, supervision });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ like: 'supervision[0]' });
    const freely = planOf({ category: 'IFS', supervision }).steps;
    expect(stepFor(freely, 'rsc.received')).not.toHaveProperty('like');
  });

  it('is logged as an association asks: confirmed, and in the same room', () => {
    const overrides = { 'rsc.requireAttestation': true, 'rsc.virtualAccepted': false } as const;
    expect(planOf({ category: 'IFS', overrides }).possible).toBe(true);
  });

  it('logs late what would grow too old while the rest takes longer', () => {
    const overrides = { 'rsc.maxAgeMonths': 12, 'FS.afterDegree': false } as const;
    const { steps, readyOn } = planOf({ category: 'IFS', overrides }, { trained: 60 });
    expect(readyOn).toBe('2029-08-21');
    expect(stepFor(steps, 'rsc.received')).toMatchObject({
      from: '2028-08-21',
      readyOn: '2029-08-21',
    });
  });

  it('turns a part of the hours to the supervision one gives, no more than is left', () => {
    const { steps } = planOf({
      category: 'IMHM-C',
      education: [{ level: 'master', conferredOn: '2015-05-01' }],
      supervision: [{ ...held('2026-10-10', 590), focus: 'rsc_given' }],
    });
    expect(stepFor(steps, 'rsc.about_provision')).toMatchObject({ minutes: 910 });
    expect(stepFor(steps, 'rsc.received')).toMatchObject({ minutes: 2410 });
  });

  it('asks for nothing but supervision about giving where only that is short', () => {
    const { steps } = planOf({
      category: 'IMHM-C',
      education: [{ level: 'master', conferredOn: '2015-05-01' }],
      supervision: Array.from({ length: 5 }, (_, at) => held(`2026-0${at + 1}-10`, 900)),
    });
    expect(stepFor(steps, 'rsc.about_provision')).toMatchObject({ minutes: 1500 });
    expect(stepFor(steps, 'rsc.received')).toBeUndefined();
  });
});
