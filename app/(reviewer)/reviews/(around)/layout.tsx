import type { ReactNode } from 'react';
import { MemberShell } from '@/components/accounts/member-shell';
import { getTranslations } from '@/lib/platform/words';
import { requireStaff } from '@/lib/web/visitor';

/** Around the reviewer's lists and small pages; the reading itself has a frame of its own. */
export default async function ReviewerLayout({ children }: { readonly children: ReactNode }) {
  const { who, at } = await requireStaff(['reviewer']);
  const t = await getTranslations('reviews.nav');
  return (
    <MemberShell
      who={who}
      at={at}
      home="/reviews"
      nav={[
        { href: '/reviews', label: t('reviews') },
        { href: '/home', label: t('own') },
      ]}
    >
      {children}
    </MemberShell>
  );
}
