import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  dayNumber,
  daysBetween,
  fromDayNumber,
  fromInstant,
  isCalendarDate,
  monthNumber,
  monthsAfter,
  parseCalendarDate,
} from './calendar-date';

const anyDay = fc.integer({ min: -25567, max: 84005 }).map(fromDayNumber);

describe('reading a day', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('accepts %s', (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0001-01-01',
    '9999-12-31',
  ])('refuses %s, a day that does not exist or cannot be meant', (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: false, error: 'impossible' });
  });

  it.each(['', '2025-1-1', '2025-01-01T00:00', ' 2025-01-01', '01/02/2025', '２０２５-01-01'])(
    'refuses the writing %j',
    (text) => {
      expect(parseCalendarDate(text)).toEqual({ ok: false, error: 'malformed' });
      expect(isCalendarDate(text)).toBe(false);
    },
  );

  it('throws on a constant that is wrong', () => {
    expect(() => calendarDate('2025-02-30')).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it('keeps to the end of a shorter month', () => {
    expect(addMonths(calendarDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(calendarDate('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(calendarDate('2024-01-15'), -1)).toBe('2023-12-15');
  });

  it('counts both ends', () => {
    expect(daysBetween(calendarDate('2025-01-01'), calendarDate('2025-01-01'))).toBe(1);
    expect(daysBetween(calendarDate('2025-01-01'), calendarDate('2025-12-31'))).toBe(365);
    expect(daysBetween(calendarDate('2025-01-02'), calendarDate('2025-01-01'))).toBe(0);
  });

  it('numbers days and names them back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(fromDayNumber(dayNumber(day))).toBe(day);
        expect(isCalendarDate(day)).toBe(true);
      }),
    );
  });

  it('sorts as text as it does in time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(dayNumber(a) - dayNumber(b)));
      }),
    );
  });

  it('reckons months on numbers as on the days they stand for', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (day, n) => {
        const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
        expect(monthNumber(dayNumber(day))).toBe(months);
        expect(fromDayNumber(monthsAfter(dayNumber(day), n))).toBe(addMonths(day, n));
        expect(monthNumber(monthsAfter(dayNumber(day), n))).toBe(months + n);
      }),
    );
  });

  it('agrees with the machine about every day of four centuries', () => {
    for (let day = dayNumber(calendarDate('1900-01-01')); day < 110_000; day += 1) {
      if (fromDayNumber(day) !== new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect.unreachable(fromDayNumber(day));
    }
  });

  it('goes forth and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
      }),
    );
  });
});

describe('the day at an instant', () => {
  it('is the day of that zone, not of the machine', () => {
    const instant = new Date('2025-01-01T04:30:00Z');
    expect(fromInstant(instant, 'America/Detroit')).toBe('2024-12-31');
    expect(fromInstant(instant, 'UTC')).toBe('2025-01-01');
    expect(fromInstant(instant, 'Pacific/Kiritimati')).toBe('2025-01-01');
  });
});
