import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Edition } from '@/lib/standards/editions/edition';
import { editionSchema } from '@/lib/standards/editions/edition-schema';
import { type Confidence, categoryFamilies } from '@/lib/standards/model';
import type { Fault } from '../errors';

/** A value somebody may change in a draft: by its path, as it stands in a field. */
export interface EditableValue {
  readonly path: string;
  readonly kind: 'number' | 'yes_no' | 'text' | 'list';
  readonly text: string;
  readonly confidence: Confidence | null;
  readonly sources: readonly string[];
}

/** Where a change was read, and how surely. */
export interface ReadAt {
  readonly url: string;
  readonly confidence: Confidence;
}

type Tree = Record<string, unknown>;
type Read = Pick<EditableValue, 'confidence' | 'sources'>;

// Numbers that a category, or the standard, may also leave out.
const mayBeNone = new Set([
  'total',
  'imh',
  'dei',
  'rscProvision',
  'to',
  'groupSizeMax',
  'feeCents',
]);

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSourced = (value: Tree): boolean => 'confidence' in value && 'sources' in value;

/** The parts of an edition in the order in which they are read. */
export const sectionsOf = (edition: Edition): readonly string[] => [
  ...categoryFamilies.filter((f) => edition.categories[f]).map((f) => `categories.${f}`),
  'common',
  'renewal',
  'exam',
  'review',
];

const kindOf = (name: string, value: unknown): EditableValue['kind'] | null => {
  if (typeof value === 'number' || (value === null && mayBeNone.has(name))) return 'number';
  if (typeof value === 'boolean') return 'yes_no';
  if (typeof value === 'string') return 'text';
  const words = Array.isArray(value) && value.every((each) => typeof each !== 'object');
  return words ? 'list' : null;
};

/** A value as it is typed. */
export const typedText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value);
};

function valuesIn(path: string, value: unknown, read: Read): readonly EditableValue[] {
  if (isTree(value)) {
    if (isSourced(value)) {
      const { confidence, sources } = value as unknown as Read;
      return valuesIn(path, value.value, { confidence, sources });
    }
    return Object.entries(value).flatMap(([name, part]) => valuesIn(`${path}.${name}`, part, read));
  }
  const kind = kindOf(path.slice(path.lastIndexOf('.') + 1), value);
  return kind ? [{ path, kind, text: typedText(value), ...read }] : [];
}

const at = (tree: unknown, name: string): unknown => {
  if (!isTree(tree)) return undefined;
  return (isSourced(tree) ? (tree.value as Tree) : tree)[name];
};

/** What may be changed in one part of an edition. */
export const editableIn = (edition: Edition, section: string): readonly EditableValue[] => {
  const part = section.split('.').reduce<unknown>(at, edition);
  return part === undefined ? [] : valuesIn(section, part, { confidence: null, sources: [] });
};

const parsed = ({ kind }: EditableValue, text: string): unknown => {
  const trimmed = text.trim();
  if (kind === 'yes_no') return trimmed === 'yes';
  if (kind === 'text') return trimmed;
  if (kind === 'list') return trimmed.split(/\s*,\s*/u).filter((word) => word !== '');
  if (trimmed === '') return null;
  return Number(trimmed.replace(',', '.'));
};

function put(draft: Tree, path: string, value: unknown, read: ReadAt & { readonly key: string }) {
  const names = path.split('.');
  const last = names.pop() as string;
  let node = draft;
  let sourcedNode: Tree | null = null;
  for (const name of [...names, null]) {
    if (isSourced(node)) {
      sourcedNode = node;
      if (!isTree(node.value)) break;
      node = node.value;
    }
    if (name !== null) node = node[name] as Tree;
  }
  const leaf = isTree(node[last]) && isSourced(node[last]) ? (node[last] as Tree) : null;
  if (leaf) leaf.value = value;
  else node[last] = value;
  const told = leaf ?? sourcedNode;
  if (told) Object.assign(told, { confidence: read.confidence, sources: [read.key] });
}

const codes: Readonly<Record<string, string>> = {
  too_small: 'too_small',
  too_big: 'too_big',
  invalid_type: 'not_a_number',
  invalid_value: 'not_a_choice',
};

interface Changed {
  readonly edition: Edition | null;
  readonly changed: readonly string[];
  readonly faults: Readonly<Record<string, Fault>>;
}

/** A draft with what was typed in place of its values, or what is wrong with it, value by value. */
export function changedEdition(
  before: Edition,
  typed: Readonly<Record<string, string>>,
  read: ReadAt,
): Changed {
  const draft = structuredClone(before) as unknown as Tree & { sources: Record<string, string> };
  const fields = sectionsOf(before).flatMap((section) => editableIn(before, section));
  const changed = fields.filter((f) => typed[f.path] !== undefined && typed[f.path] !== f.text);
  const key = keyFor(draft.sources, read.url);
  for (const field of changed)
    put(draft, field.path, parsed(field, typed[field.path] ?? ''), { ...read, key });
  if (changed.length > 0) draft.sources = { ...draft.sources, [key]: read.url };
  const result = editionSchema.safeParse(draft);
  if (result.success)
    return { edition: result.data, changed: changed.map(({ path }) => path), faults: {} };
  const faults = result.error.issues.map((issue) => {
    const path = issue.path.filter((part) => part !== 'value').join('.');
    const field = fields.find((f) => path === f.path || path.startsWith(`${f.path}.`));
    return [field?.path ?? 'url', { code: codes[issue.code] ?? 'look_at_this' }] as const;
  });
  return { edition: null, changed: [], faults: Object.fromEntries(faults) };
}

const keyFor = (sources: Readonly<Record<string, string>>, url: string): string =>
  Object.keys(sources).find((key) => sources[key] === url) ??
  `added_${Object.keys(sources).filter((key) => key.startsWith('added_')).length + 1}`;

/** The next edition, begun from another one. */
export const draftFrom = (edition: Edition, id: string, from: CalendarDate): Edition => ({
  ...edition,
  id,
  from,
  until: null,
});
