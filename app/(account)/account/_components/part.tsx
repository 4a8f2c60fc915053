import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly says?: string;
  readonly children: ReactNode;
}

/** One matter of the account: what holds now and the way to change it. */
export const Part = ({ title, says, children }: PartProps) => (
  <section className="stack-tight border-t border-line pt-6">
    <h2>{title}</h2>
    {says === undefined ? null : <p className="measure">{says}</p>}
    {children}
  </section>
);
