import Link from 'next/link';
import type { Application } from '@/lib/applications/model';
import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';

interface SubmittedFactsProps {
  readonly application: Application;
  readonly timeZone: string;
}

/** What happens now, and where the portfolio that was handed in can be read. */
export async function SubmittedFacts({ application, timeZone }: SubmittedFactsProps) {
  const t = await getTranslations('applications.page');
  const locale = await getLocale();
  const { id, round, state, submittedAt } = application;
  return (
    <section className="stack-tight">
      <p className="measure">{t(`now.${state}`)}</p>
      {submittedAt === null ? null : (
        <p>
          <Link href={`/application/${id}/preview?round=${round}`} prefetch={false}>
            {t('frozen', { day: formatInstantDate(locale, submittedAt, timeZone) })}
          </Link>
        </p>
      )}
    </section>
  );
}
