import { getLocale, getTranslations } from '@/lib/platform/words';
import { frozenNouns } from '@/lib/readiness/frozen/model';
import type { Earlier } from '@/lib/reviews/queries/reading';
import type { RequirementId } from '@/lib/standards/requirements';
import { requirementName } from '@/lib/standards/say/say';
import { changedEntries } from './entry-names';

/** What is different from the round before, first of all. */
export async function Changes({ earlier }: { readonly earlier: Earlier }) {
  const t = await getTranslations('reviews.changes');
  const parts = await getTranslations('reviews.evidence.part');
  const locale = await getLocale();
  const { diff, round } = earlier;
  const of = changedEntries(diff, locale);
  const nouns = frozenNouns.flatMap((noun) => {
    const entries = of(noun);
    const said = (['added', 'changed', 'removed'] as const).flatMap((how) =>
      entries[how].count === 0 ? [] : [{ how, ...entries[how] }],
    );
    return said.length === 0 ? [] : [{ noun, said }];
  });
  return (
    <section aria-labelledby="changes" className="card stack-tight mb-6">
      <h2 id="changes" className="text-lg">
        {t('title', { round })}
      </h2>
      {diff.nothing ? <p>{t('nothing')}</p> : null}
      {nouns.length === 0 ? null : (
        <ul className="rows">
          {nouns.map(({ noun, said }) => (
            <li key={noun}>
              <a href={`#evidence-${noun}`}>{parts(noun)}</a>
              <ul className="why">
                {said.map(({ how, count, names }) => (
                  <li key={how}>{t(how, { count, names })}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {diff.figures.length === 0 ? null : (
        <>
          <p>{t('figures')}</p>
          <ul className="rows">
            {diff.figures.map(({ id, before, after }) => (
              <li key={id}>
                <a href="#evidence-requirements">{requirementName(id as RequirementId, locale)}</a>:{' '}
                {t(after > before ? 'more' : 'less')}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="why">{t(earlier.own.length > 0 ? 'own' : 'others')}</p>
    </section>
  );
}
