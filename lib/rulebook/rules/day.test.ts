import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { dayRefused } from './day';

const today = '2026-03-01';

it.each([
  ['yesterday', '2026-02-28', null, 'not_in_future'],
  ['today', '2026-03-01', null, 'not_in_future'],
  ['tomorrow', '2026-03-02', null, null],
  ['a past day, whatever is published', '2026-01-01', '2027-01-01', 'not_in_future'],
  ['before the newest', '2026-12-31', '2027-01-01', 'not_later'],
  ['the day of the newest', '2027-01-01', '2027-01-01', 'not_later'],
  ['the day after the newest', '2027-01-02', '2027-01-01', null],
  ['tomorrow, the newest in the past', '2026-03-02', '2025-01-01', null],
] as const)('%s', (_what, from, newest, expected) => {
  const days = { today: calendarDate(today), newest: newest && calendarDate(newest) };
  expect(dayRefused(calendarDate(from), days)).toBe(expected);
});
