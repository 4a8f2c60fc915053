import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, homeVisiting, therapy } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';

type Job = Entry<'employment'>;

const judge = (jobs: Job[], category: CategoryCode = 'IFS', more: Partial<PortfolioInput> = {}) =>
  ask({ category, employment: jobs, ...more });
const _work = (jobs: Job[], category: CategoryCode = 'IFS', more: Partial<PortfolioInput> = {}) =>
  requirement(judge(jobs, category, more), 'employment');
const _uncounted = (jobs: Job[], index: number, category: CategoryCode = 'IFS', more = {}) =>
  entry(judge(jobs, category, more), `employment[${index}]`).uncounted;

const year = (n: number): Pick<Job, 'from' | 'until'> => ({
  from: `${n}-01-01`,
  until: `${n}-12-31`,
});

describe('giving reflective supervision', () => {
  const giving: Job = { kind: 'rsc_provision', ...year(2023), paid: true, tracks: ['IMH'] };
  const base = { person: { endorsements: [{ category: 'IFS' as const, from: '2020-01-01' }] } };

  it('is a year for the add-on, and other work is of another kind', () => {
    const answer = judge([giving, { ...homeVisiting, ...year(2023) }], 'I-ERS', base);
    expect(requirement(answer, 'employment.rsc_provided')).toMatchObject({
      met: true,
      counted: 12,
      because: ['wrong_kind_of_work'],
    });
    expect(
      requirement(judge([{ ...giving, paid: false }], 'I-ERS', base), 'employment.rsc_provided')
        .because,
    ).toEqual(['not_paid']);
  });

  it('runs beside therapy for a Mentor-Clinical', () => {
    const answer = judge([therapy, { ...giving, from: '2020-01-01' }], 'IMHM-C', {
      education: [{ level: 'master', conferredOn: '2015-01-01' }],
    });
    expect(requirement(answer, 'employment').met).toBe(true);
    expect(requirement(answer, 'employment.rsc_provided').met).toBe(true);
  });
});

describe('leadership', () => {
  const master: Entry<'education'>[] = [{ level: 'master', conferredOn: '2015-01-01' }];
  const lead = (from: string, until: string | null = null) => ({
    from,
    until,
    scope: 'regional' as const,
  });

  it('is met by leadership entries, days counted once', () => {
    const answer = ask({
      category: 'IMHM-C',
      leadership: [lead('2022-01-01', '2024-12-31'), lead('2024-01-01', '2024-12-31')],
    });
    expect(requirement(answer, 'leadership')).toMatchObject({ met: true, because: ['overlaps'] });
    expect(entry(answer, 'leadership[1]').uncounted).toEqual([
      { amount: 12.0329, reason: 'overlaps' },
    ]);
  });

  it('is met by the job that is itself leadership, unpaid as well', () => {
    const job: Job = {
      kind: 'policy_leadership',
      from: '2022-01-01',
      until: '2024-12-31',
      paid: false,
      tracks: ['IMH'],
    };
    const answer = judge([job], 'IMHM-P', { education: master });
    expect(requirement(answer, 'leadership').met).toBe(true);
    expect(requirement(answer, 'employment')).toMatchObject({ met: false, counted: 0 });
    expect(entry(answer, 'employment[0]')).toMatchObject({ uncounted: [], reasons: [] });
    const teaching: Job = { ...job, kind: 'teaching_research', paid: true };
    expect(requirement(judge([teaching], 'IMHM-R', { education: master }), 'leadership').met).toBe(
      true,
    );
    expect(requirement(judge([teaching], 'IMHM-P', { education: master }), 'leadership').met).toBe(
      false,
    );
  });

  it('does not lie ahead, and is not asked of everybody', () => {
    const ahead = ask({
      category: 'IMHM-C',
      leadership: [lead('2027-01-01', '2027-12-31'), lead('2027-01-01')],
    });
    expect(entry(ahead, 'leadership[0]').uncounted).toEqual([{ amount: 12, reason: 'in_future' }]);
    expect(entry(ahead, 'leadership[1]').logged).toBe(0);
    const associate = ask({ category: 'IFA', leadership: [lead('2023-01-01', '2023-12-31')] });
    expect(entry(associate, 'leadership[0]').uncounted).toEqual([
      { amount: 12, reason: 'not_required' },
    ]);
  });
});
