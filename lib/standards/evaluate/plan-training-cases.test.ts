import { describe, expect, it } from 'vitest';
import { planOf, stepFor } from '@/tests/factories/plan-of';
import { training } from '@/tests/factories/portfolios';

const lately = { 'training.maxAgeMonths': 12 } as const;

describe('a plan of training', () => {
  it('raises the pace where hours would grow too old, and begins as late as can be', () => {
    const { steps } = planOf({
      category: 'IFA',
      asOf: '2025-03-01',
      edition: 'alliance-2020',
      overrides: lately,
    });
    expect(stepFor(steps, 'training.total')).toMatchObject({
      minutes: 1800,
      pace: { source: 'least', minutesPerMonth: 150 },
      from: '2026-03-01',
      readyOn: '2027-03-01',
    });
  });

  it('raises it for hours on one topic alone', () => {
    const { steps } = planOf(
      {
        category: 'I-ERS',
        overrides: lately,
        person: { endorsements: [{ category: 'IMHS', from: '2019-06-01' }] },
      },
      { trained: 45 },
    );
    expect(stepFor(steps, 'training.rsc_provision')).toMatchObject({
      pace: { source: 'least', minutesPerMonth: 75 },
      readyOn: '2027-11-21',
    });
  });

  it('raises it for what every topic comes to, where that is more than the total', () => {
    const overrides = { ...lately, 'IFS.training.imh': 3600 } as const;
    const { steps } = planOf({ category: 'IFS', overrides });
    expect(stepFor(steps, 'training.imh')).toMatchObject({
      pace: { source: 'least', minutesPerMonth: 315 },
    });
    expect(stepFor(steps, 'training.dei')).toMatchObject({ minutes: 180 });
  });

  it('names the last minute of a topic, and no total that topics make up', () => {
    const almost = { completedOn: '2025-01-15', minutes: { dei: 179 } };
    const { steps } = planOf({ category: 'IFA', training: [training({}), almost] });
    expect(stepFor(steps, 'training.dei')).toMatchObject({ minutes: 1, readyOn: '2028-03-21' });
    expect(stepFor(steps, 'training.total')).toBeUndefined();
  });
});
