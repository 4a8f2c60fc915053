import type { ReactNode } from 'react';
import { MemberShell } from '@/components/accounts/member-shell';
import { getTranslations } from '@/lib/platform/words';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';

export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  const { who } = await requirePerson();
  const t = await getTranslations('accounts');
  return (
    <MemberShell
      who={who}
      at={activeAssociation(who)}
      home="/home"
      nav={[
        { href: '/home', label: t('frame.home') },
        { href: '/account', label: t('frame.account'), exact: true },
        { href: '/account/sessions', label: t('account.sessionsTitle') },
      ]}
    >
      {children}
    </MemberShell>
  );
}
