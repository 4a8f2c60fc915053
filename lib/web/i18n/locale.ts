import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import {
  isLocale,
  type Locale,
  localeFromAcceptLanguage,
  localeFromAddress,
} from '@/lib/core/locale';
import { visitor } from '../visitor';

/** The request header in which proxy.ts hands on the path and query of the page. */
const pathHeader = 'x-attune-path';

/** The language of this request: what the address says, else the person's, else the browser's. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const sent = await headers();
  const asked = localeFromAddress(sent.get(pathHeader));
  if (asked !== null) return asked;
  const preferred = (await visitor())?.locale;
  return isLocale(preferred) ? preferred : localeFromAcceptLanguage(sent.get('accept-language'));
});
