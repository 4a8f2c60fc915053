import type { Metadata } from 'next';
import { TitleHead } from '@/components/ui/title-head';
import { getLocale, getTranslations } from '@/lib/platform/words';

const tools = [
  { part: 'finder', place: 'finder' },
  { part: 'count', place: 'will-it-count' },
  { part: 'standards', place: 'standards' },
] as const;
const parts = ['signIn', 'link', 'counts', 'association', 'access'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.help');
  return { title: t('title') };
}

export default async function HelpPage() {
  const t = await getTranslations('site.help');
  const locale = await getLocale();
  return (
    <div className="page page-narrow">
      <TitleHead lead={t('lead')}>{t('title')}</TitleHead>
      <div className="prose">
        {tools.map(({ part, place }) => (
          <section key={part} className="pt-4">
            <h2 className="text-lg">{t(`${part}.title`)}</h2>
            <p className="mt-2">
              {t.rich(`${part}.body`, {
                link: (words) => <a href={`/${locale}/${place}`}>{words}</a>,
              })}
            </p>
          </section>
        ))}
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
