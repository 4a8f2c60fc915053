import { describe, expect, it } from 'vitest';
import { ask, entry } from '@/tests/factories/eligibility';
import { type Entry, homeVisiting, providers } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';

type Job = Entry<'employment'>;
type Session = Entry<'supervision'>;

/** What becomes of a session of one hour where supervision counts only while serving. */
function fate(job: Partial<Job>, when: Partial<Session>, category: CategoryCode = 'IFS') {
  const answer = ask({
    category,
    overrides: { 'rsc.whileServing': 'block' },
    education: [{ level: 'master', conferredOn: '2010-01-01' }],
    employment: [{ ...homeVisiting, from: '2024-03-15', until: '2024-06-15', ...job }],
    supervision: [{ minutes: 60, provider: providers.mentorClinical, ...when }],
  });
  return entry(answer, 'supervision[0]').reasons[0] ?? 'counted';
}
const idle = 'not_serving_at_the_time';
const within = { heldOn: '2024-04-10' };

describe('supervision in a calendar month of one’s own work', () => {
  it.each<[string, string]>([
    ['2024-02-29', idle],
    ['2024-03-01', 'counted'],
    ['2024-06-30', 'counted'],
    ['2024-07-01', idle],
  ])('on %s: %s', (heldOn, expected) => {
    expect(fate({}, { heldOn })).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['2024-03-01', '2024-06-30', 'counted'],
    ['2024-01-01', '2024-03-01', 'needs_dates'],
    ['2024-06-30', '2024-09-30', 'needs_dates'],
    ['2024-01-01', '2024-12-31', 'needs_dates'],
    ['2024-01-01', '2024-02-29', idle],
    ['2024-07-01', '2024-08-31', idle],
  ])('through %s to %s: %s', (from, until, expected) => {
    const provider = {
      ...providers.mentorClinical,
      endorsements: [{ category: 'IMHM-C' as const, from: '2012-01-01' }],
    };
    expect(fate({}, { period: { from, until }, provider })).toBe(expected);
  });

  it.each<[string, string]>([
    ['2026-11-20', 'counted'],
    ['2026-11-21', 'counted'],
    ['2026-11-22', idle],
  ])('asked on 21 November, by work from %s: %s', (from, expected) => {
    expect(fate({ from, until: null }, { heldOn: '2026-11-10' })).toBe(expected);
  });

  it.each<[string, Partial<Job>, CategoryCode, string]>([
    ['supervising those who serve', { kind: 'supervises_direct_service' }, 'IFS', 'counted'],
    ['therapy', { kind: 'dyadic_therapy' }, 'IFS', 'counted'],
    ['an internship on the way to Specialist', { kind: 'internship' }, 'IMHS', 'counted'],
    ['an internship of no use to the category', { kind: 'internship' }, 'IFS', idle],
    [
      'giving supervision, for those who are to give it',
      { kind: 'rsc_provision' },
      'IMHM-C',
      'counted',
    ],
    ['giving supervision, for others', { kind: 'rsc_provision' }, 'IFS', idle],
    ['other work', { kind: 'other' }, 'IFS', idle],
    ['work with older children', { tracks: ['ECMH'] }, 'IFS', idle],
    [
      'work with a leave from it',
      { leaves: [{ from: '2024-04-01', until: '2024-04-30' }] },
      'IFS',
      'counted',
    ],
  ])('during %s', (_, job, category, expected) => {
    expect(fate(job, within, category)).toBe(expected);
  });
});
