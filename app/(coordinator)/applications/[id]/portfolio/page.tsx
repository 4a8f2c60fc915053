import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PortfolioEvidence } from '@/components/portfolio/portfolio-evidence';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatInstant } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { getFrozenForDesk, getLivePortfolio } from '@/lib/readiness/queries';
import { competenciesOf } from '@/lib/web/known-standards';
import { type Search, searchText } from '@/lib/web/search';
import { openFile } from '../_components/open-file';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Search;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.portfolio'))('title') };
}

export default async function FilePortfolioPage({ params, searchParams }: Props) {
  const { id } = await params;
  const round = await searchText(searchParams, 'round');
  const asked = round && /^[1-9]\d?$/.test(round) ? Number(round) : null;
  const { ctx, view, locale } = await openFile(id);
  const { application } = view;
  const found = await withScope(ctx, async (tx) => {
    if (asked !== null) return getFrozenForDesk(ctx, tx, application, asked);
    const document = await getLivePortfolio(ctx, tx, application);
    return document ? { document, sha256: null } : null;
  });
  if (!found) notFound();
  const { document, sha256 } = found;
  const { submittedAt, timeZone, reference } = document.application;
  const t = await getTranslations('desk.portfolio');
  return (
    <div className="stack">
      <PageTitle
        eyebrow={reference}
        lead={
          sha256
            ? t('frozenLead', {
                at: formatInstant(locale, new Date(submittedAt), timeZone),
                print: sha256.slice(0, 16),
              })
            : t('liveLead')
        }
        back={{ href: `/applications/${id}`, label: t('back') }}
      >
        {t('of', { name: document.applicant.name })}
      </PageTitle>
      <Notice>{t('audited')}</Notice>
      <PortfolioEvidence
        document={document}
        competencies={await competenciesOf(document.application.edition)}
        isDraft={sha256 === null}
      />
    </div>
  );
}
