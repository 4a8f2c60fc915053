import { type Locale, type Words, wordsIn } from '@/lib/core/locale';
import { oneLine, withoutLinks } from '@/lib/core/plain-text';
import {
  dayInWords,
  instantInWords,
  type Translator,
  translatorFor,
  type WordValues,
} from '@/lib/platform/translator';
import en from '@/messages/en/mail.json';
import es from '@/messages/es/mail.json';
import type { MessageTemplate } from './model';

const catalogues = { en, es } as const;
const translators = new Map<Locale, Translator>();

const translator = (locale: Locale): Translator => {
  const known = translators.get(locale);
  if (known) return known;
  const made = translatorFor(locale, catalogues[locale]);
  translators.set(locale, made);
  return made;
};

/** The words of one template for one reader, and the ways facts are put into them. */
export interface Wording {
  say(key: string, values?: WordValues): string;
  layout(key: string, values?: WordValues): string;
  /** Something a person typed about themself: one line that no mail program makes a link of. */
  name(text: string): string;
  words(words: Words): string;
  day(day: string): string;
  instant(at: string, timeZone: string): string;
  duration(minutes: number): string;
}

const durationIn = (t: Translator, total: number): string => {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return t('layout.minutes', { minutes });
  if (minutes === 0) return t('layout.hours', { hours });
  return t('layout.hoursAndMinutes', {
    hours: t('layout.hours', { hours }),
    minutes: t('layout.minutes', { minutes }),
  });
};

export const wordingOf = (template: MessageTemplate, locale: Locale): Wording => {
  const t = translator(locale);
  return {
    say: (key, values) => t(`templates.${template}.${key}`, values),
    layout: (key, values) => t(`layout.${key}`, values),
    name: (text) => withoutLinks(text),
    words: (words) => oneLine(wordsIn(words, locale), 2000),
    day: (day) => dayInWords(day, locale),
    instant: (at, timeZone) => instantInWords(at, timeZone, locale),
    duration: (minutes) => durationIn(t, minutes),
  };
};
