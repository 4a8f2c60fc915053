import { OpinionWords } from '@/components/reviews/opinion-words';
import { Tag } from '@/components/ui/tag';
import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { anchorOf, criterionName, rubricGroups } from '@/lib/reviews/labels';
import type { Reading } from '@/lib/reviews/queries/reading';
import { competenciesOf } from '@/lib/web/known-standards';

export const verdictTones = { shown: 'good', not_shown: 'bad', ask: 'wait' } as const;

/** One's own review after it was handed in: to read, no longer to change. */
export async function HandedIn({ reading }: { readonly reading: Reading }) {
  const t = await getTranslations('reviews.reading');
  const locale = await getLocale();
  const { review, round, opinion, judged, frozen, timeZone } = reading;
  const competencies = await competenciesOf(frozen.portfolio.application.edition);
  const on = review.submittedAt ?? review.assignedAt;
  return (
    <section aria-labelledby="handed-in" className="stack">
      <h1 id="handed-in">{t('handedIn', { on: formatInstantDate(locale, on, timeZone) })}</h1>
      {round.openedAt ? (
        <p>
          <a href={`/reviews/${review.id}/opened`}>{t('seeAll')}</a>
        </p>
      ) : (
        <p>
          {t('waiting')} <a href="/reviews">{t('back')}</a>
        </p>
      )}
      <OpinionWords opinion={opinion} privateNote={opinion.privateNote} />
      {rubricGroups(competencies, reading.rubric, locale).map(({ title, lines }) => (
        <section key={title ?? ''}>
          <h2 className="text-lg">{title ?? t('requirements')}</h2>
          <ul className="rows">
            {lines.map((line) => {
              const said = judged.find((each) => each.kind === line.kind && each.key === line.key);
              return (
                <li key={line.key} id={anchorOf(line)}>
                  <b>{criterionName(competencies, line, locale)}</b>{' '}
                  {said ? (
                    <Tag tone={verdictTones[said.verdict]}>{t(`verdict.${said.verdict}`)}</Tag>
                  ) : null}
                  {said?.note ? <p className="why">{said.note}</p> : null}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
