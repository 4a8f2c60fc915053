import { Facts } from '@/components/ui/facts';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';

type Rating = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value : [];

/** The reference ratings as they were frozen: for reviewers and the desk, never for the applicant. */
export async function RatingsEvidence(props: {
  readonly ratings: readonly Rating[];
  readonly timeZone: string;
}) {
  const t = await getTranslations('reviews.ratings');
  return (
    <section id="evidence-ratings" aria-labelledby="evidence-ratings-title" className="stack">
      <h2 id="evidence-ratings-title" className="text-lg">
        {t('title')}
      </h2>
      <p className="audience">{t('who')}</p>
      {props.ratings.length === 0 ? <p className="quiet">{t('none')}</p> : null}
      {props.ratings.map((rating) => (
        <OneRating key={text(rating.requestId) || text(rating.raterName)} rating={rating} />
      ))}
    </section>
  );
}

async function OneRating({ rating }: { readonly rating: Rating }) {
  const t = await getTranslations('reviews.ratings');
  const locale = await getLocale();
  const on = text(rating.completedAt).slice(0, 10);
  const role = (value: unknown) => t(`role.${text(value) as 'other'}`);
  const roles = Array.isArray(rating.roles) ? rating.roles.map(role).join(', ') : '';
  const months = typeof rating.knownMonths === 'number' ? rating.knownMonths : 0;
  return (
    <article className="stack-tight">
      <h3>{text(rating.raterName)}</h3>
      <Facts
        facts={[
          { term: t('as'), value: roles },
          {
            term: t('known'),
            value: t('months', { years: Math.floor(months / 12), months: months % 12 }),
          },
          { term: t('endorsed'), value: text(rating.endorsedAs) || t('notEndorsed') },
          { term: t('recommends'), value: t(rating.recommends === true ? 'yes' : 'no') },
          { term: t('waiver'), value: t(rating.waivesAccess === true ? 'waived' : 'notWaived') },
          ...(on ? [{ term: t('on'), value: formatDate(locale, on) }] : []),
        ]}
      />
      {text(rating.comments) ? (
        <blockquote className="prose">{text(rating.comments)}</blockquote>
      ) : null}
      <details>
        <summary>{t('marks', { count: list(rating.items).length })}</summary>
        <ul className="rows">
          {list(rating.items).map((item) => (
            <li key={text(item.id)}>
              {text(item.text)}{' '}
              <b>
                {typeof item.mark === 'number' ? t('mark', { mark: item.mark }) : t('cannotTell')}
              </b>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
