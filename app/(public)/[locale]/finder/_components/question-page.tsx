import { TitleHead } from '@/components/ui/title-head';
import type { Locale } from '@/lib/core/locale';
import { questionIds } from '@/lib/finder/model';
import { codeOf } from '@/lib/finder/rules/code';
import { getTranslations } from '@/lib/platform/words';
import type { Asking } from '../visit';
import { AnswerList } from './answer-list';
import { CodeForm } from './code-form';
import { PlaceField } from './place-field';
import { ProblemSummary } from './problem-summary';
import { QuestionFields } from './question-fields';

/** One question: a plain form that sends the answer in the address. */
export async function QuestionPage({
  asking,
  locale,
}: {
  readonly asking: Asking;
  readonly locale: Locale;
}) {
  const t = await getTranslations('finder');
  const { id, answers, before, step, wrongCode, place, from } = asking;
  const first = id === 'ages';
  const asked = questionIds.filter((each) => each in before);
  return (
    <div className="page page-narrow">
      {first ? (
        <TitleHead lead={t('lead')}>{t('title')}</TitleHead>
      ) : (
        <TitleHead eyebrow={t('step', step)}>{t(`q.${id}.title`)}</TitleHead>
      )}
      {first ? <p className="why mt-4">{t('privacy')}</p> : null}
      <ProblemSummary problems={asking.problems} />
      <form method="get" action={`/${locale}/finder`} className="mt-6">
        <input type="hidden" name="a" value={codeOf(answers)} />
        <input type="hidden" name="q" value={id} />
        {first ? <h2 className="text-lg">{t('q.ages.title')}</h2> : null}
        <QuestionFields asking={asking} locale={locale} />
        {first ? (
          <PlaceField place={place} wrong={asking.problems.association !== undefined} />
        ) : null}
        <div className="actions">
          <button type="submit" className="btn">
            {t('next')}
          </button>
        </div>
      </form>
      {first ? (
        <CodeForm locale={locale} wrong={wrongCode} />
      ) : (
        <details className="mt-8">
          <summary>{t('so')}</summary>
          <AnswerList answers={answers} asked={asked} from={from} place={place} locale={locale} />
        </details>
      )}
    </div>
  );
}
