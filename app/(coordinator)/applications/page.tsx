import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getDeskList } from '@/lib/reports/queries';
import { deskAddress, readDeskFilter } from '@/lib/reports/schema';
import type { Search } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { DeskFilters } from './_components/desk-filters';
import { DeskTable } from './_components/desk-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.list'))('title') };
}

export default async function ApplicationsPage(props: { readonly searchParams: Search }) {
  const said = await props.searchParams;
  const filter = readDeskFilter((name) => {
    const value = said[name];
    return typeof value === 'string' ? value : null;
  });
  const { ctx, at } = await requireStaff(['coordinator', 'admin', 'advisor']);
  const list = await withScope(ctx, (tx) => getDeskList(ctx, tx, filter));
  if (!list) notFound();
  const t = await getTranslations('desk.list');
  return (
    <div className="stack">
      <PageTitle eyebrow={at.name} lead={t('found', { count: list.total })}>
        {t('title')}
      </PageTitle>
      <DeskFilters filter={filter} />
      {list.rows.length === 0 ? (
        <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>
      ) : (
        <>
          <DeskTable list={list} />
          <Pagination
            page={filter.page}
            pages={list.pages}
            hrefOf={(page) => deskAddress('/applications', { ...filter, page })}
          />
          <p>
            <a href={deskAddress('/applications/export', { ...filter, page: 1 })} download>
              {t('csv', { count: list.total })}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
