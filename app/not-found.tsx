import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FocusShell } from '@/components/shell/focus-shell';
import { TitleHead } from '@/components/ui/title-head';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.notFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const t = await getTranslations('site.notFound');
  return (
    <FocusShell>
      <TitleHead lead={t('body')}>{t('title')}</TitleHead>
      <p className="actions">
        {/* A plain link: it works wherever the mistake happened, and carries no script. */}
        <a href="/" className="btn">
          {t('start')}
        </a>
      </p>
    </FocusShell>
  );
}
