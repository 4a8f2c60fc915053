import { ViewTabs } from '@/components/ui/view-tabs';
import { getTranslations } from '@/lib/platform/words';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';

const addresses = {
  settings: '/association',
  people: '/association/people',
  texts: '/association/texts',
  wording: '/association/content-pack',
  fees: '/association/fees',
  standards: '/association/standards',
  mail: '/mail',
  audit: '/association/audit',
} as const;
type Place = keyof typeof addresses;

const adminsOnly: readonly Place[] = ['audit', 'wording'];

/** The sides of an association. What administrators alone may open is offered to them alone; the page itself decides. */
export async function AssociationTabs({ current }: { readonly current: Place }) {
  const { who } = await requirePerson();
  const at = activeAssociation(who)?.association;
  const admin = who.roles.some((held) => held.association === at && held.role === 'admin');
  const t = await getTranslations('associations.nav');
  const tabs = (Object.keys(addresses) as Place[])
    .filter((place) => admin || !adminsOnly.includes(place))
    .map((place) => ({
      href: addresses[place],
      label: t(place),
      current: place === current,
    }));
  return <ViewTabs label={t('label')} tabs={tabs} />;
}
