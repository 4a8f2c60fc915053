import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '@/lib/core/calendar-date';
import { ask } from '@/tests/factories/eligibility';
import { homeVisitor, providers, training } from '@/tests/factories/portfolios';
import { atLeast, later, lateStart, monthsFor, wholeMonths } from './pace';

const pace = (minutesPerMonth: number) => ({ source: 'own', minutesPerMonth }) as const;

describe('a pace', () => {
  it('takes whole months', () => {
    expect(monthsFor(0, pace(60))).toBe(0);
    expect(monthsFor(60, pace(60))).toBe(1);
    expect(monthsFor(61, pace(60))).toBe(2);
  });

  it('is raised to the least that is enough, and only then', () => {
    expect(atLeast(pace(60), 1440, 24)).toEqual(pace(60));
    expect(atLeast(pace(59), 1440, 24)).toEqual({ source: 'least', minutesPerMonth: 60 });
    expect(atLeast(pace(1), 25, 24)).toEqual({ source: 'least', minutesPerMonth: 2 });
    expect(atLeast(pace(1), 30, 0)).toEqual({ source: 'least', minutesPerMonth: 30 });
  });

  it('begins as late as can be, and not before today', () => {
    expect(lateStart(day('2026-03-31'), day('2027-03-30'), 12)).toBe('2026-03-31');
    expect(lateStart(day('2026-03-31'), day('2027-04-30'), 12)).toBe('2026-04-30');
    expect(later(day('2026-03-31'), day('2026-03-30'))).toBe('2026-03-31');
  });

  it('counts the months that are over', () => {
    expect(wholeMonths(day('2026-01-15'), day('2026-02-14'))).toBe(0);
    expect(wholeMonths(day('2026-01-15'), day('2026-02-15'))).toBe(1);
    expect(wholeMonths(day('2026-01-31'), day('2026-02-28'))).toBe(1);
    expect(wholeMonths(day('2025-11-15'), day('2027-01-14'))).toBe(13);
    expect(wholeMonths(day('2026-02-15'), day('2026-02-01'))).toBe(0);
    expect(wholeMonths(day('2026-02-15'), day('2025-01-01'))).toBe(0);
  });

  const at = (input: Partial<Parameters<typeof ask>[0]>) =>
    ask({ ...homeVisitor(), training: [], supervision: [], ...input }).plan?.pace;
  const provider = providers.mentorClinical;

  it('is one’s own of the last six months, beginning with the day after their first', () => {
    const held = (heldOn: string, minutes = 600) =>
      at({ supervision: [{ heldOn, minutes, provider }] });
    expect(held('2026-05-22')).toEqual(pace(100));
    expect(held('2026-05-21')).toEqual({ source: 'assumed', minutesPerMonth: 120 });
    expect(held('2026-11-20', 6)).toEqual(pace(1));
    expect(held('2026-11-20', 5)).toEqual({ source: 'assumed', minutesPerMonth: 120 });
  });

  it('says nothing of totals, whose days nobody knows', () => {
    const period = { from: '2026-08-01', until: '2026-10-31' };
    expect(at({ supervision: [{ period, minutes: 600, provider }] })?.source).toBe('assumed');
  });

  it('is that of training where no supervision is asked for', () => {
    const trained = [{ ...training({ imh: 6 }), completedOn: '2026-10-01' }];
    expect(at({ category: 'IFA', training: trained })).toEqual(pace(60));
  });
});
