import type { Brand } from './brand';
import { err, ok, type Result } from './result';

/** A length of time in whole minutes, never negative. */
export type Minutes = Brand<number, 'Minutes'>;

/** Why a number is not a length of time. */
export type MinutesError = 'not_whole' | 'negative';

/** Accepts whole minutes from zero up. */
export function parseMinutes(value: number): Result<Minutes, MinutesError> {
  if (!Number.isSafeInteger(value)) return err('not_whole');
  if (value < 0) return err('negative');
  return ok(value as Minutes);
}

/** For constants and rows the database has already checked: anything else is a bug and throws. */
export function minutes(value: number): Minutes {
  const parsed = parseMinutes(value);
  if (!parsed.ok) throw new RangeError(`Not whole minutes: ${value}`);
  return parsed.value;
}

/** Whole hours as minutes: the way the standards write their minima. */
export const hours = (value: number): Minutes => minutes(value * 60);

/** The sum of any number of lengths. */
export const sumMinutes = (values: Iterable<number>): Minutes => {
  let total = 0;
  for (const value of values) total += value;
  return minutes(total);
};

/** The parts a sentence or a table needs: 630 is 10 hours and 30 minutes. Words are the caller's. */
export const hoursAndMinutes = (
  value: number,
): { readonly hours: number; readonly minutes: number } => ({
  hours: Math.floor(value / 60),
  minutes: value % 60,
});

/** Decimal hours for charts and exports, rounded to hundredths: 100 minutes are 1.67. */
export const decimalHours = (value: number): number => Math.round((value / 60) * 100) / 100;
