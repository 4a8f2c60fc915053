import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { dayRefusal, isPassed } from './rules';

describe('a Mentor’s exam', () => {
  it.each([
    [80, 80, true],
    [100, 79, false],
    [79, 100, false],
    [0, 0, false],
    [100, 100, true],
  ])('with %i and %i of a hundred is passed: %s', (one, two, passed) => {
    expect(isPassed(one, two)).toBe(passed);
  });

  const facts = {
    today: calendarDate('2026-11-21'),
    approvedOn: calendarDate('2026-03-01'),
    validUntil: calendarDate('2026-11-20'),
  };
  it.each([
    ['2026-11-22', 'in_the_future'],
    ['2026-02-28', 'before_approval'],
    ['2026-11-21', 'approval_over'],
    ['2026-11-20', null],
    ['2026-03-01', null],
  ])('taken on %s is refused because: %s', (on, why) => {
    expect(dayRefusal(calendarDate(on), facts)?.kind ?? null).toBe(why);
  });
});
