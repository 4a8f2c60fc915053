import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { ViewTabs } from '@/components/ui/view-tabs';
import { KEPT_ON_A_PAGE, listMail } from '@/lib/notifications/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { pageNumber } from '@/lib/web/page-number';
import { type Search, searchText } from '@/lib/web/search';
import { requireStaff } from '@/lib/web/visitor';
import { AssociationTabs } from '../association/_components/association-tabs';
import { MailTable } from './_components/mail-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox.mail'))('title') };
}

/** How the association's mails fare, and the ones that did not arrive. */
export default async function MailPage({ searchParams }: { readonly searchParams: Search }) {
  const { ctx, at } = await requireStaff(['coordinator', 'admin']);
  const stuckOnly = (await searchText(searchParams, 'view')) !== 'all';
  const page = pageNumber((await searchText(searchParams, 'page')) ?? undefined);
  const locale = await currentLocale();
  const { mails, total } = await withScope(ctx, (tx) =>
    listMail(ctx, tx, { stuckOnly, page }, locale),
  );
  const t = await getTranslations('inbox.mail');
  const view = stuckOnly ? 'stuck' : 'all';
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="mail" />
      <ViewTabs
        label={t('views')}
        tabs={[
          { href: '/mail', label: t('stuck'), current: stuckOnly },
          { href: '/mail?view=all', label: t('all'), current: !stuckOnly },
        ]}
      />
      {mails.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t(stuckOnly ? 'emptyStuck' : 'emptyAll')}</EmptyState>
      ) : (
        <MailTable mails={mails} locale={locale} />
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(total / KEPT_ON_A_PAGE))}
        hrefOf={(n) => `/mail?view=${view}&page=${n}`}
      />
    </>
  );
}
