import { Notice } from '@/components/ui/notice';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { criterionName, rubricGroups } from '@/lib/reviews/labels';
import type { Criterion } from '@/lib/reviews/model';
import type { Reading } from '@/lib/reviews/queries/reading';
import { pointersTo } from '@/lib/reviews/rules';
import { say } from '@/lib/standards/say/say';
import { competenciesOf } from '@/lib/web/known-standards';
import { keepVerdictAction } from '../actions';
import { RubricKeeper } from './rubric-keeper';
import { RubricLine } from './rubric-line';

const isAt = (line: Criterion) => (each: Criterion) =>
  each.kind === line.kind && each.key === line.key;

/** Everything there is to judge, under its headings. */
export async function Rubric(props: {
  readonly reading: Reading;
  readonly unsaved: string | null;
}) {
  const { reading } = props;
  const t = await getTranslations('reviews.reading');
  const locale = await getLocale();
  const { portfolio, ratings } = reading.frozen;
  const competencies = await competenciesOf(portfolio.application.edition);
  const sentences = new Map(
    say(portfolio.eligibility, locale).requirements.map((each) => [each.id as string, each.say]),
  );
  const pointer = (line: Criterion): string =>
    line.kind === 'requirement'
      ? (sentences.get(line.key) ?? '')
      : [
          t('pointers', { ...pointersTo(line.key, portfolio.ledger, ratings) }),
          ...(reading.nameConfirmed(line.key) ? [] : [t('nameUnverified')]),
        ].join(' · ');
  return (
    <section aria-labelledby="rubric">
      <p className="quiet small">{t('rubric')}</p>
      <h1 id="rubric">{t('whatDoYouSee')}</h1>
      <p className="quiet small">{t('keys')}</p>
      {props.unsaved === null ? null : (
        <Notice tone="wait" announced>
          {t('lineNotSaved')}
        </Notice>
      )}
      <RubricKeeper action={keepVerdictAction} saving={t('saving')} notSaved={t('notSaved')}>
        {rubricGroups(competencies, reading.rubric, locale).map(({ title, lines }) => (
          <section key={title ?? ''} className="mt-6">
            <h2 className="text-lg">{title ?? t('requirements')}</h2>
            <ul className="rows">
              {lines.map((line) => (
                <RubricLine
                  key={`${line.kind}:${line.key}`}
                  reviewId={reading.review.id}
                  line={line}
                  name={criterionName(competencies, line, locale)}
                  pointer={pointer(line)}
                  judged={reading.judged.find(isAt(line))}
                  earlier={reading.earlier?.own.find(isAt(line))}
                />
              ))}
            </ul>
          </section>
        ))}
      </RubricKeeper>
    </section>
  );
}
