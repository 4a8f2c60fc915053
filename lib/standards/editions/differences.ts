import type { Confidence } from '../model';
import type { Edition } from './edition';

/** One value of an edition, with where it was read. What carries no source of its own has none. */
export interface EditionRow {
  readonly path: string;
  readonly value: unknown;
  readonly confidence: Confidence | null;
  readonly sources: readonly string[];
}

/** One value in which two editions differ; undefined on the side that does not have it. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The pages of the later value, else of the earlier. */
  readonly sources: readonly string[];
}

type Read = Pick<EditionRow, 'confidence' | 'sources'>;
const unread: Read = { confidence: null, sources: [] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (item: unknown): string | null => {
  if (!isObject(item)) return null;
  const key = item.id ?? item.category ?? item.from;
  return typeof key === 'string' ? key : null;
};

/** Lists of things with a name are read by name, so that one more in the middle is one difference. */
const partsOf = (value: unknown): readonly (readonly [string, unknown])[] | null => {
  if (isObject(value)) return Object.entries(value);
  if (!Array.isArray(value)) return null;
  const keys = value.map(keyOf);
  const named = keys.length > 0 && keys.every((key) => key !== null);
  if (!named || new Set(keys).size !== keys.length) return null;
  return value.map((item, at) => [keys[at] as string, item] as const);
};

function rowsOf(path: string, value: unknown, read: Read): readonly EditionRow[] {
  if (isObject(value) && 'confidence' in value && 'sources' in value) {
    const { confidence, sources } = value as unknown as Read;
    return rowsOf(path, value.value, { confidence, sources });
  }
  const parts = partsOf(value);
  if (!parts) return [{ path, value, ...read }];
  return parts.flatMap(([key, part]) => rowsOf(path === '' ? key : `${path}.${key}`, part, read));
}

/** An edition as a table: every single value by its path, in the order it is written. */
export const tableOf = ({ sources: _, ...edition }: Edition): readonly EditionRow[] =>
  rowsOf('', edition, unread);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What differs between two editions, value by value: first what the earlier has, then what is new. */
export function differences(a: Edition, b: Edition): readonly Difference[] {
  const before = new Map(tableOf(a).map((row) => [row.path, row]));
  const after = new Map(tableOf(b).map((row) => [row.path, row]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was && is && same(was.value, is.value)) return [];
    const { sources } = (is ?? was) as EditionRow;
    return [{ path, before: was?.value, after: is?.value, sources }];
  });
}
