import type { Metadata } from 'next';
import Link from 'next/link';
import { StateTag } from '@/components/applications/state-tag';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Table } from '@/components/ui/table';
import { getOwnApplications } from '@/lib/applications/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { categoryNames } from '@/lib/web/category-names';
import { requirePerson } from '@/lib/web/visitor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.own'))('title') };
}

export default async function OwnApplicationsPage() {
  const { ctx } = await requirePerson();
  const called = await categoryNames();
  const own = await withScope(ctx, (tx) => getOwnApplications(ctx, tx));
  const t = await getTranslations('applications.own');
  const locale = await getLocale();
  const apply = <LinkButton href="/apply">{t('apply')}</LinkButton>;
  if (own.length === 0)
    return (
      <div className="stack">
        <PageTitle>{t('title')}</PageTitle>
        <EmptyState title={t('none')} action={apply}>
          {t('noneWhy')}
        </EmptyState>
      </div>
    );
  return (
    <div className="stack">
      <PageTitle>{t('title')}</PageTitle>
      <Table
        caption={t('title')}
        columns={[
          { key: 'what', header: t('column.category'), heading: true },
          { key: 'where', header: t('column.association') },
          { key: 'since', header: t('column.registered') },
          { key: 'state', header: t('column.state'), bare: true },
        ]}
        rows={own.map((each) => ({
          id: each.id,
          cells: {
            what: (
              <Link href={`/application/${each.id}`} prefetch={false}>
                {called(each)[locale]} · {each.reference}
              </Link>
            ),
            where: each.association.name,
            since: formatInstantDate(locale, each.registeredAt, each.association.timeZone),
            state: <StateTag state={each.state} />,
          },
        }))}
      />
      <p>
        <LinkButton href="/apply" look="second">
          {t('another')}
        </LinkButton>
      </p>
    </div>
  );
}
