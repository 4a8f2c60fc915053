import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/shell/account-menu';
import { SignedInShell } from '@/components/shell/signed-in-shell';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';

/** Around everything a person keeps for themself. Who may see what is decided on each page. */
export default async function ApplicantLayout({ children }: { readonly children: ReactNode }) {
  const { who } = await requirePerson();
  const t = await getTranslations('ledger.nav');
  const staff = activeAssociation(who);
  return (
    <SignedInShell
      home="/home"
      nav={[
        { href: '/home', label: t('home') },
        { href: '/ledger', label: t('ledger') },
        { href: '/progress', label: t('progress') },
      ]}
      tabs={[
        { href: '/home', label: t('home'), picture: 'home' },
        { href: '/log', label: t('log'), picture: 'log' },
        { href: '/progress', label: t('progress'), picture: 'progress' },
      ]}
      association={staff?.name}
      account={
        <AccountMenu name={who.name} items={[]}>
          <form method="post" action="/sign-out">
            <button type="submit">{t('signOut')}</button>
          </form>
        </AccountMenu>
      }
    >
      {children}
    </SignedInShell>
  );
}
