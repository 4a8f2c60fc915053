import type { Edition } from '@/lib/standards/editions/edition';
import type { Confidence } from '@/lib/standards/model';
import { editionShape, type Shape, type ValueKind } from './edition-shape';

/** One value of a draft as it stands in its field. */
export interface ValueField {
  readonly type: 'value';
  readonly path: string;
  readonly kind: ValueKind;
  /** A list for what is chosen from many, one text for all else. */
  readonly text: string | readonly string[];
}

/** Where a value was read: one address in each line, and how surely. */
export interface Reading {
  readonly confidence: Confidence;
  readonly pages: string;
}

/** Several fields under one heading. */
export interface GroupField {
  readonly type: 'group';
  readonly path: string;
  /** By the name of the part; the empty name is the value itself. */
  readonly parts: readonly (readonly [string, Field])[];
  /** Whether it is there at all; null where it always is. */
  readonly asked: boolean | null;
  readonly read: Reading | null;
  /** As it stands in the draft. */
  readonly value: unknown;
}

/** A list of things: each with a field for every part, and an empty one to add. */
export interface RowsField {
  readonly type: 'rows';
  readonly path: string;
  readonly rows: readonly (readonly [string, GroupField])[];
  readonly blank: GroupField;
}
export type Field = ValueField | GroupField | RowsField;

type Tree = Readonly<Record<string, unknown>>;
type Pages = Edition['sources'];

/** Rows with a name of their own are found by it; all others by their place. */
const namedBy: Readonly<Record<string, string>> = { competencies: 'id', providers: 'from' };
/** The name of the row that is not there yet. */
export const NEW = 'new';

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it is typed. */
const textOf = ({ kind }: ValueKind, value: unknown): string | readonly string[] => {
  if (kind === 'choices' || kind === 'ranked') return Array.isArray(value) ? value.map(String) : [];
  if (kind === 'yes_no') return value === true ? 'yes' : 'no';
  if (kind === 'amount' && typeof value === 'number') return String(value / 100);
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
};

// Whether the Alliance confirmed a name is kept elsewhere, and ledgers hold competencies by their id.
const keptIn = (path: string, name: string): boolean =>
  path.startsWith('competencies.') &&
  (name === 'verified' || (name === 'id' && path !== `competencies.${NEW}`));

function groupOf(
  path: string,
  parts: GroupField['parts'],
  { value, asked, read }: Pick<GroupField, 'value' | 'asked'> & { readonly read?: Reading | null },
): GroupField {
  return { type: 'group', path, parts, asked, read: read ?? null, value };
}

function rowsOf(row: Shape, path: string, value: unknown, pages: Pages): RowsField {
  const items = Array.isArray(value) ? value : [];
  const field = (key: string, item: unknown, asked: boolean): GroupField => {
    const made = fieldOf(row, `${path}.${key}`, item, pages);
    const parts = made.type === 'group' ? made.parts : ([['', made]] as const);
    return groupOf(`${path}.${key}`, parts, { value: item, asked });
  };
  const name = namedBy[path];
  const rows = items.map((item, at) => {
    const key = name && isTree(item) ? String(item[name]) : String(at);
    return [key, field(key, item, true)] as const;
  });
  return { type: 'rows', path, rows, blank: field(NEW, undefined, false) };
}

function sourcedOf(shape: Shape, path: string, value: unknown, pages: Pages): GroupField {
  const told = isTree(value) ? value : { value: undefined, confidence: 'high', sources: [] };
  const inner = fieldOf(shape, path, told.value, pages);
  const parts = inner.type === 'group' ? inner.parts : ([['', inner]] as const);
  const keys = told.sources as readonly string[];
  const read = {
    confidence: told.confidence as Confidence,
    pages: keys.map((key) => pages[key] ?? key).join('\n'),
  };
  return groupOf(path, parts, { value, asked: null, read });
}

/** A part of an edition as fields; a part that is not there as empty ones. */
function fieldOf(shape: Shape, path: string, value: unknown, pages: Pages): Field {
  if (shape.type === 'value') {
    const { kind } = shape;
    return { type: 'value', path, kind, text: textOf(kind, value) };
  }
  if (shape.type === 'rows') return rowsOf(shape.row, path, value, pages);
  const tree = isTree(value) ? value : {};
  if (shape.type === 'named') {
    const parts = Object.entries(tree).map(
      ([name, part]) => [name, fieldOf(shape.of, `${path}.${name}`, part, pages)] as const,
    );
    return groupOf(path, parts, { value, asked: null });
  }
  const asked = shape.nullable ? isTree(value) : null;
  if (shape.type === 'sourced') return { ...sourcedOf(shape.of, path, value, pages), asked };
  const parts = Object.entries(shape.parts).map(([name, part]): readonly [string, Field] => {
    const within = `${path}.${name}`;
    if (!keptIn(path, name)) return [name, fieldOf(part, within, tree[name], pages)];
    const kind = { kind: 'kept', value: tree[name] ?? false } as const;
    return [name, { type: 'value', path: within, kind, text: '' }];
  });
  return groupOf(path, parts, { value, asked });
}

/** Everything that may be changed in an edition besides its name and its days. */
export const fieldsOf = (edition: Edition): GroupField => {
  const parts = Object.entries(editionShape).map(
    ([name, shape]) =>
      [name, fieldOf(shape, name, edition[name as keyof Edition], edition.sources)] as const,
  );
  return groupOf('', parts, { value: edition, asked: null });
};

/** The fields under a field: its parts, or its rows and the empty one. */
export const within = (field: Field): readonly (readonly [string, Field])[] => {
  if (field.type === 'value') return [];
  return field.type === 'group' ? field.parts : [...field.rows, [NEW, field.blank]];
};

/** The field of one part by its path, such as `categories.FS` or `competencies.listening`; null where there is none. */
export const fieldAt = (edition: Edition, path: string): Field | null => {
  let field: Field | null = fieldsOf(edition);
  for (const name of path.split('.')) {
    if (!field) return null;
    field = within(field).find(([key]) => key === name)?.[1] ?? null;
  }
  return field;
};

/** Every single value under a field, in the order in which it is shown. */
export const valuesUnder = (field: Field): readonly ValueField[] =>
  field.type === 'value' ? [field] : within(field).flatMap(([, part]) => valuesUnder(part));
