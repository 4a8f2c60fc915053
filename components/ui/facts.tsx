import type { ReactNode } from 'react';

/** Pairs of a word and its value; empty values are left out by the caller. */
export const Facts = (props: {
  readonly facts: readonly { readonly term: string; readonly value: ReactNode }[];
}) => (
  <dl className="facts">
    {props.facts.map(({ term, value }) => (
      <div key={term} className="contents">
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
