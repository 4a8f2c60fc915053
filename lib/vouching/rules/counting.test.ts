import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import { formLimits, whyUncounted } from './counting';

const limits = formLimits({ edition: alliance2025, overrides: {} });
const form = {
  notEnoughInformation: 5,
  knownMonths: 12,
  completedAt: new Date('2025-11-21T20:00:00Z'),
};
const why = (changes: Partial<typeof form>, day: string) =>
  whyUncounted({ ...form, ...changes }, limits, calendarDate(day), 'America/Detroit');

describe('whyUncounted', () => {
  it('counts five unknowns and not six', () => {
    expect(why({}, '2026-01-01')).toBeNull();
    expect(why({ notEnoughInformation: 6 }, '2026-01-01')).toBe('too_many_unknowns');
  });
  it('counts through day 365 and not beyond', () => {
    expect(why({}, '2026-11-21')).toBeNull();
    expect(why({}, '2026-11-22')).toBe('expired');
  });
  it('asks for a year of acquaintance', () => {
    expect(why({ knownMonths: 11 }, '2026-01-01')).toBe('known_too_short');
  });
  it('follows what the association set', () => {
    expect(limits).toEqual({ maxUnknown: 5, validDays: 365, minKnownMonths: 12 });
    const overrides = {
      'references.maxNotEnoughInformation': 3,
      'references.validDays': 400,
      'references.minKnownMonths': 18,
    };
    expect(formLimits({ edition: alliance2025, overrides })).toEqual({
      maxUnknown: 3,
      validDays: 400,
      minKnownMonths: 18,
    });
  });
});
