import type { Metadata } from 'next';
import { actionWords } from '@/components/audit/action-words';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Table } from '@/components/ui/table';
import { getLooks } from '@/lib/audit/queries/trail';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatInstant } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { pageNumber } from '@/lib/web/page-number';
import { type Search, searchText } from '@/lib/web/search';
import { requirePerson } from '@/lib/web/visitor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.looks'))('title') };
}

/** Who looked at one's own file. */
export default async function AccessPage({ searchParams }: { readonly searchParams: Search }) {
  const { ctx } = await requirePerson();
  const page = pageNumber((await searchText(searchParams, 'page')) ?? undefined);
  const { looks, more } = await withScope(ctx, (tx) => getLooks(ctx, tx, page));
  const t = await getTranslations('audit.looks');
  const words = await actionWords();
  const locale = await currentLocale();
  return (
    <>
      <PageTitle lead={t('lead')} back={{ href: '/account', label: t('back') }}>
        {t('title')}
      </PageTitle>
      {looks.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          columns={[
            { key: 'what', header: t('what'), heading: true },
            { key: 'when', header: t('when') },
            { key: 'where', header: t('where') },
          ]}
          rows={looks.map((look) => ({
            id: look.id,
            cells: {
              what: words(look.action),
              when: formatInstant(locale, look.at, look.timeZone),
              where: look.association ?? t('nobody'),
            },
          }))}
        />
      )}
      <p className="links-row mt-6">
        {page > 1 ? <a href={`/account/access?page=${page - 1}`}>{t('newer')}</a> : null}
        {more ? <a href={`/account/access?page=${page + 1}`}>{t('older')}</a> : null}
      </p>
    </>
  );
}
