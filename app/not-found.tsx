import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FocusShell } from '@/components/shell/focus-shell';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.notFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const t = await getTranslations('site.notFound');
  return (
    <FocusShell>
      <PageTitle lead={t('body')}>{t('title')}</PageTitle>
      <LinkButton href="/">{t('start')}</LinkButton>
    </FocusShell>
  );
}
