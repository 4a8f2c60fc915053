import { ChartNoAxesColumn, House, Menu, SquarePen } from 'lucide-react';
import { getTranslations } from '@/lib/platform/words';
import { type NavItem, NavLinks } from './nav-links';

const icons = { home: House, log: SquarePen, progress: ChartNoAxesColumn } as const;

/** A tab with its picture. */
export interface PhoneTab extends Omit<NavItem, 'icon'> {
  readonly picture: keyof typeof icons;
}

interface PhoneTabsProps {
  readonly tabs: readonly PhoneTab[];
  /** Everything else, behind the last tab. */
  readonly more: readonly NavItem[];
}

/** The thumb's row on a phone: the most used places, and the rest behind "More". */
export async function PhoneTabs({ tabs, more }: PhoneTabsProps) {
  const t = await getTranslations('ui.nav');
  const items = tabs.map(({ picture, ...item }) => {
    const Icon = icons[picture];
    return { ...item, icon: <Icon aria-hidden="true" /> };
  });
  const shown = new Set(tabs.map((tab) => tab.href));
  return (
    <nav aria-label={t('tabs')} className="phone-tabs">
      <NavLinks items={items} />
      <details className="menu">
        <summary>
          <Menu aria-hidden="true" />
          {t('more')}
        </summary>
        <div className="menu-panel">
          <NavLinks items={more.filter((item) => !shown.has(item.href))} />
        </div>
      </details>
    </nav>
  );
}
