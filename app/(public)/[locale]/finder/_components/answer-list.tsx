import type { Locale } from '@/lib/core/locale';
import type { Answers, Month, QuestionId } from '@/lib/finder/model';
import { codeOf } from '@/lib/finder/rules/code';
import { traitsAsked } from '@/lib/finder/rules/questions';
import type { Standpoint } from '@/lib/finder/rules/standpoint';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { Place } from '../place';

interface AnswerListProps {
  readonly answers: Answers;
  readonly asked: readonly QuestionId[];
  readonly from: Standpoint;
  readonly place: Place;
  readonly locale: Locale;
}

/** What was answered, each with the way to change it. */
export async function AnswerList({ answers, asked, from, place, locale }: AnswerListProps) {
  const t = await getTranslations('finder');
  const inWords = await answerWords(answers, from, locale);
  const code = encodeURIComponent(codeOf(answers));
  return (
    <dl className="answer-list">
      {place.chosen ? (
        <div>
          <dt>{t('place.short')}</dt>
          <dd>{place.chosen.name}</dd>
          <dd>
            <a href={`/${locale}/finder?a=${code}&change=ages`} rel="nofollow">
              {t('change')}
              <span className="sr-only"> {t('place.short')}</span>
            </a>
          </dd>
        </div>
      ) : null}
      {asked.map((id) => (
        <div key={id}>
          <dt>{t(`q.${id}.short`)}</dt>
          <dd>{inWords(id)}</dd>
          <dd>
            <a href={`/${locale}/finder?a=${code}&change=${id}`} rel="nofollow">
              {t('change')}
              <span className="sr-only"> {t(`q.${id}.short`)}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

async function answerWords(answers: Answers, from: Standpoint, locale: Locale) {
  const t = await getTranslations('finder');
  const month = (said: Month | 'no' | undefined) =>
    said === undefined || said === 'no' ? t('no') : formatDate(locale, `${said}-01`, 'month');
  return (id: QuestionId): string => {
    const { training, rsc, traits = [], since, giving, leading, degree } = answers;
    switch (id) {
      case 'since':
        return month(since);
      case 'giving':
        return month(giving);
      case 'leading':
        return month(leading);
      case 'degree':
        return String(degree ?? '');
      case 'training':
        return training ? t('q.training.value', { ...training }) : '';
      case 'rsc':
        return rsc ? t('q.rsc.value', { hours: rsc.hours }) : '';
      case 'traits': {
        const asked = traitsAsked(answers, from);
        const named = traits.filter((trait) => asked.includes(trait));
        if (named.length === 0) return t('q.traits.none');
        return named.map((trait) => t(`q.traits.${trait}`)).join('; ');
      }
      default:
        return t(`q.${id}.${answers[id]}` as 'q.ages.both');
    }
  };
}
