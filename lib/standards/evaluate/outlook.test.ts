import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/core/calendar-date';
import { homeVisitor, portfolio, providers, sessions } from '@/tests/factories/portfolios';
import { evaluatePortfolio } from './evaluate';
import { outlookUnder } from './outlook';

const beginner = (more: Parameters<typeof portfolio>[0] = homeVisitor()) =>
  portfolio({
    ...more,
    supervision: sessions(4, 120, '2026-07', { provider: providers.mentorClinical }),
  });

describe('the outlook', () => {
  it('moves with the pace that is wished', () => {
    const readyOn = (supervised?: number) => outlookUnder(beginner(), { supervised }).plan.readyOn;
    expect(readyOn()).toBe('2027-11-21');
    expect(readyOn(240)).toBe('2027-03-21');
    expect(outlookUnder(beginner(), { supervised: 240 }).plan.pace).toEqual({
      source: 'chosen',
      minutesPerMonth: 240,
    });
  });

  it('says how much a month it takes to be ready by a day', () => {
    const { plan } = outlookUnder(beginner(), { by: calendarDate('2027-05-30') });
    expect(plan.pace.minutesPerMonth).toBe(160);
    expect(plan.readyOn).toBe('2027-05-21');
  });

  it('names what runs out, the first first, on the first day it no longer counts', () => {
    const asked = beginner();
    const found = outlookUnder(asked).agesOut;
    expect(found.map(({ because }) => because)).toEqual([
      'membership',
      'references',
      'references',
      'references',
      'window',
      'window',
      'window',
      'window',
    ]);
    expect(found[0]).toEqual({
      path: 'person.memberships[0]',
      on: '2027-01-01',
      because: 'membership',
    });
    expect(found[1]?.on).toBe('2027-02-02');
    expect(found[4]).toEqual({ path: 'supervision[0]', on: '2028-07-10', because: 'window' });
    const valid = (on: string) =>
      evaluatePortfolio({ ...asked, asOf: calendarDate(on) }).entries.find(
        ({ path }) => path === 'references[0]',
      )?.counted;
    expect(valid('2027-02-01')).toBe(1);
    expect(valid('2027-02-02')).toBe(0);
  });

  it('names no day for a membership that goes on', () => {
    const person = { memberships: [{ kind: 'individual' as const, from: '2026-01-01' }] };
    const found = outlookUnder(beginner({ ...homeVisitor(), person })).agesOut;
    expect(found.filter(({ because }) => because === 'membership')).toEqual([]);
  });

  it('names the day hours and trainings grow too old, where an association sets one', () => {
    const asked = portfolio({
      ...homeVisitor(),
      overrides: {
        'rsc.maxAgeMonths': 24,
        'training.maxAgeMonths': 36,
        'membership.required': false,
        'rsc.window.enforce': 'off',
      },
    });
    const found = outlookUnder(asked).agesOut.filter(({ because }) => because === 'too_long_ago');
    expect(found.map(({ path }) => path)).toContain('training[0]');
    for (const { path, on } of found) {
      const counted = (day: typeof on) =>
        evaluatePortfolio({ ...asked, asOf: day }).entries.find((e) => e.path === path)?.counted;
      expect(counted(addDays(on, -1))).toBeGreaterThan(0);
      expect(counted(on)).toBe(0);
    }
  });
});
