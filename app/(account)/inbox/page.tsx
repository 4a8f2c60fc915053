import type { Metadata } from 'next';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { INBOX_PAGE, listInbox } from '@/lib/notifications/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { pageNumber } from '@/lib/web/page-number';
import { type Search, searchText } from '@/lib/web/search';
import { requirePerson } from '@/lib/web/visitor';
import { InboxRow } from './_components/inbox-row';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') };
}

/** Everything that was also sent by mail. */
export default async function InboxPage({ searchParams }: { readonly searchParams: Search }) {
  const { ctx, who } = await requirePerson();
  const page = pageNumber((await searchText(searchParams, 'page')) ?? undefined);
  const locale = await currentLocale();
  const { messages, total } = await withScope(ctx, (tx) => listInbox(ctx, tx, page, locale));
  const t = await getTranslations('inbox');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {who.unread > 0 ? (
        <form method="post" action="/inbox/open">
          <Button look="second">{t('readAll', { count: who.unread })}</Button>
        </form>
      ) : null}
      {messages.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <ul className="rows mt-6">
          {messages.map((message) => (
            <InboxRow key={message.id} message={message} locale={locale} />
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(total / INBOX_PAGE))}
        hrefOf={(n) => `/inbox?page=${n}`}
      />
    </>
  );
}
