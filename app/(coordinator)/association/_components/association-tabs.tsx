import { getTranslations } from 'next-intl/server';
import { ViewTabs } from '@/components/ui/view-tabs';

const places = ['settings', 'people', 'texts', 'fees'] as const;

/** The four sides of an association. */
export async function AssociationTabs({ current }: { readonly current: (typeof places)[number] }) {
  const t = await getTranslations('associations.nav');
  const tabs = places.map((place) => ({
    href: place === 'settings' ? '/association' : `/association/${place}`,
    label: t(place),
    current: place === current,
  }));
  return <ViewTabs label={t('label')} tabs={tabs} />;
}
