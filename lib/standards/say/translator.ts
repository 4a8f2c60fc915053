import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/locale';
import en from '@/messages/en/standards.json';
import es from '@/messages/es/standards.json';

const catalogues: Record<Locale, typeof en> = { en, es };
const make = (locale: Locale) =>
  createTranslator({ locale, messages: catalogues[locale], timeZone: 'UTC' });
export type Translator = ReturnType<typeof make>;

const made = new Map<Locale, Translator>();

/** The standards' sentences in a language, outside React as well: mail and the command line use them. */
export function translatorFor(locale: Locale): Translator {
  const known = made.get(locale) ?? make(locale);
  made.set(locale, known);
  return known;
}
