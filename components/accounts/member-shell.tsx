import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/shell/account-menu';
import type { NavItem } from '@/components/shell/nav-links';
import type { PhoneTab } from '@/components/shell/phone-tabs';
import { SignedInShell } from '@/components/shell/signed-in-shell';
import { getTranslations } from '@/lib/platform/words';
import type { Held, Member } from './member';
import { WhereAmI } from './where-am-i';

interface MemberShellProps {
  readonly who: Member;
  /** Where staff rights are held now; null for somebody without any. */
  readonly at: Held | null;
  readonly home: string;
  readonly nav: readonly NavItem[];
  readonly tabs?: readonly PhoneTab[];
  readonly children: ReactNode;
}

/** The places a person's roles in one association open, as links for the account menu. */
async function placesOf(who: Member, at: Held | null): Promise<readonly NavItem[]> {
  const t = await getTranslations('accounts.frame');
  const here = who.roles.filter((held) => held.association === at?.association);
  const holds = (...roles: readonly string[]) => here.some((held) => roles.includes(held.role));
  return [
    { href: '/home', label: t('personal') },
    ...(holds('coordinator', 'admin') ? [{ href: '/today', label: t('desk') }] : []),
    ...(!holds('coordinator', 'admin') && holds('advisor')
      ? [{ href: '/applications', label: t('desk') }]
      : []),
    ...(holds('reviewer') ? [{ href: '/reviews', label: t('reviews') }] : []),
    ...(holds('admin', 'coordinator') ? [{ href: '/association', label: t('association') }] : []),
    { href: '/inbox', label: t('inbox', { count: who.unread }) },
    { href: '/account', label: t('account') },
  ];
}

/** The shell of somebody signed in: their places, where they act, their account, the way out. */
export async function MemberShell({ who, at, children, ...shell }: MemberShellProps) {
  const t = await getTranslations('accounts');
  const roles = who.roles
    .filter((held) => held.association === at?.association)
    .map((held) => t(`roles.${held.role}`));
  const menu = (
    <AccountMenu
      name={who.name}
      items={await placesOf(who, at)}
      {...(roles.length > 0 ? { roles: roles.join(', ') } : {})}
    >
      <form method="post" action="/sign-out">
        <button type="submit">{t('frame.signOut')}</button>
      </form>
    </AccountMenu>
  );
  return (
    <SignedInShell
      {...shell}
      account={menu}
      {...(at ? { association: <WhereAmI who={who} at={at} /> } : {})}
    >
      {children}
    </SignedInShell>
  );
}
