import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import type { Entry } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';

type Led = Entry<'leadership'>;
type Job = Entry<'employment'>;

const policy: Job = {
  kind: 'policy_leadership',
  from: '2022-01-01',
  until: '2022-12-31',
  tracks: ['IMH'],
};
const judged = (category: CategoryCode, leadership: Led[], employment: Job[] = []) =>
  ask({
    category,
    leadership,
    employment,
    education: [{ level: 'master', conferredOn: '2015-01-01' }],
  });

describe('a time of leading', () => {
  const year: Led = { from: '2022-01-01', until: '2022-12-31' };
  const shown = (category: CategoryCode, ...led: Led[]) =>
    entry(judged(category, led), `leadership[${led.length - 1}]`);

  it('is months toward leading for a Mentor', () => {
    expect(shown('IMHM-C', year)).toEqual({
      path: 'leadership[0]',
      unit: 'months',
      logged: 12,
      counted: 12,
      pending: 0,
      toward: [{ requirement: 'leadership', counted: 12 }],
      uncounted: [],
      reasons: [],
    });
  });

  it('is logged for all others, and gives nothing', () => {
    expect(shown('IFS', year)).toMatchObject({
      logged: 12,
      counted: 0,
      toward: [],
      uncounted: [{ amount: 12, reason: 'not_required' }],
    });
  });

  it('loses the one day that another time of leading has, and the one day to come', () => {
    const day = 0.0329;
    expect(shown('IMHM-C', year, { from: '2022-12-31', until: '2022-12-31' })).toMatchObject({
      logged: day,
      counted: 0,
      uncounted: [{ amount: day, reason: 'overlaps' }],
    });
    expect(shown('IMHM-C', { from: '2026-11-21', until: '2026-11-22' })).toMatchObject({
      logged: 0.0658,
      counted: day,
      uncounted: [{ amount: day, reason: 'in_future' }],
    });
    const both = { from: '2022-12-31', until: '2026-11-22' };
    const { logged, counted, reasons } = shown('IMHM-C', year, both);
    expect(reasons).toEqual(['in_future', 'overlaps']);
    expect(logged - counted).toBeCloseTo(2 * day, 4);
  });
});

describe('work that is itself leading', () => {
  const led = (category: CategoryCode, job: Partial<Job>) =>
    requirement(judged(category, [], [{ ...policy, ...job }]), 'leadership').counted;

  it.each<[string, CategoryCode, Partial<Job>, number]>([
    ['policy for a Mentor of policy', 'IMHM-P', {}, 12],
    ['policy for a Mentor of research', 'IMHM-R', {}, 12],
    ['teaching for a Mentor of research', 'IMHM-R', { kind: 'teaching_research' }, 12],
    ['teaching is none for a Mentor of policy', 'IMHM-P', { kind: 'teaching_research' }, 0],
    ['as far as it has gone', 'IMHM-P', { from: '2026-11-21', until: null }, 0.0329],
    ['not before it begins', 'IMHM-P', { from: '2026-11-22', until: null }, 0],
    ['without leaves', 'IMHM-P', { leaves: [{ from: '2022-07-01', until: '2022-12-30' }] }, 5.9836],
  ])('%s', (_, category, job, months) => {
    expect(led(category, job)).toBe(months);
  });

  it('shows in the job what it leads, besides what it is as work', () => {
    const shown = entry(judged('IMHM-P', [], [policy]), 'employment[0]');
    expect(shown).toEqual({
      path: 'employment[0]',
      unit: 'months',
      logged: 12,
      counted: 12,
      pending: 0,
      toward: [
        { requirement: 'employment', counted: 12 },
        { requirement: 'leadership', counted: 12 },
      ],
      uncounted: [],
      reasons: [],
    });
    expect(entry(judged('IFS', [], [policy]), 'employment[0]').toward).toEqual([
      { requirement: 'employment', counted: 0 },
    ]);
  });

  it('counts where a time of leading has not already counted, and explains no gap of leading', () => {
    const half: Led = { from: '2022-01-01', until: '2022-06-30' };
    const answer = judged('IMHM-P', [half], [policy, { ...policy, tracks: ['ECMH'] }]);
    expect(requirement(answer, 'leadership')).toMatchObject({ counted: 12, because: [] });
    expect(requirement(answer, 'employment').because).toEqual(['other_track']);
  });
});
