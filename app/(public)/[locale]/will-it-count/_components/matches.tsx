import { categoryWords } from '@/components/credentials/category-words';
import type { Locale } from '@/lib/core/locale';
import { getTranslations } from '@/lib/platform/words';
import { publicCategoryNames } from '@/lib/web/category-names';
import type { Asked } from '../asked';

/** People of the register with the name that was typed. */
export async function Matches({
  asked,
  locale,
}: {
  readonly asked: Asked;
  readonly locale: Locale;
}) {
  const { matches, session } = asked;
  if (matches.length === 0) return null;
  const t = await getTranslations('will-it-count');
  const verify = await getTranslations('verify');
  const called = await publicCategoryNames();
  const hrefOf = (number: string) => {
    const { category, on, kind, format, name } = session;
    const query = new URLSearchParams({
      category: category ?? '',
      on: on ?? '',
      kind: kind ?? '',
      format: format ?? '',
      name,
      n: number,
    });
    return `/${locale}/will-it-count?${query}`;
  };
  return (
    <section className="stack-tight mt-6">
      <h2>{t('found')}</h2>
      <p>{t('foundLead')}</p>
      <ul className="rows">
        {matches.map(({ name, association, credentials }) => (
          <li key={`${name} ${association}`}>
            <a href={hrefOf(credentials[0]?.number ?? '')} rel="nofollow">
              {t('foundLine', { name, association })}
            </a>
            <p className="why">
              {credentials
                .map((credential) =>
                  categoryWords(credential, called(credential), locale, verify('emerging')),
                )
                .join('; ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
