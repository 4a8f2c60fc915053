import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AbstractIntlMessages, createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/locale';

const catalogues = new Map<Locale, AbstractIntlMessages>();

function readCatalogue(locale: Locale): AbstractIntlMessages {
  const folder = join(process.cwd(), 'messages', locale);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/**
 * Every sentence of one language; each file in `messages/<locale>/` is one namespace.
 * Read from disk once, the same way for pages, jobs, mails and PDFs.
 */
export function messagesFor(locale: Locale): AbstractIntlMessages {
  const known = catalogues.get(locale);
  if (known !== undefined) return known;
  const read = readCatalogue(locale);
  catalogues.set(locale, read);
  return read;
}

/** Forgets what was read, so that a changed catalogue shows while developing. */
export const forgetMessages = (): void => catalogues.clear();

/** Values for the arguments of a sentence. */
export type MessageValues = Record<string, string | number | Date>;

/** Looks a sentence up by its key and fills it in. */
export type Translate = (key: string, values?: MessageValues) => string;

/**
 * Sentences of one namespace outside a page: mails, PDFs, jobs, exports.
 * A missing sentence is a bug and throws.
 */
export function translator(locale: Locale, namespace: string, timeZone = 'UTC'): Translate {
  const translate = createTranslator({
    locale,
    messages: messagesFor(locale),
    namespace,
    timeZone,
    onError: (error) => {
      throw error;
    },
  });
  // Keys are checked by the catalogue test, not by the type of a catalogue read from disk.
  return translate as unknown as Translate;
}
