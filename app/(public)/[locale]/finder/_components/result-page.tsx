import { TitleHead } from '@/components/ui/title-head';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import type { Answers, QuestionId } from '@/lib/finder/model';
import { groupedCode } from '@/lib/finder/rules/code';
import { resultOf } from '@/lib/finder/rules/result';
import { getTranslations } from '@/lib/platform/words';
import { categoryOf } from '@/lib/standards/categories';
import { editionOn } from '@/lib/standards/editions/registry';
import type { CategoryReach } from '@/lib/standards/evaluate/deciding';
import { AnswerList } from './answer-list';
import { reachWords } from './reach-words';
import { TakeAlong } from './take-along';

interface ResultPageProps {
  readonly answers: Answers;
  readonly asked: readonly QuestionId[];
  readonly code: string;
  readonly today: CalendarDate;
  readonly locale: Locale;
}

/** Which category fits now, which next, and the one requirement that decides each other one. */
export async function ResultPage({ answers, asked, code, today, locale }: ResultPageProps) {
  const t = await getTranslations('finder');
  const { now, later, other } = resultOf(answers, today);
  const say = await reachWords(answers, today, locale);
  const year = editionOn(today)?.from.slice(0, 4) ?? '';
  const bring = `/ledger/bring?code=${groupedCode(code)}&lang=${locale}`;
  const rows = { locale, say };
  return (
    <div className="page page-narrow">
      <TitleHead lead={t('result.lead', { year })}>{t('result.title')}</TitleHead>
      <section className="stack-tight mt-8">
        <h2>{t('result.now')}</h2>
        <p className="measure">{t(now.length > 0 ? 'result.nowLead' : 'result.nowNone')}</p>
        <Reached reached={now} {...rows} />
      </section>
      {later.length > 0 ? (
        <section className="stack-tight mt-8">
          <h2>{t('result.later')}</h2>
          <p className="measure">{t('result.laterLead')}</p>
          <Reached reached={later} {...rows} />
        </section>
      ) : null}
      {other.length > 0 ? (
        <section className="stack-tight mt-8">
          <h2>{t('result.other')}</h2>
          <Reached reached={other} {...rows} />
        </section>
      ) : null}
      <p className="why measure mt-6">{t('result.vary')}</p>
      <section className="stack-tight mt-8">
        <h2>{t('result.nextTitle')}</h2>
        <ul className="next-steps">
          <li>{t('result.next1')}</li>
          <li>{t('result.next2')}</li>
          <li>
            {t.rich('result.next3', {
              link: (words) => <a href={`/${locale}/will-it-count`}>{words}</a>,
            })}
          </li>
        </ul>
        <p>
          <a className="btn" href={bring} rel="nofollow">
            {t('result.start')}
          </a>
        </p>
      </section>
      <TakeAlong code={code} locale={locale} />
      <section className="stack-tight mt-8">
        <h2>{t('result.answers')}</h2>
        <AnswerList answers={answers} asked={asked} today={today} locale={locale} />
        <p>
          <a href={`/${locale}/finder`}>{t('again')}</a>
        </p>
      </section>
    </div>
  );
}

interface ReachedProps {
  readonly reached: readonly CategoryReach[];
  readonly locale: Locale;
  readonly say: (reach: CategoryReach) => string;
}

const Reached = ({ reached, locale, say }: ReachedProps) =>
  reached.length === 0 ? null : (
    <ul className="rows">
      {reached.map((reach) => (
        <li key={reach.code}>
          <h3 className="text-lg">{categoryOf(reach.code).name[locale]}</h3>
          <p>{say(reach)}</p>
        </li>
      ))}
    </ul>
  );
