import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import { formLimits, whyUncounted } from './counting';

const { common } = alliance2025;
const limits = formLimits(common, {});
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
  it('follows what the association set, and ignores what is not a setting', () => {
    const own = formLimits(common, { 'references.maxNotEnoughInformation': 8 });
    expect(own).toEqual({ maxUnknown: 8, validDays: 365, minKnownMonths: 12 });
    expect(formLimits(common, { nonsense: 1 })).toEqual(limits);
  });
});
