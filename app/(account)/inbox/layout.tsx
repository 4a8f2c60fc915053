import type { ReactNode } from 'react';
import { MemberShell } from '@/components/accounts/member-shell';
import { getTranslations } from '@/lib/platform/words';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';

export default async function InboxLayout({ children }: { readonly children: ReactNode }) {
  const { who } = await requirePerson();
  const t = await getTranslations('accounts.frame');
  return (
    <MemberShell
      who={who}
      at={activeAssociation(who)}
      home="/home"
      nav={[
        { href: '/home', label: t('home') },
        { href: '/inbox', label: t('inbox', { count: who.unread }) },
        { href: '/account', label: t('account') },
      ]}
    >
      {children}
    </MemberShell>
  );
}
