import { getLocale, getTranslations } from 'next-intl/server';
import { defaultLocale, isLocale, otherLocale } from '@/lib/core/locale';
import { LanguageAnchor } from './language-anchor';

/** The same page in the other language, named in that language. */
export async function LanguageLink() {
  const t = await getTranslations('ui.nav');
  const locale = await getLocale();
  return (
    <nav aria-label={t('language')}>
      <LanguageAnchor to={otherLocale(isLocale(locale) ? locale : defaultLocale)} />
    </nav>
  );
}
