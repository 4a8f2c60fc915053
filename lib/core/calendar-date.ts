import type { Brand } from './brand';
import { err, ok, type Result } from './result';

/** A day without a time or a zone, written 'YYYY-MM-DD'. Compares correctly as a string. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

/** Why a text is not a day: not written as one, or no such day in the calendar. */
export type CalendarDateError = 'malformed' | 'impossible';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MILLISECONDS_PER_DAY = 86_400_000;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const written = (year: number, month: number, day: number): CalendarDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;

/** Reads 'YYYY-MM-DD' and refuses days that do not exist. Years run from 1900 to 2199. */
export function parseCalendarDate(text: string): Result<CalendarDate, CalendarDateError> {
  const match = SHAPE.exec(text);
  if (!match) return err('malformed');
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199) return err('impossible');
  if (day < 1 || day > monthLength(year, month)) return err('impossible');
  return ok(text as CalendarDate);
}

/** Whether a text is a day that exists. */
export const isCalendarDate = (text: string): text is CalendarDate => parseCalendarDate(text).ok;

/** For constants and rows the database has already checked: anything else is a bug and throws. */
export function calendarDate(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (!parsed.ok) throw new RangeError(`Not a calendar date: ${text}`);
  return parsed.value;
}

/** Negative when a is earlier, zero on the same day, positive when later: for sorting. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Days since 1970-01-01; the number that date arithmetic is done in. */
export function dayNumber(date: CalendarDate): number {
  const year = Number(date.slice(0, 4));
  return (
    Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MILLISECONDS_PER_DAY
  );
}

/** The day a day number stands for. */
export function fromDayNumber(days: number): CalendarDate {
  const instant = new Date(days * MILLISECONDS_PER_DAY);
  return written(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
}

/** So many days later, or earlier when negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDayNumber(dayNumber(date) + days);

/** The same day of a later (or earlier) month; the month's last day where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return written(year, month, Math.min(Number(date.slice(8, 10)), monthLength(year, month)));
}

/** Days from one day to another, both included; zero when the second is before the first. */
export const daysBetween = (from: CalendarDate, until: CalendarDate): number =>
  Math.max(0, dayNumber(until) - dayNumber(from) + 1);

const dayFormats = new Map<string, Intl.DateTimeFormat>();
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, calendar: 'iso8601', ...options });
  dayFormats.set(timeZone, made);
  return made;
}

/** The day it is at an instant in a time zone, as people there would write it. */
export function fromInstant(instant: Date, timeZone: string): CalendarDate {
  const parts = dayFormat(timeZone).formatToParts(instant);
  const part = (type: 'year' | 'month' | 'day'): number =>
    Number(parts.find((p) => p.type === type)?.value);
  return written(part('year'), part('month'), part('day'));
}
