import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, homeVisiting, therapy } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';

type Job = Entry<'employment'>;

/** What becomes of each job, in months: counted, and lost by reason. */
const judged = (employment: Job[], category: CategoryCode, more: Partial<PortfolioInput> = {}) => {
  const answer = ask({ category, employment, ...more });
  return employment.map((_, index) => {
    const { counted, uncounted } = entry(answer, `employment[${index}]`);
    return { counted, ...Object.fromEntries(uncounted.map((u) => [u.reason, u.amount])) };
  });
};
const year = { from: '2022-01-01', until: '2022-12-31' };
const tracks: Job['tracks'] = ['IMH'];

describe('paid work comes before volunteering', () => {
  const volunteer: Job = {
    kind: 'volunteer',
    ...year,
    supervised: true,
    specialisedTraining: true,
    tracks,
  };
  const paid: Job = { kind: 'direct_service', ...year, paid: true, tracks };

  it('on the same days, whichever is written first', () => {
    expect(judged([volunteer, paid], 'IFA')).toEqual([
      { counted: 0, overlaps: 12 },
      { counted: 12 },
    ]);
    expect(judged([paid, volunteer], 'IFA')).toEqual([
      { counted: 12 },
      { counted: 0, overlaps: 12 },
    ]);
  });

  it('and is the only work that counts where volunteering has to be enough by itself', () => {
    const overrides = { 'work.volunteerAddsUp': false };
    const before = { ...volunteer, from: '2020-01-01', until: '2020-12-30' };
    expect(judged([before, paid], 'IFA', { overrides })).toEqual([
      { counted: 0, not_paid: 12 },
      { counted: 12 },
    ]);
    const enough = { ...before, until: '2021-12-30' };
    expect(judged([enough, paid], 'IFA', { overrides })).toEqual([
      { counted: 24 },
      { counted: 12 },
    ]);
    const short = { ...before, until: '2021-12-29' };
    expect(judged([short, paid], 'IFA', { overrides })).toEqual([
      { counted: 0, not_paid: 23.9671 },
      { counted: 12 },
    ]);
  });
});

describe('an internship stands for a year of work at most', () => {
  const internship: Job = { kind: 'internship', ...year, tracks, supervisorCategory: 'IMHS' };
  const until = (day: string, share = 1): Job => ({
    ...internship,
    until: day,
    fullTimeEquivalent: share,
  });

  it('to the day', () => {
    expect(judged([until('2022-12-31')], 'IMHS')).toEqual([{ counted: 12 }]);
    expect(judged([until('2023-01-01')], 'IMHS')).toEqual([
      { counted: 12, internship_over_limit: 0.0329 },
    ]);
  });

  it('by what it is of full time', () => {
    expect(judged([until('2024-12-31', 0.6)], 'IMHS')).toEqual([
      { counted: 12, internship_over_limit: 9.6197, part_time: 14.4132 },
    ]);
  });

  it('all internships together', () => {
    const second = { ...until('2023-12-31', 0.5), from: '2023-01-01' };
    const third = { ...second, from: '2024-01-01', until: '2024-12-30' };
    expect(judged([until('2022-12-31', 0.5), second, third], 'IMHS')).toEqual([
      { counted: 6, part_time: 6 },
      { counted: 6, part_time: 6 },
      { counted: 0, internship_over_limit: 6, part_time: 6 },
    ]);
  });

  it('and a second one beside it overlaps only while the first still counts', () => {
    const [first, second] = judged([until('2024-12-31', 0.6), until('2024-12-31', 0.6)], 'IMHS');
    expect(first?.counted).toBe(12);
    expect(second).toMatchObject({ counted: 0, overlaps: 3.9978 });
  });

  it('but is no work at all where a category knows none', () => {
    expect(judged([internship], 'IFS')).toEqual([{ counted: 0, wrong_kind_of_work: 12 }]);
    expect(judged([{ ...therapy, ...year }], 'IMHS')).toEqual([{ counted: 12 }]);
  });
});

describe('days before and after', () => {
  const education: Entry<'education'>[] = [{ level: 'master', conferredOn: '2023-01-01' }];
  const policy: Job = {
    kind: 'teaching_research',
    tracks,
    from: '2022-12-30',
    until: '2023-01-01',
  };
  // Leading is asked too: its days are taken first, so that the job is work alone.
  const leadership = [{ from: '2022-12-30', until: '2023-01-01' }];

  it('the degree are told apart to the day', () => {
    expect(judged([policy], 'IMHM-R', { education, leadership })).toEqual([
      { counted: 0.0329, before_degree: 0.0658 },
    ]);
  });

  it('today are told apart to the day', () => {
    const job = { ...homeVisiting, from: '2026-11-21', until: '2026-11-22' };
    expect(judged([job], 'IFS')).toEqual([{ counted: 0.0329, in_future: 0.0329 }]);
  });
});

describe('families', () => {
  const two = { ...homeVisiting, from: '2020-01-01', until: '2021-12-31' };
  const work = (...jobs: Job[]) =>
    requirement(ask({ category: 'IFS', employment: jobs }), 'employment');

  it('of a job of one day are families served', () => {
    const day = { ...homeVisiting, from: '2022-03-01', until: '2022-03-01', families: { IMH: 6 } };
    expect(work({ ...two, families: { IMH: 4 } }, day).met).toBe(true);
    expect(work({ ...two, families: { IMH: 3 } }, day).because).toEqual(['too_few_families']);
  });

  it('are served in both of two jobs at once, whichever is written first', () => {
    const beside = { ...two, from: '2020-06-01', until: '2020-12-31', families: { IMH: 5 } };
    const half = { ...two, families: { IMH: 5 } };
    expect(work(half, beside)).toMatchObject({ met: true, because: ['overlaps'] });
    expect(work(beside, half)).toMatchObject({ met: true, because: ['overlaps'] });
    expect(work(half, { ...beside, families: { IMH: 4 } }).met).toBe(false);
    expect(work(half, { ...beside, paid: false }).met).toBe(false);
  });

  it('of another track are none of this one', () => {
    const other = { ...two, from: '2022-01-01', until: '2022-12-31', families: { ECMH: 20 } };
    expect(work({ ...two, families: { IMH: 9 } }, other).met).toBe(false);
  });

  it('are not what is missing where there is no work at all', () => {
    expect(work()).toMatchObject({ met: false, because: [], remaining: 24 });
  });
});

describe('work of the wrong kind alone', () => {
  const outcome = (...employment: Job[]) => ask({ category: 'IFS', employment }).outcome;
  const recent = { ...homeVisiting, from: '2026-06-01' };

  it('is out of reach; with any of the right kind it is not yet', () => {
    const other: Job = { ...recent, kind: 'other' };
    expect(outcome(other)).toBe('not_eligible');
    expect(outcome(other, recent)).toBe('not_yet');
    expect(outcome({ ...recent, paid: false })).toBe('not_yet');
  });

  it('is also work whose focus is another', () => {
    expect(outcome({ ...recent, focusSocialEmotional: false })).toBe('not_eligible');
    expect(outcome({ ...recent, attentionToRelationships: false })).toBe('not_eligible');
  });
});
