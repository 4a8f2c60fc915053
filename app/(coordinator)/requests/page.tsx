import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { ViewTabs } from '@/components/ui/view-tabs';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getRequestBoard } from '@/lib/vouching/queries/request-board';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { BoardTable } from './_components/board-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vouching.board'))('title') };
}

/** The references the association waits for, and what keeps each. */
export default async function RequestsPage({ searchParams }: { readonly searchParams: Search }) {
  const all = (await searchText(searchParams, 'view')) === 'all';
  const asked = Number(await searchText(searchParams, 'page'));
  const page = Number.isInteger(asked) && asked > 0 && asked < 1000 ? asked : 1;
  const { ctx, at } = await requireStaff(['coordinator', 'admin']);
  const board = await withScope(ctx, (tx) => getRequestBoard(ctx, tx, { stuckOnly: !all, page }));
  const t = await getTranslations('vouching.board');
  const href = (view: string, n: number) => `/requests?view=${view}&page=${n}`;
  const view = all ? 'all' : 'stuck';
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <ViewTabs
        label={t('views')}
        tabs={[
          { href: '/requests', label: t('stuck'), current: !all },
          { href: '/requests?view=all', label: t('all'), current: all },
        ]}
      />
      {board.rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t(all ? 'emptyAll' : 'emptyStuck')}</EmptyState>
      ) : (
        <BoardTable rows={board.rows} />
      )}
      <p className="links-row">
        {page > 1 ? <a href={href(view, page - 1)}>{t('previous')}</a> : null}
        {board.more ? <a href={href(view, page + 1)}>{t('next')}</a> : null}
      </p>
    </>
  );
}
