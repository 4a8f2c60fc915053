import { hoursAndMinutes } from '@/lib/core/minutes';
import { DAYS_PER_MONTH } from '@/lib/core/months';
import type { Unit } from '../model';
import type { Translator } from './translator';

/** An amount in words, and the number its verb agrees with. */
export interface Phrase {
  readonly amount: string;
  readonly n: number;
}

function minutesPhrase(t: Translator, value: number): Phrase {
  const { hours, minutes } = hoursAndMinutes(value);
  if (minutes === 0) return { amount: t('amount.hours', { hours }), n: hours };
  if (hours === 0) return { amount: t('amount.minutes', { minutes }), n: minutes };
  return { amount: t('amount.hoursMinutes', { hours, minutes }), n: 2 };
}

/** Months are rounded down to a tenth, so that nobody is told more than there is. */
export const tenths = (months: number): number => Math.floor(months * 10 + 0.001) / 10;

function monthsPhrase(t: Translator, value: number): Phrase {
  const days = Math.round(value * DAYS_PER_MONTH);
  if (value > 0 && value < 1) return { amount: t('amount.days', { days }), n: days };
  const months = tenths(value);
  return { amount: t('amount.months', { months }), n: months };
}

function countPhrase(t: Translator, count: number, about: string): Phrase {
  if (about.startsWith('references')) return { amount: t('amount.ratings', { count }), n: count };
  const membership = about.startsWith('membership') || about.startsWith('person.memberships');
  const key = membership ? 'amount.memberships' : 'amount.entries';
  return { amount: t(key, { count }), n: count };
}

/** An amount in its unit, in words; `about` is the requirement or the path it belongs to. */
export function phrase(t: Translator, unit: Unit, value: number, about: string): Phrase {
  if (unit === 'minutes') return minutesPhrase(t, value);
  if (unit === 'months') return monthsPhrase(t, value);
  return countPhrase(t, value, about);
}
