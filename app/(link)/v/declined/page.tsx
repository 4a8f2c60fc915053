import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/page-title';
import { getTranslations } from '@/lib/platform/words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.link.declined'))('title') };
}

export default async function DeclinedPage() {
  const t = await getTranslations('vouching.link.declined');
  return (
    <div className="prose">
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('what')}</p>
    </div>
  );
}
