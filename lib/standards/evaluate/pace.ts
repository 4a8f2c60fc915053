import {
  addDays,
  addMonths,
  type CalendarDate,
  dayNumber,
  monthNumber,
} from '@/lib/core/calendar-date';
import type { Pace } from '../eligibility';
import type { Judgement } from './judge';
import type { Prepared } from './prepare';

const ASSUMED_MINUTES_PER_MONTH = 120;
const MONTHS_LOOKED_BACK = 6;

/** A pace somebody wishes to see, in minutes a month. */
export interface WishedPaces {
  readonly supervised?: number | undefined;
  readonly trained?: number | undefined;
}

export interface Paces {
  readonly supervised: Pace;
  readonly trained: Pace;
}

type Dated = { readonly on: number; readonly minutes: number };

function paceOf(past: readonly Dated[], asOf: CalendarDate, wished: number | undefined): Pace {
  if (wished !== undefined) return { source: 'chosen', minutesPerMonth: Math.max(1, wished) };
  const since = dayNumber(addMonths(asOf, -MONTHS_LOOKED_BACK));
  const recent = past.filter(({ on }) => on > since);
  const sum = recent.reduce((total, { minutes }) => total + minutes, 0);
  const own = Math.floor(sum / MONTHS_LOOKED_BACK);
  return own > 0
    ? { source: 'own', minutesPerMonth: own }
    : { source: 'assumed', minutesPerMonth: ASSUMED_MINUTES_PER_MONTH };
}

/** How fast each kind of hours comes: as wished, else as in the last six months, else as assumed. */
export function pacesOf(
  { portfolio, sessions }: Prepared,
  judgement: Judgement,
  wished: WishedPaces = {},
): Paces {
  const counted = new Map(judgement.entries.map((entry) => [entry.path, entry.counted]));
  const minutesOf = (path: string) => counted.get(path) as number;
  const supervised = sessions
    .filter((session) => !session.isPeriod)
    .map(({ on, path }) => ({ on: on.from, minutes: minutesOf(path) }));
  const trained = portfolio.training.map((entry, index) => ({
    on: dayNumber(entry.completedOn),
    minutes: minutesOf(`training[${index}]`),
  }));
  return {
    supervised: paceOf(supervised, portfolio.asOf, wished.supervised),
    trained: paceOf(trained, portfolio.asOf, wished.trained),
  };
}

/** A pace, or the least at which so many minutes come within so many months. */
export function atLeast(pace: Pace, minutes: number, months: number): Pace {
  const least = Math.ceil(minutes / Math.max(1, months));
  return pace.minutesPerMonth < least ? { source: 'least', minutesPerMonth: least } : pace;
}

/** How many months so many minutes take. */
export const monthsFor = (minutes: number, pace: Pace): number =>
  Math.ceil(minutes / pace.minutesPerMonth);

/** The later of two days. */
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? b : a);

/** The first day on which a plan can be followed. */
export const tomorrow = ({ asOf }: { readonly asOf: CalendarDate }): CalendarDate =>
  addDays(asOf, 1);

/** When so many months begin that end by a day, as late as can be and not before today. */
export const lateStart = (asOf: CalendarDate, by: CalendarDate, months: number): CalendarDate =>
  later(asOf, addMonths(by, -months));

/** Whole months from one day to a later one. */
export function wholeMonths(from: CalendarDate, until: CalendarDate): number {
  const months = monthNumber(dayNumber(until)) - monthNumber(dayNumber(from));
  return Math.max(0, addMonths(from, months) > until ? months - 1 : months);
}
