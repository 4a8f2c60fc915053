import Link from 'next/link';
import type { Application } from '@/lib/applications/model';
import { getTranslations } from '@/lib/platform/words';

interface PortfolioLinksProps {
  readonly application: Application;
  readonly isLive: boolean;
}

/** The ways to the portfolio: as it lives while it is built, as it was frozen for each round. */
export async function PortfolioLinks({ application, isLive }: PortfolioLinksProps) {
  const { id, round, shortfall } = application;
  if (!isLive && round === 0) return null;
  const t = await getTranslations('desk.portfolio');
  const rounds = Array.from({ length: round }, (_, index) => round - index);
  return (
    <section>
      <h2 className="text-lg">{t('title')}</h2>
      {shortfall.length > 0 ? (
        <p className="why">{t('shortfall', { count: shortfall.length })}</p>
      ) : null}
      <ul className="rows">
        {isLive ? (
          <li>
            <Link href={`/applications/${id}/portfolio`} prefetch={false}>
              {t('live')}
            </Link>
          </li>
        ) : null}
        {rounds.map((each) => (
          <li key={each}>
            <Link href={`/applications/${id}/portfolio?round=${each}`} prefetch={false}>
              {t('frozen', { round: each })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
