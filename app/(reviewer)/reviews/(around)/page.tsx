import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { ViewTabs } from '@/components/ui/view-tabs';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getQueue, QUEUE_PAGE, type QueueFilter } from '@/lib/reviews/queries/queue';
import type { Search } from '@/lib/web/search';
import { searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { QueueFilters } from './_components/queue-filters';
import { QueueTable } from './_components/queue-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.queue'))('title') };
}

const shows = ['open', 'done', 'all'] as const;

const filterFrom = async (search: Search): Promise<Required<QueueFilter>> => {
  const [show, text, category, page] = await Promise.all(
    ['show', 'q', 'category', 'page'].map((name) => searchText(search, name)),
  );
  return {
    show: shows.find((each) => each === show) ?? 'open',
    search: (text ?? '').slice(0, 100),
    category: (category ?? '').slice(0, 12),
    page: Math.min(Math.max(Number.parseInt(page ?? '1', 10) || 1, 1), 1000),
  };
};

const hrefOf = (filter: Required<QueueFilter>, change: Partial<QueueFilter>): string => {
  const { show, search, category, page } = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  if (show !== 'open') query.set('show', show);
  if (search) query.set('q', search);
  if (category) query.set('category', category);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/reviews?${query}` : '/reviews';
};

/** What a reviewer is asked to read, the next due on top. */
export default async function QueuePage({ searchParams }: { readonly searchParams: Search }) {
  const { ctx } = await requireStaff(['reviewer']);
  const filter = await filterFrom(searchParams);
  const queue = await withScope(ctx, (tx) => getQueue(ctx, tx, filter));
  if (!queue) notFound();
  const t = await getTranslations('reviews.queue');
  const narrowed = filter.search !== '' || filter.category !== '';
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ViewTabs
        label={t('views')}
        tabs={shows.map((show) => ({
          href: hrefOf(filter, { show }),
          label: t(`show.${show}`),
          current: show === filter.show,
        }))}
      />
      <QueueFilters filter={filter} />
      {queue.total === 0 ? (
        <EmptyState
          title={t(narrowed ? 'nothingFound' : `nothing.${filter.show}`)}
          {...(narrowed
            ? {
                action: (
                  <LinkButton
                    href={hrefOf({ ...filter, search: '', category: '' }, {})}
                    look="second"
                  >
                    {t('clear')}
                  </LinkButton>
                ),
              }
            : {})}
        >
          {t(narrowed ? 'nothingFoundHelp' : 'nothingHelp')}
        </EmptyState>
      ) : (
        <QueueTable rows={queue.rows} />
      )}
      <Pagination
        page={filter.page}
        pages={Math.ceil(queue.total / QUEUE_PAGE)}
        hrefOf={(page) => hrefOf(filter, { page })}
      />
    </>
  );
}
