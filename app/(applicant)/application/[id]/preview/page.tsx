import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PortfolioEvidence } from '@/components/portfolio/portfolio-evidence';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { getApplication } from '@/lib/applications/queries';
import { isId } from '@/lib/core/id';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatInstant } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { getDraft, getFrozenPortfolio } from '@/lib/readiness/queries';
import { competenciesOf } from '@/lib/web/known-standards';
import { requirePerson } from '@/lib/web/visitor';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly round?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.preview'))('title') };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { round } = await searchParams;
  if (!isId(id)) notFound();
  const { ctx } = await requirePerson();
  const locale = await getLocale();
  const asked = /^[1-9]\d?$/.test(String(round)) ? Number(round) : null;
  const found = await withScope(ctx, async (tx) => {
    const view = await getApplication(ctx, tx, id, locale);
    if (!view) return null;
    const draft = asked === null ? await getDraft(ctx, tx, id) : null;
    if (draft) return { document: draft.document, isFrozen: false };
    const frozen = await getFrozenPortfolio(tx, id, asked ?? view.application.round);
    return frozen ? { document: frozen.document, isFrozen: true } : null;
  });
  if (!found) notFound();
  const { document, isFrozen } = found;
  const { submittedAt, timeZone, reference } = document.application;
  const t = await getTranslations('applications.preview');
  return (
    <div className="stack">
      <PageTitle
        eyebrow={reference}
        lead={
          isFrozen
            ? t('frozenLead', { at: formatInstant(locale, new Date(submittedAt), timeZone) })
            : t('lead')
        }
        back={{ href: `/application/${id}`, label: t('back') }}
      >
        {t(isFrozen ? 'frozenTitle' : 'title')}
      </PageTitle>
      <Notice>{t('notIn')}</Notice>
      <PortfolioEvidence
        document={document}
        competencies={await competenciesOf(document.application.edition)}
        isDraft={!isFrozen}
      />
    </div>
  );
}
