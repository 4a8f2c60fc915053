'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { addressInLocale, type Locale, localeNames } from '@/lib/core/locale';

/** This page in the other language. A plain link: the whole page changes, its `lang` too. */
export function LanguageAnchor({ to }: { readonly to: Locale }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  return (
    <a
      href={addressInLocale(query === '' ? path : `${path}?${query}`, to)}
      lang={to}
      hrefLang={to}
      className="inline-block py-2"
    >
      {localeNames[to]}
    </a>
  );
}
