import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, homeVisiting, therapy } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';

type Job = Entry<'employment'>;

const judge = (jobs: Job[], category: CategoryCode = 'IFS', more: Partial<PortfolioInput> = {}) =>
  ask({ category, employment: jobs, ...more });
const work = (jobs: Job[], category: CategoryCode = 'IFS', more: Partial<PortfolioInput> = {}) =>
  requirement(judge(jobs, category, more), 'employment');
const uncounted = (jobs: Job[], index: number, category: CategoryCode = 'IFS', more = {}) =>
  entry(judge(jobs, category, more), `employment[${index}]`).uncounted;

const year = (n: number): Pick<Job, 'from' | 'until'> => ({
  from: `${n}-01-01`,
  until: `${n}-12-31`,
});

describe('months of work', () => {
  it('are met on the day the days make two years, not before', () => {
    const until = (day: string) => work([{ ...homeVisiting, from: '2021-01-01', until: day }]);
    expect(until('2022-12-30')).toMatchObject({ met: false, counted: 23.9671 });
    expect(until('2022-12-31')).toMatchObject({ met: true, counted: 24, remaining: 0 });
  });

  it('go on to the day asked about and not beyond', () => {
    const open = judge([{ ...homeVisiting, from: '2026-11-21', until: null }]);
    expect(entry(open, 'employment[0]')).toMatchObject({ logged: 0.0329, counted: 0.0329 });
    expect(uncounted([{ ...homeVisiting, from: '2026-11-21', until: '2026-11-23' }], 0)).toEqual([
      { amount: 0.0658, reason: 'in_future' },
    ]);
    const ahead = judge([{ ...homeVisiting, from: '2027-01-01', until: '2027-12-31' }]);
    expect(entry(ahead, 'employment[0]')).toMatchObject({ logged: 12, counted: 0 });
    expect(entry(judge([{ ...homeVisiting, from: '2027-01-01' }]), 'employment[0]').logged).toBe(0);
  });

  it('count once where jobs overlap, wherever they are written', () => {
    const jobs = [
      { ...homeVisiting, ...year(2024) },
      { ...homeVisiting, from: '2023-07-01', until: '2025-06-30' },
    ];
    expect(work(jobs).counted).toBeCloseTo((366 + 184 + 181) / (365 / 12), 3);
    expect(uncounted(jobs, 1)).toEqual([{ amount: 12.0329, reason: 'overlaps' }]);
  });

  it('leave out leaves', () => {
    const job: Job = {
      ...homeVisiting,
      ...year(2025),
      leaves: [{ from: '2025-03-01', until: '2025-03-31' }],
    };
    expect(uncounted([job], 0)).toEqual([{ amount: 1.0192, reason: 'on_leave' }]);
    const long: Job = { ...job, leaves: [{ from: '2025-07-01', until: null }] };
    expect(work([long]).counted).toBeCloseTo(181 / (365 / 12), 3);
  });

  it.each<[string, Partial<Job>, string]>([
    ['other track', { tracks: ['ECMH'] }, 'other_track'],
    ['unpaid', { paid: false }, 'not_paid'],
    ['other kind', { kind: 'policy_leadership' }, 'wrong_kind_of_work'],
    ['other focus', { focusSocialEmotional: false }, 'wrong_kind_of_work'],
    ['without relationships', { attentionToRelationships: false }, 'wrong_kind_of_work'],
    ['volunteering', { kind: 'volunteer' }, 'not_paid'],
    ['internship', { kind: 'internship' }, 'wrong_kind_of_work'],
  ])('do not count for a Family Specialist: %s', (_, change, reason) => {
    expect(uncounted([{ ...homeVisiting, ...year(2024), ...change }], 0)).toEqual([
      { amount: 12.0329, reason },
    ]);
  });

  it.each<[string, Partial<Job>, string]>([
    ['unsupervised', { supervised: false }, 'not_supervised'],
    ['unlicensed', { licensedOrEligible: false }, 'not_licensed'],
    ['other kind', { kind: 'direct_service' }, 'wrong_kind_of_work'],
  ])('do not count for a Specialist: %s', (_, change, reason) => {
    expect(uncounted([{ ...therapy, ...year(2023), ...change }], 0, 'IMHS')).toEqual([
      { amount: 12, reason },
    ]);
  });

  it('are paid when nothing is said of it', () => {
    const { paid: _, ...silent } = homeVisiting;
    expect(work([{ ...silent, ...year(2023) }]).counted).toBe(12);
  });
});

describe('families', () => {
  it('are summed over counted jobs, per track', () => {
    const job = (families: Job['families'], n: number): Job => ({
      ...homeVisiting,
      from: `${n}-01-01`,
      until: `${n + 1}-12-31`,
      ...(families === undefined ? {} : { families }),
    });
    expect(work([job({ IMH: 6 }, 2020), job({ IMH: 4 }, 2022)]).met).toBe(true);
    expect(work([job({ IMH: 9, ECMH: 20 }, 2020)])).toMatchObject({
      met: false,
      remaining: 0,
      because: ['too_few_families'],
    });
    expect(work([job(10, 2020)]).met).toBe(true);
    expect(work([{ ...job(10, 2020), tracks: ['ECMH'] }]).met).toBe(false);
    expect(work([{ ...job({}, 2020), tracks: ['IMH', 'ECMH'] }]).met).toBe(false);
    expect(
      work([job({ IMH: 5 }, 2020), { ...job({ IMH: 9 }, 2022), paid: false }]).because,
    ).toEqual(['not_paid', 'too_few_families']);
  });
});

describe('full-time equivalents', () => {
  const half = { ...homeVisiting, ...year(2023), fullTimeEquivalent: 0.5 };

  it('are not counted for work unless an association wants it', () => {
    const fte = { overrides: { 'work.countFullTimeEquivalent': true } };
    expect(work([half]).counted).toBe(12);
    expect(work([half], 'IFS', fte).counted).toBe(6);
    expect(uncounted([half], 0, 'IFS', fte)).toEqual([{ amount: 6, reason: 'part_time' }]);
    expect(work([half, half], 'IFS', fte).counted).toBe(12);
    expect(work([half, half, half], 'IFS', fte).counted).toBe(12);
    const three = [{ ...half, fullTimeEquivalent: 0.75 }, half];
    expect(uncounted(three, 1, 'IFS', fte)).toEqual([
      { amount: 3, reason: 'overlaps' },
      { amount: 6, reason: 'part_time' },
    ]);
  });
});

describe('the internship', () => {
  const internship: Job = {
    kind: 'internship',
    from: '2020-01-01',
    until: '2021-06-30',
    tracks: ['IMH'],
    supervisorCategory: 'ECMHM-C',
  };

  it('counts at most twelve months, unpaid as well', () => {
    expect(work([internship], 'IMHS').counted).toBe(12);
    expect(uncounted([internship], 0, 'IMHS')).toEqual([
      { amount: 5.9836, reason: 'internship_over_limit' },
    ]);
    const two = [
      { ...internship, until: '2020-06-30' },
      { ...internship, from: '2021-01-01', until: '2021-12-31' },
    ];
    expect(work(two, 'IMHS').counted).toBe(12);
  });

  it('counts by its share of full time', () => {
    const part = { ...internship, until: '2020-12-30', fullTimeEquivalent: 0.6 };
    expect(work([part], 'IMHS').counted).toBeCloseTo(12 * 0.6, 3);
    const long = { ...internship, until: '2022-12-31', fullTimeEquivalent: 0.6 };
    expect(work([long], 'IMHS').counted).toBe(12);
  });

  it('counts under an endorsed Specialist or Mentor-Clinical only, old names included', () => {
    expect(work([{ ...internship, supervisorCategory: 'III' }], 'IMHS').counted).toBe(12);
    expect(work([{ ...internship, supervisorCategory: 'IFS' }], 'IMHS').because).toEqual([
      'internship_supervisor_not_endorsed',
    ]);
    expect(work([{ ...internship, supervisorCategory: null }], 'IMHS').counted).toBe(0);
  });

  it('waits behind paid work of the same days', () => {
    const jobs = [
      { ...internship, until: '2020-12-30' },
      { ...therapy, from: '2020-01-01', until: '2020-12-30' },
    ];
    expect(uncounted(jobs, 0, 'IMHS')).toEqual([{ amount: 12, reason: 'overlaps' }]);
  });
});

describe('volunteering for the Family Associate', () => {
  const volunteer: Job = {
    kind: 'volunteer',
    ...year(2023),
    supervised: true,
    specialisedTraining: true,
    tracks: ['IMH'],
  };
  const paid: Job = { kind: 'direct_service', ...year(2022), paid: true, tracks: ['IMH'] };
  const apart = { overrides: { 'work.volunteerAddsUp': false } };

  it('adds to paid months by default', () => {
    expect(work([volunteer, paid], 'IFA')).toMatchObject({ met: true, counted: 24 });
  });

  it('stands only by itself where an association says so', () => {
    expect(work([volunteer, paid], 'IFA', apart)).toMatchObject({
      met: false,
      counted: 12,
      because: ['not_paid'],
    });
    expect(work([{ ...volunteer, from: '2022-01-01' }], 'IFA', apart).met).toBe(true);
  });
});

describe('after the degree', () => {
  const master: Entry<'education'> = { level: 'master', conferredOn: '2023-01-01' };
  const job: Job = {
    kind: 'policy_leadership',
    from: '2022-07-01',
    until: '2025-12-31',
    paid: true,
    tracks: ['IMH'],
  };

  it('begins a Mentor’s three years', () => {
    const answer = judge([job], 'IMHM-P', { education: [master] });
    expect(requirement(answer, 'employment')).toMatchObject({ met: true, because: [] });
    expect(entry(answer, 'employment[0]').counted).toBeCloseTo(42.12, 1);
    const short = { ...job, until: '2025-12-30' };
    expect(
      requirement(judge([short], 'IMHM-P', { education: [master] }), 'employment').counted,
    ).toBe(36);
    expect(
      requirement(
        judge([{ ...short, until: '2025-12-29' }], 'IMHM-P', { education: [master] }),
        'employment',
      ).met,
    ).toBe(false);
  });

  it('bars work that ended before it', () => {
    const early = { ...job, ...year(2021), kind: 'rsc_provision' as const };
    const answer = judge([early], 'IMHM-C', { education: [master] });
    expect(entry(answer, 'employment[0]').uncounted).toEqual([
      { amount: 12, reason: 'before_degree' },
    ]);
  });
});
