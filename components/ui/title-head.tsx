import type { ReactNode } from 'react';

/** What a page's head says; PageTitle adds the way back. */
export interface TitleHeadProps {
  readonly children: ReactNode;
  /** A quiet line above: where this belongs. */
  readonly eyebrow?: ReactNode;
  /** A quiet line below: what this page is for. */
  readonly lead?: ReactNode;
  /** The one or two things to do with the whole page. */
  readonly actions?: ReactNode;
}

/** The heading of a page. On its own on public pages, which carry no script of ours. */
export const TitleHead = ({ children, eyebrow, lead, actions }: TitleHeadProps) => (
  <div className="page-title-row">
    <div>
      {eyebrow === undefined ? null : <p className="eyebrow">{eyebrow}</p>}
      <h1>{children}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
    </div>
    {actions === undefined ? null : <div className="links-row">{actions}</div>}
  </div>
);
