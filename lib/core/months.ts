/** A month of work is a twelfth of a year of 365 days, so two calendar years are never short of 24. */
export const DAYS_PER_MONTH = 365 / 12;

/** Days of work as months, to four places: finer than a day, so no day is lost in a sum. */
export const monthsFromDays = (days: number): number => roundMonths(days / DAYS_PER_MONTH);

/** Clears what adding decimals leaves behind. */
export const roundMonths = (months: number): number => Math.round(months * 10_000) / 10_000;

/** Whether so many days of work make so many months, decided on days so that rounding cannot matter. */
export const daysMakeMonths = (days: number, months: number): boolean =>
  days * 12 + 1e-6 >= months * 365;

/** The fewest whole days that make so many months; what rounding months left over is no day. */
export const daysForMonths = (months: number): number => Math.ceil(months * DAYS_PER_MONTH - 0.005);

/** The parts a sentence needs: whole years and whole months begun and finished. */
export function yearsAndMonths(months: number): {
  readonly years: number;
  readonly months: number;
} {
  const whole = Math.floor(months + 1e-6);
  return { years: Math.floor(whole / 12), months: whole % 12 };
}
