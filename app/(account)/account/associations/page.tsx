import type { Metadata } from 'next';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { Tag } from '@/components/ui/tag';
import { getTranslations } from '@/lib/platform/words';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.associations'))('title') };
}

/** The associations in which one holds roles, and the choice among them. */
export default async function AssociationsPage() {
  const { who } = await requirePerson();
  const t = await getTranslations('accounts');
  const now = activeAssociation(who)?.association;
  const places = [...new Map(who.roles.map((held) => [held.association, held.name]))];
  const rolesIn = (id: string) =>
    who.roles.filter((held) => held.association === id).map((held) => t(`roles.${held.role}`));
  return (
    <>
      <PageTitle
        lead={t('associations.lead')}
        back={{ href: '/account', label: t('account.back') }}
      >
        {t('associations.title')}
      </PageTitle>
      <ul className="rows">
        {places.map(([id, name]) => (
          <li key={id} className="py-4 flex flex-wrap gap-4 items-center">
            <div className="grow measure">
              <strong className="block">{name}</strong>
              <span className="quiet">{rolesIn(id).join(', ')}</span>
            </div>
            {id === now ? <Tag tone="good">{t('associations.now')}</Tag> : null}
            {id === now ? null : (
              <form method="post" action="/switch">
                <input type="hidden" name="association" value={id} />
                <input type="hidden" name="next" value="/account/associations" />
                <Button look="second">{t('associations.choose', { association: name })}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
