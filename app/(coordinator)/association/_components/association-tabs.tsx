import { ViewTabs } from '@/components/ui/view-tabs';
import { getTranslations } from '@/lib/platform/words';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';

const addresses = {
  settings: '/association',
  people: '/association/people',
  texts: '/association/texts',
  fees: '/association/fees',
  standards: '/association/standards',
  mail: '/mail',
  audit: '/association/audit',
} as const;
type Place = keyof typeof addresses;

/** The sides of an association. The audit is offered to administrators alone; the page itself decides. */
export async function AssociationTabs({ current }: { readonly current: Place }) {
  const { who } = await requirePerson();
  const at = activeAssociation(who)?.association;
  const admin = who.roles.some((held) => held.association === at && held.role === 'admin');
  const t = await getTranslations('associations.nav');
  const tabs = (Object.keys(addresses) as Place[])
    .filter((place) => place !== 'audit' || admin)
    .map((place) => ({
      href: addresses[place],
      label: t(place),
      current: place === current,
    }));
  return <ViewTabs label={t('label')} tabs={tabs} />;
}
