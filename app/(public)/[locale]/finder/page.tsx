import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TitleHead } from '@/components/ui/title-head';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import type { Search } from '@/lib/web/search';
import { QuestionPage } from './_components/question-page';
import { ResultPage } from './_components/result-page';
import { visitOf } from './visit';

interface Props {
  readonly searchParams: Search;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('finder');
  const visit = await visitOf(searchParams);
  if (visit.kind === 'too_often') return { title: t('tooOften.title'), robots: { index: false } };
  if (visit.kind !== 'question') return { title: t('result.title'), robots: { index: false } };
  const wrong = visit.wrongCode !== null || Object.keys(visit.problems).length > 0;
  if (visit.step.n === 1 && !wrong) return { title: t('title') };
  const title = t(`q.${visit.id}.title`);
  return { title: wrong ? t('titleWrong', { title }) : title, robots: { index: false } };
}

/** Which category fits the work somebody does: questions in the address, nothing kept. */
export default async function FinderPage({ searchParams }: Props) {
  const visit = await visitOf(searchParams);
  const locale = await currentLocale();
  if (visit.kind === 'go') redirect(`/${locale}/finder?a=${encodeURIComponent(visit.code)}`);
  if (visit.kind === 'question') return <QuestionPage asking={visit} locale={locale} />;
  if (visit.kind === 'result') return <ResultPage finding={visit} locale={locale} />;
  const t = await getTranslations('finder.tooOften');
  return (
    <div className="page page-narrow">
      <TitleHead lead={t('body')}>{t('title')}</TitleHead>
    </div>
  );
}
