import type { ReactNode } from 'react';
import { MemberShell } from '@/components/accounts/member-shell';
import { getTranslations } from '@/lib/platform/words';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';

/** Around everything a person keeps for themself. Who may see what is decided on each page. */
export default async function ApplicantLayout({ children }: { readonly children: ReactNode }) {
  const { who } = await requirePerson();
  const t = await getTranslations('ledger.nav');
  return (
    <MemberShell
      who={who}
      at={activeAssociation(who)}
      home="/home"
      nav={[
        { href: '/home', label: t('home') },
        { href: '/ledger', label: t('ledger') },
        { href: '/progress', label: t('progress') },
        { href: '/application', label: t('application') },
        { href: '/credentials', label: (await getTranslations('credentials.own'))('nav') },
        {
          href: '/inbox',
          label: (await getTranslations('accounts.frame'))('inbox', { count: who.unread }),
        },
      ]}
      tabs={[
        { href: '/home', label: t('home'), picture: 'home' },
        { href: '/log', label: t('log'), picture: 'log' },
        { href: '/progress', label: t('progress'), picture: 'progress' },
      ]}
    >
      {children}
    </MemberShell>
  );
}
