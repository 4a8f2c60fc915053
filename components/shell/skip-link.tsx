import { getTranslations } from '@/lib/platform/words';

/** The first stop of the tab key: past the head of the page. */
export async function SkipLink() {
  const t = await getTranslations('ui.nav');
  return (
    <a href="#content" className="skip">
      {t('skip')}
    </a>
  );
}
