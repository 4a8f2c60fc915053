import type { Metadata } from 'next';
import { FocusShell } from '@/components/shell/focus-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { KEPT_ON_A_PAGE, listKeptMail } from '@/lib/notifications/queries';
import { formatInstant } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';
import { type Search, searchText } from '@/lib/web/search';
import { postman } from './_components/postman';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo.mailbox'))('title') };
}

export default async function MailboxPage({ searchParams }: { readonly searchParams: Search }) {
  const asked = Number(await searchText(searchParams, 'page'));
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const { mails, total } = await listKeptMail(postman(), page);
  const locale = await currentLocale();
  const t = await getTranslations('demo');
  const rows = mails.map((mail) => ({
    id: mail.id,
    cells: {
      // A whole new page, whose policy then knows the nonce that the mail is drawn with.
      subject: <a href={`/dev/mailbox/${mail.id}`}>{mail.subject}</a>,
      to: mail.to,
      when: formatInstant(locale, mail.createdAt, 'UTC'),
      state: t(`states.${mail.state}`),
    },
  }));
  return (
    <FocusShell wide>
      <PageTitle lead={t('mailbox.lead')}>{t('mailbox.title')}</PageTitle>
      {rows.length === 0 ? (
        <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyLead')}</EmptyState>
      ) : (
        <Table
          caption={t('mailbox.caption')}
          columns={[
            { key: 'subject', header: t('mailbox.subject'), heading: true },
            { key: 'to', header: t('mailbox.to') },
            { key: 'when', header: t('mailbox.when') },
            { key: 'state', header: t('mailbox.state') },
          ]}
          rows={rows}
        />
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(total / KEPT_ON_A_PAGE))}
        hrefOf={(n) => `/dev/mailbox?page=${n}`}
      />
    </FocusShell>
  );
}
