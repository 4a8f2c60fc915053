import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/platform/words';
import { LanguageLink } from './language-link';
import { Mark } from './mark';
import { type NavItem, NavLinks } from './nav-links';
import { type PhoneTab, PhoneTabs } from './phone-tabs';
import { SiteFoot } from './site-foot';
import { SkipLink } from './skip-link';

interface SignedInShellProps {
  readonly home: string;
  readonly nav: readonly NavItem[];
  /** The three most used places; on a phone they stand below, with "More" as the fourth. */
  readonly tabs?: readonly PhoneTab[];
  /** The association one is in, or the way to change it. */
  readonly association?: ReactNode;
  /** The AccountMenu. */
  readonly account: ReactNode;
  /** In place of the plain link, where the choice is kept with the account. */
  readonly language?: ReactNode;
  readonly children: ReactNode;
}

/** Around every page of somebody who is signed in. */
export async function SignedInShell(props: SignedInShellProps) {
  const t = await getTranslations('ui.nav');
  const tabbed = props.tabs !== undefined;
  return (
    <div className={tabbed ? 'shell shell-tabbed' : 'shell'}>
      <SkipLink />
      <header className={tabbed ? 'bar bar-tabbed' : 'bar'}>
        <a href={props.home} className="mark">
          <Mark />
          Attune
        </a>
        <nav aria-label={t('main')} className="bar-nav">
          <NavLinks items={props.nav} />
        </nav>
        <div className="bar-who">
          {props.association === undefined ? null : (
            <div className="bar-wide-only quiet">{props.association}</div>
          )}
          {props.language ?? <LanguageLink />}
          {props.account}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page">
        {props.children}
      </main>
      <SiteFoot>
        {props.association === undefined ? null : (
          <div className="bar-narrow-only">{props.association}</div>
        )}
      </SiteFoot>
      {props.tabs === undefined ? null : <PhoneTabs tabs={props.tabs} more={props.nav} />}
    </div>
  );
}
