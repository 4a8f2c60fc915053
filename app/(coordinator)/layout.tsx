import type { ReactNode } from 'react';
import { MemberShell } from '@/components/accounts/member-shell';
import { getTranslations } from '@/lib/platform/words';
import { activeAssociation, requirePerson } from '@/lib/web/visitor';

/** Around the desk. Who may see what is decided on each page; this only leaves out what one cannot open. */
export default async function CoordinatorLayout({ children }: { readonly children: ReactNode }) {
  const { who } = await requirePerson();
  const t = await getTranslations('desk.nav');
  const at = activeAssociation(who);
  const atDesk = who.roles.some(
    ({ association, role }) =>
      association === at?.association && (role === 'coordinator' || role === 'admin'),
  );
  const applications = { href: '/applications', label: t('applications') };
  const nav = atDesk
    ? [
        { href: '/today', label: t('today') },
        applications,
        { href: '/requests', label: t('requests') },
        { href: '/providers', label: t('providers') },
        { href: '/credentials-desk', label: (await getTranslations('credentials.desk'))('title') },
        { href: '/association', label: t('association') },
      ]
    : [applications];
  return (
    <MemberShell who={who} at={at} home={atDesk ? '/today' : '/applications'} nav={nav}>
      {children}
    </MemberShell>
  );
}
