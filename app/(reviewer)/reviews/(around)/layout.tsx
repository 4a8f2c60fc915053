import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/shell/account-menu';
import { SignedInShell } from '@/components/shell/signed-in-shell';
import { requireStaff } from '@/lib/web/visitor';

/** Around the reviewer's lists and small pages; the reading itself has a frame of its own. */
export default async function ReviewerLayout({ children }: { readonly children: ReactNode }) {
  const { who, at } = await requireStaff(['reviewer']);
  const t = await getTranslations('reviews.nav');
  return (
    <SignedInShell
      home="/reviews"
      nav={[
        { href: '/reviews', label: t('reviews') },
        { href: '/home', label: t('own') },
      ]}
      association={at.name}
      account={
        <AccountMenu name={who.name} items={[{ href: '/account', label: t('account') }]}>
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
