import { PageTitle } from '@/components/ui/page-title';
import { getTranslations } from '@/lib/platform/words';

/** The same page for every link that opens nothing, whatever the reason. */
export default async function LinkClosed() {
  const t = await getTranslations('vouching.link.closed');
  return (
    <div className="prose">
      <title>{t('title')}</title>
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('why')}</p>
      <p>{t('newer')}</p>
      <p>{t('kept')}</p>
    </div>
  );
}
