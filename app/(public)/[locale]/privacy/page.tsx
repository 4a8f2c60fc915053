import type { Metadata } from 'next';
import { TitleHead } from '@/components/ui/title-head';
import { getTranslations } from '@/lib/platform/words';

const parts = ['kept', 'readers', 'browser', 'rights'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.privacy');
  return { title: t('title') };
}

export default async function PrivacyPage() {
  const t = await getTranslations('site.privacy');
  return (
    <div className="page page-narrow">
      <TitleHead lead={t('lead')}>{t('title')}</TitleHead>
      <div className="prose">
        {parts.map((part) => (
          <section key={part} className="pt-4">
            <h2 className="text-lg">{t(`${part}.title`)}</h2>
            <p className="mt-2">{t(`${part}.body`)}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
