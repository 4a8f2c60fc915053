'use client';

import type { ReactNode } from 'react';

/** shown: evidence that counts; waiting: evidence still to be confirmed; none: nothing yet. */
export type CoverageState = 'shown' | 'waiting' | 'none';

/** Evidence of one kind for one competency. */
export interface CoverageCell {
  readonly state: CoverageState;
  /** For those who do not see the sign: "2 trainings", "1 training waits", "none". */
  readonly words: string;
}

/** One competency across all kinds of evidence. */
export interface CoverageRow<Kind extends string> {
  readonly id: string;
  readonly name: string;
  /** "Two trainings near you would cover it": stands under a competency without evidence. */
  readonly missing?: ReactNode;
  readonly cells: Readonly<Record<Kind, CoverageCell>>;
}

interface CompetencyGridProps<Kind extends string> {
  readonly caption: string;
  /** The head of the first column: "Competency". */
  readonly rowHeader: string;
  /** Kinds of evidence, in order: education, training, work, supervision, reference. */
  readonly kinds: readonly { readonly key: Kind; readonly label: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly CoverageRow<Kind>[];
  }[];
  /** What the three signs mean. */
  readonly legend: Readonly<Record<CoverageState, string>>;
}

/** Which competency is shown by what: a readable map of what is there and what is missing. */
export function CompetencyGrid<Kind extends string>(props: CompetencyGridProps<Kind>) {
  return (
    <>
      <Legend legend={props.legend} />
      <table className="table grid-coverage">
        <caption className="sr-only">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.rowHeader}</th>
            {props.kinds.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {props.groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={props.kinds.length + 1}>
                {group.name}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.id} className={row.missing === undefined ? undefined : 'grid-missing'}>
                <th scope="row">
                  {row.name}
                  {row.missing === undefined ? null : (
                    <span className="coverage-word">{row.missing}</span>
                  )}
                </th>
                {props.kinds.map(({ key }) => (
                  <td key={key} className={`sign sign-${row.cells[key].state}`}>
                    <span className="sr-only">{row.cells[key].words}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function Legend({ legend }: { readonly legend: Readonly<Record<CoverageState, string>> }) {
  return (
    <ul className="legend" aria-hidden="true">
      {(['shown', 'waiting', 'none'] as const).map((state) => (
        <li key={state} className={`sign sign-${state}`}>
          {legend[state]}
        </li>
      ))}
    </ul>
  );
}
