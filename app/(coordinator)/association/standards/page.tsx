import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getStandardsDesk } from '@/lib/rulebook/queries';
import { requireStaff } from '@/lib/web/visitor';
import { AssociationTabs } from '../_components/association-tabs';
import { NetworkStandards } from './_components/network-standards';
import { StateStandards } from './_components/state-standards';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rulebook.keep'))('title') };
}

/** The standards as this association keeps them: editions at the Alliance, the overlay elsewhere. */
export default async function KeepStandardsPage() {
  const { ctx, at } = await requireStaff(['admin', 'coordinator']);
  const desk = await withScope(ctx, (tx) => getStandardsDesk(ctx, tx));
  if (!desk) notFound();
  const t = await getTranslations('rulebook.keep');
  const network = desk.association.kind === 'network';
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t(network ? 'leadNetwork' : 'leadState')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="standards" />
      {network ? <NetworkStandards desk={desk} /> : <StateStandards desk={desk} />}
    </>
  );
}
