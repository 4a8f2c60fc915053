import type { Metadata } from 'next';
import { TitleHead } from '@/components/ui/title-head';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import type { Search } from '@/lib/web/search';
import { Answer } from './_components/answer';
import { Matches } from './_components/matches';
import { SessionForm } from './_components/session-form';
import { askedOf } from './asked';

interface Props {
  readonly searchParams: Search;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('will-it-count');
  const { problems, answer } = await askedOf(searchParams);
  if (Object.keys(problems).length > 0) return { title: t('titleWrong') };
  return answer
    ? { title: t(`answers.${answer.answer}`), robots: { index: false } }
    : { title: t('title') };
}

/** Whether an hour of reflective supervision would count, for anybody who asks. */
export default async function WillItCountPage({ searchParams }: Props) {
  const asked = await askedOf(searchParams);
  const locale = await currentLocale();
  const t = await getTranslations('will-it-count');
  const { answer, session, holder, today } = asked;
  if (answer && session.category && session.on)
    return (
      <div className="page page-narrow">
        <Answer
          answer={answer}
          category={session.category}
          on={session.on}
          holder={holder}
          locale={locale}
        />
      </div>
    );
  return (
    <div className="page page-narrow">
      <TitleHead lead={t('lead')}>{t('title')}</TitleHead>
      <Matches asked={asked} locale={locale} />
      <SessionForm
        session={session}
        problems={asked.problems}
        today={today}
        first={asked.first}
        locale={locale}
      />
    </div>
  );
}
