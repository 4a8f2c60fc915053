import { Facts } from '@/components/ui/facts';
import type { LiveSession } from '@/lib/platform/db/session-lookup';
import { getTranslations } from '@/lib/platform/words';

/** What one may do, and where. */
export async function RoleList({ who }: { readonly who: LiveSession }) {
  const t = await getTranslations('accounts');
  if (who.roles.length === 0) return <p className="quiet">{t('account.rolesNone')}</p>;
  const places = [...new Map(who.roles.map((held) => [held.association, held.name]))];
  const facts = places.map(([id, name]) => ({
    term: name,
    value: who.roles
      .filter((held) => held.association === id)
      .map((held) => t(`roles.${held.role}`))
      .join(', '),
  }));
  return <Facts facts={facts} />;
}
