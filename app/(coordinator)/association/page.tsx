import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { getOwnAssociation } from '@/lib/associations/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getRulingToday } from '@/lib/rulebook/queries';
import { requireStaff } from '@/lib/web/visitor';
import { AssociationTabs } from './_components/association-tabs';
import { SettingsFacts } from './_components/settings-facts';
import { SettingsForm } from './_components/settings-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('associations.settings'))('title') };
}

export default async function SettingsPage() {
  const { ctx, at } = await requireStaff(['admin', 'coordinator']);
  const found = await withScope(ctx, async (tx) => {
    const own = await getOwnAssociation(ctx, tx);
    return own && { own, ruling: await getRulingToday(ctx, tx, own.association.id) };
  });
  if (!found) notFound();
  const { own, ruling } = found;
  const t = await getTranslations('associations.settings');
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="settings" />
      <p className="measure mb-10">
        {t.rich('inStandards', { link: (words) => <a href="/association/standards">{words}</a> })}
      </p>
      {own.mayChange ? (
        <SettingsForm association={own.association} ruling={ruling} />
      ) : (
        <SettingsFacts association={own.association} ruling={ruling} />
      )}
    </>
  );
}
