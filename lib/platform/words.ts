import 'server-only';
import { getLocale, type getTranslations as NextIntl } from 'next-intl/server';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/locale';
import { env } from './env';
import { log } from './log';
import { forgetMessages, messagesFor } from './messages';

export { getLocale };

type Translator = Awaited<ReturnType<typeof NextIntl<never>>>;

const make = (locale: Locale, namespace: string): Translator =>
  createTranslator({
    locale,
    messages: messagesFor(locale),
    ...(namespace && { namespace }),
    timeZone: 'UTC',
    // A missing sentence is a bug: it stops the developer, not the person at work.
    onError: (error) => {
      if (env().NODE_ENV !== 'production') throw error;
      log.error('sentence missing', { code: error.code, locale, reason: error.message });
    },
  }) as unknown as Translator;

const made = new Map<string, Translator>();

/**
 * Sentences of one namespace in the language of this request. Kept between requests: next-intl's own
 * reads each pattern and builds each number format anew for every page, a fifth of its cost.
 */
export async function getTranslations(namespace = ''): Promise<Translator> {
  const locale = await getLocale();
  if (env().NODE_ENV !== 'production') {
    forgetMessages();
    made.clear();
  }
  const key = `${locale} ${namespace}`;
  const known = made.get(key) ?? make(locale, namespace);
  made.set(key, known);
  return known;
}
