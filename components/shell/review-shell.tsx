import type { ReactNode } from 'react';
import { Mark } from './mark';
import { SkipLink } from './skip-link';

interface ReviewShellProps {
  readonly home: string;
  /** "Review 26-0418 · Infant Family Specialist · due in 9 days" */
  readonly about: ReactNode;
  /** "Draft saved 20:14 · 31 of 38 judged", and the button that ends it. */
  readonly status: ReactNode;
  readonly evidence: ReactNode;
  readonly judgement: ReactNode;
  readonly evidenceLabel: string;
}

/** Evidence on one side, judgement on the other; one above the other on a small screen. */
export const ReviewShell = (props: ReviewShellProps) => (
  <div className="shell shell-split">
    <SkipLink />
    <header className="bar">
      <a href={props.home} className="mark">
        <Mark />
        Attune
      </a>
      <p className="bar-about">{props.about}</p>
      <div className="bar-who">{props.status}</div>
    </header>
    <div className="split">
      <section aria-label={props.evidenceLabel}>{props.evidence}</section>
      <main id="content" tabIndex={-1}>
        {props.judgement}
      </main>
    </div>
  </div>
);
