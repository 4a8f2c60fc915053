import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { ViewTabs } from '@/components/ui/view-tabs';
import { credentialStates } from '@/lib/credentials/model';
import { getDeskCredentials } from '@/lib/credentials/queries/held';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { pageNumber } from '@/lib/web/page-number';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { DeskSearch } from './_components/desk-search';
import { DeskTable } from './_components/desk-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('credentials.desk'))('title') };
}

/** Every credential of the association. */
export default async function CredentialsDeskPage({
  searchParams,
}: {
  readonly searchParams: Search;
}) {
  const { ctx, at } = await requireStaff(['coordinator', 'admin']);
  const search = ((await searchText(searchParams, 'search')) ?? '').trim().slice(0, 100);
  const asked = (await searchText(searchParams, 'state')) ?? '';
  const state = (credentialStates as readonly string[]).includes(asked) ? asked : '';
  const page = pageNumber((await searchText(searchParams, 'page')) ?? undefined);
  const found = await withScope(ctx, (tx) => getDeskCredentials(ctx, tx, { search, state, page }));
  const t = await getTranslations('credentials');
  const hrefOf = (of: string, n: number) =>
    `/credentials-desk?${new URLSearchParams({ search, state: of, page: String(n) }).toString()}`;
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('desk.lead')}>
        {t('desk.title')}
      </PageTitle>
      <DeskSearch search={search} state={state} />
      <ViewTabs
        label={t('desk.views')}
        tabs={[
          { href: hrefOf('', 1), label: t('desk.all'), current: state === '' },
          ...credentialStates.map((each) => ({
            href: hrefOf(each, 1),
            label: t(`states.${each}`),
            current: state === each,
          })),
        ]}
      />
      {found.rows.length === 0 ? (
        <EmptyState title={t('desk.emptyTitle')}>{t('desk.empty')}</EmptyState>
      ) : (
        <DeskTable rows={found.rows} total={found.total} />
      )}
      <Pagination page={page} pages={found.pages} hrefOf={(n) => hrefOf(state, n)} />
    </>
  );
}
