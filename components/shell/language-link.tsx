import { getLocale, getTranslations } from 'next-intl/server';
import {
  addressInLocale,
  defaultLocale,
  isLocale,
  localeNames,
  otherLocale,
} from '@/lib/core/locale';
import { currentAddress } from '@/lib/web/i18n/locale';

/** The same page in the other language, named in that language. */
export async function LanguageLink() {
  const t = await getTranslations('ui.nav');
  const locale = await getLocale();
  const other = otherLocale(isLocale(locale) ? locale : defaultLocale);
  return (
    <nav aria-label={t('language')}>
      <a
        href={addressInLocale(await currentAddress(), other)}
        lang={other}
        hrefLang={other}
        className="inline-block py-2"
      >
        {localeNames[other]}
      </a>
    </nav>
  );
}
