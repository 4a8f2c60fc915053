import type { ReactNode } from 'react';
import { LanguageLink } from './language-link';
import { Mark } from './mark';
import { SiteFoot } from './site-foot';
import { SkipLink } from './skip-link';

interface FocusShellProps {
  /** Who asks: the association in whose name the page stands. */
  readonly from?: string;
  /** Room for a wide table or two columns. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One task and nothing beside it: signing in, a reference by link, a mistake in an address. */
export const FocusShell = ({ from, wide = false, children }: FocusShellProps) => (
  <div className="shell">
    <SkipLink />
    <header className="bar">
      <a href="/" className="mark">
        <Mark />
        Attune
      </a>
      {from === undefined ? null : <span className="quiet small">{from}</span>}
      <div className="bar-who">
        <LanguageLink />
      </div>
    </header>
    <main id="content" tabIndex={-1} className={wide ? 'page' : 'page page-narrow'}>
      {children}
    </main>
    <SiteFoot />
  </div>
);
