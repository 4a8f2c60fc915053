import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/page-title';
import { getOwnAssociation } from '@/lib/associations/queries';
import { fromInstant } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import { getRulebook } from '@/lib/rulebook/queries';
import { editionInForce } from '@/lib/rulebook/rules/standards';
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
    return own && { own, book: await getRulebook(ctx, tx) };
  });
  if (!found) notFound();
  const { own } = found;
  const edition = editionInForce(
    found.book,
    fromInstant(ctx.clock.now(), own.association.timeZone),
  );
  const t = await getTranslations('associations.settings');
  return (
    <>
      <PageTitle eyebrow={at.name} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <AssociationTabs current="settings" />
      {own.mayChange ? (
        <SettingsForm association={own.association} edition={edition} />
      ) : (
        <SettingsFacts association={own.association} edition={edition} />
      )}
    </>
  );
}
