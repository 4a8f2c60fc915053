import { TitleHead } from '@/components/ui/title-head';
import type { Locale } from '@/lib/core/locale';
import { groupedCode } from '@/lib/finder/rules/code';
import { resultOf } from '@/lib/finder/rules/result';
import { getTranslations } from '@/lib/platform/words';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import type { CategoryReach } from '@/lib/standards/evaluate/deciding';
import type { Finding } from '../visit';
import { AnswerList } from './answer-list';
import { reachWords } from './reach-words';
import { TakeAlong } from './take-along';

interface ResultPageProps {
  readonly finding: Finding;
  readonly locale: Locale;
}

/** Which category fits now, which next, and the one requirement that decides each other one. */
export async function ResultPage({ finding, locale }: ResultPageProps) {
  const t = await getTranslations('finder');
  const { answers, asked, code, from, place } = finding;
  const { now, later, other, closed } = resultOf(answers, from);
  const say = await reachWords(answers, from, locale);
  const year = from.edition.from.slice(0, 4);
  const bring = `/ledger/bring?code=${encodeURIComponent(groupedCode(code))}&lang=${locale}`;
  const called = ({ code: category }: CategoryReach) => nameUnder(from.overrides, category)[locale];
  const rows = { called, say };
  const at = place.chosen?.name;
  return (
    <div className="page page-narrow">
      <TitleHead
        lead={at ? t('result.leadAt', { year, association: at }) : t('result.lead', { year })}
      >
        {t('result.title')}
      </TitleHead>
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
      {closed.length > 0 && at ? (
        <section className="stack-tight mt-8">
          <h2>{t('result.closed', { association: at })}</h2>
          <p className="measure">{closed.map(called).join('; ')}</p>
        </section>
      ) : null}
      <p className="why measure mt-6">
        {at ? t('result.here', { association: at }) : t('result.vary')}
      </p>
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
        <AnswerList answers={answers} asked={asked} from={from} place={place} locale={locale} />
        <p>
          <a href={`/${locale}/finder`}>{t('again')}</a>
        </p>
      </section>
    </div>
  );
}

interface ReachedProps {
  readonly reached: readonly CategoryReach[];
  readonly called: (reach: CategoryReach) => string;
  readonly say: (reach: CategoryReach) => string;
}

const Reached = ({ reached, called, say }: ReachedProps) =>
  reached.length === 0 ? null : (
    <ul className="rows">
      {reached.map((reach) => (
        <li key={reach.code}>
          <h3 className="text-lg">{called(reach)}</h3>
          <p>{say(reach)}</p>
        </li>
      ))}
    </ul>
  );
