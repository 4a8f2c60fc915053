'use client';

import type { ReactNode } from 'react';
import { type Reasoned, ReasonedTag } from './tag';

/** One column: its words, and how it behaves. */
export interface Column<Key extends string> {
  readonly key: Key;
  readonly header: ReactNode;
  /** Right-aligned figures. */
  readonly numeric?: boolean;
  /** Names the row: the heading of the card on a phone. */
  readonly heading?: boolean;
  /** No words before the cell on a phone (actions, tags). */
  readonly bare?: boolean;
}

/** A cell that is one link. */
export interface LinkCell {
  readonly href: string;
  readonly text: string;
}
/** Words, a link or a state as plain data; anything else as elements, which weigh several times as much. */
export type CellContent = ReactNode | LinkCell | Reasoned;

interface TableProps<Key extends string> {
  /** What the table shows; read out first. */
  readonly caption: string;
  readonly captionVisible?: boolean;
  readonly columns: readonly Column<Key>[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: Readonly<Record<Key, CellContent>>;
  }[];
}

// On a phone the rows are drawn as cards, and `display: block` takes the built-in roles away.
const as = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/**
 * Rows to read across; on a phone each row becomes a card with its labels. Drawn from data on both
 * sides: sent as elements, fifty rows cost the server twice as much.
 */
export function Table<Key extends string>(props: TableProps<Key>) {
  return (
    <table className="table table-cards" {...as.table}>
      <caption className={props.captionVisible ? undefined : 'sr-only'}>{props.caption}</caption>
      <thead {...as.group}>
        <tr {...as.row}>
          {props.columns.map(({ key, header, numeric }) => (
            <th key={key} scope="col" {...as.columnHead} className={numeric ? 'num' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.group}>
        {props.rows.map((row) => (
          <tr key={row.id} {...as.row}>
            {props.columns.map((column) => (
              <Cell key={column.key} column={column} content={row.cells[column.key]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Key extends string>(props: {
  readonly column: Column<Key>;
  readonly content: CellContent;
}) {
  const { column, content } = props;
  const children = drawn(content);
  if (column.heading) {
    return (
      <th scope="row" {...as.rowHead}>
        {children}
      </th>
    );
  }
  const label = !column.bare && typeof column.header === 'string' ? column.header : undefined;
  return (
    <td {...as.cell} className={column.numeric ? 'num' : undefined} data-label={label}>
      {label === undefined || typeof children === 'string' ? children : <div>{children}</div>}
    </td>
  );
}

const isData = (content: CellContent): content is LinkCell | Reasoned =>
  typeof content === 'object' && content !== null && 'text' in content;

function drawn(content: CellContent): ReactNode {
  if (!isData(content)) return content;
  if ('href' in content) return <a href={content.href}>{content.text}</a>;
  return <ReasonedTag {...content} />;
}
