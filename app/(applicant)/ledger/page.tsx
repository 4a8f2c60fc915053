import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { getLedgerCounts } from '@/lib/ledger/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requirePerson } from '@/lib/web/visitor';

const nouns = [
  'supervision',
  'training',
  'education',
  'employment',
  'leadership',
  'membership',
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ledger');
  return { title: t('title') };
}

export default async function LedgerPage() {
  const { ctx } = await requirePerson();
  const counts = await withScope(ctx, (tx) => getLedgerCounts(ctx, tx, ctx.scope.personId));
  if (!counts) notFound();
  const t = await getTranslations('ledger');
  return (
    <div className="stack">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ul className="rows">
        {nouns.map((noun) => (
          <li key={noun} className="page-title-row">
            <div>
              <h2 className="text-lg">
                <Link href={`/ledger/${noun}`} prefetch={false}>
                  {t(`nouns.${noun}.name`)}
                </Link>
              </h2>
              <p className="quiet">{t(`nouns.${noun}.what`)}</p>
              <p className="small">
                {t('entries', { count: counts[noun].kept })}
                {counts[noun].voided > 0
                  ? `, ${t('voidedToo', { count: counts[noun].voided })}`
                  : null}
              </p>
            </div>
            <div className="links-row">
              <LinkButton look="second" href={`/ledger/${noun}/new`}>
                {t('add')}
                <span className="sr-only"> {t(`nouns.${noun}.name`)}</span>
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
