import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface PageTitleProps {
  readonly children: ReactNode;
  /** A quiet line above: where this belongs. */
  readonly eyebrow?: ReactNode;
  /** A quiet line below: what this page is for. */
  readonly lead?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  /** The one or two things to do with the whole page. */
  readonly actions?: ReactNode;
}

/** The head of a page: the way back, the heading, what it is for, what to do. */
export const PageTitle = ({ children, eyebrow, lead, back, actions }: PageTitleProps) => (
  <header className="page-title">
    {back === undefined ? null : (
      <Link href={back.href} className="back" prefetch={false}>
        <ArrowLeft aria-hidden="true" />
        {back.label}
      </Link>
    )}
    <div className="page-title-row">
      <div>
        {eyebrow === undefined ? null : <p className="eyebrow">{eyebrow}</p>}
        <h1>{children}</h1>
        {lead === undefined ? null : <p className="lead">{lead}</p>}
      </div>
      {actions === undefined ? null : <div className="links-row">{actions}</div>}
    </div>
  </header>
);
