import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getReadiness } from '@/lib/readiness/queries';
import { getSupervisionLog } from '@/lib/supervision/queries';
import { pageNumber } from '@/lib/web/page-number';
import { requirePerson } from '@/lib/web/visitor';
import { lookingAt } from '../../_components/looking';
import { SessionTable } from './_components/session-table';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('supervision');
  return { title: t('title') };
}

export default async function SupervisionPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { ctx } = await requirePerson();
  const t = await getTranslations('supervision');
  const { personId } = ctx.scope;
  const wishes = { looking: lookingAt(asked.category), skipFits: true, skipPlan: true };
  const [log, readiness] = await withScope(ctx, (tx) =>
    Promise.all([
      getSupervisionLog(ctx, tx, personId, pageNumber(asked.page)),
      getReadiness(ctx, tx, personId, wishes),
    ]),
  );
  if (!log || !readiness) notFound();
  const add = <LinkButton href="/ledger/supervision/new">{t('log')}</LinkButton>;
  return (
    <>
      <PageTitle
        back={{ href: '/ledger', label: t('back') }}
        lead={t('lead')}
        actions={log.sessionCount === 0 ? undefined : add}
      >
        {t('title')}
      </PageTitle>
      {log.sessionCount === 0 ? (
        <EmptyState title={t('emptyTitle')} action={add}>
          {t('empty')}
        </EmptyState>
      ) : (
        <>
          <p className="quiet">{t('countOf', { count: log.sessionCount })}</p>
          <SessionTable sessions={log.sessions} readiness={readiness} />
          <Pagination
            page={log.page}
            pages={log.pages}
            hrefOf={(page) => `/ledger/supervision?page=${page}`}
          />
        </>
      )}
      <p className="mt-6">
        <Link href="/progress" prefetch={false}>
          {(await getTranslations('progress'))('seeWhole')}
        </Link>
      </p>
    </>
  );
}
