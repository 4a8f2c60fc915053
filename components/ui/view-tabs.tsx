import Link from 'next/link';

interface ViewTabsProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly href: string;
    readonly label: string;
    readonly count?: number;
    readonly current: boolean;
  }[];
}

/** Views of one list or person as links, so that each has an address. */
export const ViewTabs = ({ label, tabs }: ViewTabsProps) => (
  <nav aria-label={label} className="view-tabs mb-6">
    {tabs.map((tab) => (
      <Link
        key={tab.href}
        href={tab.href}
        prefetch={false}
        aria-current={tab.current ? 'page' : undefined}
      >
        {tab.label}
        {tab.count === undefined ? null : <span className="quiet"> {tab.count}</span>}
      </Link>
    ))}
  </nav>
);
