import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { listStaff } from '@/lib/associations/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requireStaff } from '@/lib/web/visitor';
import { AssociationTabs } from '../_components/association-tabs';
import { GrantForm } from './_components/grant-form';
import { StaffTable } from './_components/staff-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('associations.people'))('title') };
}

export default async function PeoplePage() {
  const { ctx, at } = await requireStaff(['admin', 'coordinator']);
  const found = await withScope(ctx, (tx) => listStaff(ctx, tx));
  if (!found) notFound();
  const t = await getTranslations('associations.people');
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="people" />
      <div className="stack">
        {found.staff.length === 0 ? (
          <EmptyState title={t('empty')}>{t('lead')}</EmptyState>
        ) : (
          <StaffTable staff={found.staff} mayChange={found.mayChange} />
        )}
        {found.mayChange ? <GrantForm /> : null}
      </div>
    </>
  );
}
