'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** One place to go. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  /** Current only on this very address, not below it; for a home page. */
  readonly exact?: boolean;
  readonly icon?: ReactNode;
}

/** Places to go, with the present one marked. Layouts stay while pages change, so it asks the browser. */
export function NavLinks({ items }: { readonly items: readonly NavItem[] }) {
  const path = usePathname();
  const here = ({ href, exact }: NavItem) =>
    path === href || (!exact && path.startsWith(`${href}/`));
  return items.map((item) => (
    <Link
      key={item.href}
      href={item.href}
      prefetch={false}
      aria-current={here(item) ? 'page' : undefined}
    >
      {item.icon}
      {item.label}
    </Link>
  ));
}
