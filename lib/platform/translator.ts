import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/locale';

// People read the clock of the country they live in, in either language.
const tags = { en: 'en-US', es: 'es-US' } as const satisfies Record<Locale, string>;

export type WordValues = Readonly<Record<string, string | number>>;
export type Translator = (key: string, values?: WordValues) => string;

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** Words from one catalogue outside a request: letters, mails, certificates. A missing key throws. */
export const translatorFor = (locale: Locale, catalogue: Catalogue): Translator => {
  const translate = createTranslator({
    locale,
    messages: catalogue as Record<string, string>,
    timeZone: 'UTC',
    onError: (error) => {
      throw error;
    },
  });
  return (key, values) => translate(key, values as Record<string, string | number>);
};

/** A civil day ('YYYY-MM-DD') in words: December 18, 2026 / 18 de diciembre de 2026. */
export const dayInWords = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** An instant (ISO 8601) in words, in the reader's zone, with the zone named. */
export const instantInWords = (instant: string, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(Date.parse(instant));
