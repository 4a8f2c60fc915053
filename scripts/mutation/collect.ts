import { expect as judge } from 'vitest';

/** What test files are given instead of vitest's own: their tests are kept, to be run many times. */
export const expect = judge;

type Run = (...row: readonly unknown[]) => unknown;
type Each = (table: readonly unknown[]) => (name: string, ...rest: readonly unknown[]) => void;

export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

export const collected: Collected[] = [];

const bodyOf = (rest: readonly unknown[]): Run => rest.find((r) => typeof r === 'function') as Run;
const rowOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

const each: Each =
  (table) =>
  (name, ...rest) => {
    const run = bodyOf(rest);
    for (const row of table) collected.push({ name, run: () => run(...rowOf(row)) });
  };

export const it = Object.assign(
  (name: string, ...rest: readonly unknown[]): void => {
    collected.push({ name, run: bodyOf(rest) as () => unknown });
  },
  { each },
);

const eachGroup: Each =
  (table) =>
  (_name, ...rest) => {
    for (const row of table) bodyOf(rest)(...rowOf(row));
  };

export const describe = Object.assign(
  (_name: string, ...rest: readonly unknown[]): void => {
    bodyOf(rest)();
  },
  { each: eachGroup },
);
