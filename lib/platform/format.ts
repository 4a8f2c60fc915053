import { formatDuration } from '@/lib/core/duration';
import type { Locale } from '@/lib/core/locale';
import type { Money } from '@/lib/core/money';

const tags = { en: 'en-US', es: 'es-US' } as const satisfies Record<Locale, string>;

/** How long a date is written out: 4 Mar 2026, 4 March 2026, Wednesday 4 March 2026, March 2026, 4 March. */
export type DateStyle = 'short' | 'long' | 'weekday' | 'month' | 'everyYear';

const dateOptions = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  everyYear: { day: 'numeric', month: 'long' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

// A format costs more to make than a hundred uses of it.
const remembered = <O, F>(make: (locale: Locale, options: O) => F) => {
  const formats = new Map<string, F>();
  return (locale: Locale, options: O): F => {
    const key = JSON.stringify([locale, options]);
    const format = formats.get(key) ?? make(locale, options);
    formats.set(key, format);
    return format;
  };
};
const dateFormat = remembered(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tags[locale], options),
);
// Numbers as the sentences write theirs; money as the country of the association does.
const numberFormat = remembered(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const moneyFormat = remembered(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tags[locale], options),
);
const listFormat = remembered(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(tags[locale], options),
);

/** A civil date ('2026-03-04') in words; no zone is involved. */
export function formatDate(locale: Locale, date: string, style: DateStyle = 'long'): string {
  return dateFormat(locale, { ...dateOptions[style], timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** The day of an instant, as the association's clock has it. */
export function formatInstantDate(
  locale: Locale,
  instant: Date,
  timeZone: string,
  style: DateStyle = 'long',
): string {
  return dateFormat(locale, { ...dateOptions[style], timeZone }).format(instant);
}

/** The time of day of an instant: "10:42 AM". */
export function formatTime(locale: Locale, instant: Date, timeZone: string): string {
  return dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(instant);
}

/** Day and time of an instant: "March 4, 2026, 10:42 AM". */
export function formatInstant(locale: Locale, instant: Date, timeZone: string): string {
  return `${formatInstantDate(locale, instant, timeZone)}, ${formatTime(locale, instant, timeZone)}`;
}

/** Day, time and zone of an instant: "March 4, 2026, 10:42 AM EST". */
export function formatZoned(locale: Locale, instant: Date, timeZone: string): string {
  const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone } as const;
  const day = formatInstantDate(locale, instant, timeZone);
  return `${day}, ${dateFormat(locale, time).format(instant)}`;
}

const hourWords = {
  en: { one: 'hour', other: 'hours' },
  es: { one: 'hora', other: 'horas' },
} as const satisfies Record<Locale, Record<'one' | 'other', string>>;

/** Minutes as a figure on a row: "1 h 15", "24 h". */
export const formatMinutes = (minutes: number): string => formatDuration(minutes);

/** Minutes in a sentence: "24 hours", "1 hour", "1 h 15", "45 min". */
export function formatHours(locale: Locale, minutes: number): string {
  if (minutes % 60 !== 0) return formatDuration(minutes);
  const hours = minutes / 60;
  return `${formatNumber(locale, hours)} ${hourWords[locale][hours === 1 ? 'one' : 'other']}`;
}

/** Hours alone, for "18 of 24 hours": "18", "19.25". */
export const formatHourFigure = (locale: Locale, minutes: number): string =>
  formatNumber(locale, minutes / 60);

/** A number with its separators, at most two decimals: "24.5", in Spanish "24,5". */
export const formatNumber = (locale: Locale, value: number): string =>
  numberFormat(locale, { maximumFractionDigits: 2 }).format(value);

/** An amount of money: "$25", "$12.50". */
export function formatMoney(locale: Locale, { cents, currency }: Money): string {
  return moneyFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}

/** What a currency is called: "US Dollar". */
export const currencyName = (locale: Locale, currency: Money['currency']): string =>
  new Intl.DisplayNames(tags[locale], { type: 'currency' }).of(currency) ?? currency;

/** Words joined as a sentence does: "screening, life skills and safety". */
export const formatList = (locale: Locale, words: readonly string[]): string =>
  listFormat(locale, { type: 'conjunction' }).format(words);

/** The months of a year by name, January first. */
export const monthNames = (locale: Locale): readonly string[] =>
  Array.from({ length: 12 }, (_, month) =>
    dateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month))),
  );
