import { headers } from 'next/headers';
import { cache } from 'react';
import { type Locale, localeFromAcceptLanguage, localeFromAddress } from '@/lib/core/locale';

/** The request header in which proxy.ts hands on the path and query of the page. */
export const addressHeader = 'x-attune-address';

/** The path and query of the page being drawn; '/' where nothing is known. */
export const currentAddress = cache(
  async (): Promise<string> => (await headers()).get(addressHeader) ?? '/',
);

/** The language of this request: what the address says, else what the browser prefers. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const asked = localeFromAddress(await currentAddress());
  return asked ?? localeFromAcceptLanguage((await headers()).get('accept-language'));
});
