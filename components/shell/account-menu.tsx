import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { getTranslations } from '@/lib/platform/words';
import { type NavItem, NavLinks } from './nav-links';

interface AccountMenuProps {
  readonly name: string;
  /** "applicant, reviewer": what the person is here. */
  readonly roles?: string;
  readonly items: readonly NavItem[];
  /** Forms that do something: change of role, signing out. */
  readonly children?: ReactNode;
}

/** What belongs to the person. Opens without a script. */
export async function AccountMenu({ name, roles, items, children }: AccountMenuProps) {
  const t = await getTranslations('ui.nav');
  return (
    <details className="menu">
      <summary aria-label={t('account', { name })}>
        <Avatar name={name} />
        <ChevronDown size={16} aria-hidden="true" />
      </summary>
      <div className="menu-panel">
        <p>
          <b>{name}</b>
          {roles === undefined ? null : <span className="quiet small block">{roles}</span>}
        </p>
        <hr />
        <NavLinks items={items} />
        {children}
      </div>
    </details>
  );
}
