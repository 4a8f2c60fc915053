import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { getOwnAssociation } from '@/lib/associations/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { requireStaff } from '@/lib/web/visitor';
import { AssociationTabs } from '../_components/association-tabs';
import { FeesForm } from './_components/fees-form';
import { FeesSeen } from './_components/fees-seen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('associations.fees'))('title') };
}

export default async function FeesPage() {
  const { ctx, at } = await requireStaff(['admin', 'coordinator']);
  const own = await withScope(ctx, (tx) => getOwnAssociation(ctx, tx));
  if (!own) notFound();
  const t = await getTranslations('associations.fees');
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="fees" />
      <div className="stack">
        {own.mayChange ? <FeesForm association={own.association} fees={own.fees} /> : null}
        <section className="stack-tight">
          <h2>{t('seenTitle')}</h2>
          <FeesSeen association={own.association} fees={own.fees} />
        </section>
      </div>
    </>
  );
}
