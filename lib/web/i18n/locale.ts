import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import {
  addressInLocale,
  isLocale,
  type Locale,
  localeFromAcceptLanguage,
  localeFromAddress,
} from '@/lib/core/locale';
import { visitor } from '../visitor';
import { pathHeader } from './path-header';

/** The path and query of the page as they were asked for; '/' where nothing is known. */
export const currentAddress = cache(
  async (): Promise<string> => (await headers()).get(pathHeader) ?? '/',
);

/** A way on, in the language this page's address asks for; as it is where the address asks for none. */
export async function keepLanguage(path: string): Promise<string> {
  const asked = localeFromAddress(await currentAddress());
  return asked === null ? path : addressInLocale(path, asked);
}

/** The language of this request: what the address says, else the person's, else the browser's. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const asked = localeFromAddress(await currentAddress());
  if (asked !== null) return asked;
  const preferred = (await visitor())?.locale;
  if (isLocale(preferred)) return preferred;
  return localeFromAcceptLanguage((await headers()).get('accept-language'));
});
