import Link from 'next/link';
import { getTranslations } from '@/lib/platform/words';
import type { Held, Member } from './member';

/** In whose name one acts, and the way to change it where there is a choice. */
export async function WhereAmI({ who, at }: { readonly who: Member; readonly at: Held }) {
  const t = await getTranslations('accounts.frame');
  const places = new Set(who.roles.map((held) => held.association));
  if (places.size < 2) return <span>{at.name}</span>;
  return (
    <Link href="/account/associations" prefetch={false}>
      <span className="sr-only">{t('where', { association: at.name })} </span>
      <span aria-hidden="true">{at.name}</span>
      <span className="sr-only">{t('switch')}</span>
    </Link>
  );
}
