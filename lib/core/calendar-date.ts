import type { Brand } from './brand';
import { err, ok, type Result } from './result';

/** A day without a time or a zone, written 'YYYY-MM-DD'. Compares correctly as a string. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

/** Why a text is not a day: not written as one, or no such day in the calendar. */
export type CalendarDateError = 'malformed' | 'impossible';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

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

/** From 0000-03-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

const digits = (text: string, at: number, count: number): number => {
  let value = 0;
  for (let i = at; i < at + count; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
};

/** The number of a day by its parts. Years run from March here, so that the leap day ends one. */
function numberOf(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const monthsIn = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leaps + Math.floor((153 * monthsIn + 2) / 5) + day - 1 - DAYS_BEFORE_1970;
}

/** The parts of a day by its number: the reverse of `numberOf`. */
function partsOf(days: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const since = days + DAYS_BEFORE_1970;
  const era = Math.floor(since / DAYS_IN_400_YEARS);
  const rest = since - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(rest / 1460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096);
  const from = Math.floor((rest - leapDays) / 365);
  const dayIn = rest - (from * 365 + Math.floor(from / 4) - Math.floor(from / 100));
  const monthsIn = Math.floor((5 * dayIn + 2) / 153);
  const month = monthsIn < 10 ? monthsIn + 3 : monthsIn - 9;
  const year = era * 400 + from + (month > 2 ? 0 : 1);
  return { year, month, day: dayIn - Math.floor((153 * monthsIn + 2) / 5) + 1 };
}

/** Days since 1970-01-01; the number that date arithmetic is done in. */
export const dayNumber = (date: CalendarDate): number =>
  numberOf(digits(date, 0, 4), digits(date, 5, 2), digits(date, 8, 2));

/** The day a day number stands for. */
export function fromDayNumber(days: number): CalendarDate {
  const { year, month, day } = partsOf(days);
  return written(year, month, day);
}

/** Calendar months since the year 0 of a day by its number, so that neighbours differ by one. */
export function monthNumber(days: number): number {
  const { year, month } = partsOf(days);
  return year * 12 + month - 1;
}

/** `addMonths` on day numbers, for those who reckon in them. */
export function monthsAfter(days: number, months: number): number {
  const parts = partsOf(days);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return numberOf(year, month, Math.min(parts.day, monthLength(year, month)));
}

/** So many days later, or earlier when negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDayNumber(dayNumber(date) + days);

/** The same day of a later (or earlier) month; the month's last day where it has no such day. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  fromDayNumber(monthsAfter(dayNumber(date), months));

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
