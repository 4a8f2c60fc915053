import type { ReactNode } from 'react';

/** What will stand here, why it matters, and the first step. */
export const EmptyState = (props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) => (
  <div className="empty">
    <h2 className="text-lg">{props.title}</h2>
    <div className="quiet">{props.children}</div>
    {props.action === undefined ? null : <div className="pt-3">{props.action}</div>}
  </div>
);
