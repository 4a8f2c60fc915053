import { PortfolioEvidence } from '@/components/portfolio/portfolio-evidence';
import { RatingsEvidence } from '@/components/reviews/ratings-evidence';
import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Reading } from '@/lib/reviews/queries/reading';
import { competenciesOf } from '@/lib/web/known-standards';

const parts = [
  'ratings',
  'requirements',
  'supervision',
  'training',
  'education',
  'employment',
  'leadership',
  'memberships',
  'documents',
  'agreements',
] as const;

/** The two frozen documents, with a way to each of their parts. */
export async function Evidence({ reading }: { readonly reading: Reading }) {
  const t = await getTranslations('reviews.evidence');
  const locale = await getLocale();
  const { frozen, review, timeZone } = reading;
  return (
    <>
      <p className="jump">
        <a href="#content">{t('toRubric')}</a>
      </p>
      <p className="quiet small">
        {t('frozen', { on: formatInstantDate(locale, frozen.frozenAt, timeZone) })}
      </p>
      <p className="text-xl font-serif">{frozen.portfolio.applicant.name}</p>
      <nav aria-label={t('parts')} className="links-row small my-3">
        {parts.map((part) => (
          <a key={part} href={`#evidence-${part}`}>
            {t(`part.${part}`)}
          </a>
        ))}
      </nav>
      <div className="stack">
        <RatingsEvidence ratings={frozen.ratings} timeZone={timeZone} />
        <PortfolioEvidence
          document={frozen.portfolio}
          competencies={await competenciesOf(frozen.portfolio.application.edition)}
          fileHref={(file) => `/api/reviews/${review.id}/documents/${file}`}
        />
      </div>
    </>
  );
}
