import { otherLocale } from '@/lib/core/locale';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { LanguageAnchor } from './language-anchor';

/** The same page in the other language, named in that language. */
export async function LanguageLink() {
  const t = await getTranslations('ui.nav');
  return (
    <nav aria-label={t('language')}>
      <LanguageAnchor to={otherLocale(await getLocale())} />
    </nav>
  );
}
