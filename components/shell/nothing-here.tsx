import { TitleHead } from '@/components/ui/title-head';
import { getTranslations } from '@/lib/platform/words';

/** What stands inside a shell where nothing is, or nothing that is yours. */
export async function NothingHere() {
  const t = await getTranslations('site.notFound');
  return (
    <>
      <title>{`${t('title')} · Attune`}</title>
      <TitleHead lead={t('body')}>{t('title')}</TitleHead>
      <p className="actions">
        {/* A plain link: it works wherever the mistake happened, and carries no script. */}
        <a href="/" className="btn">
          {t('start')}
        </a>
      </p>
    </>
  );
}
