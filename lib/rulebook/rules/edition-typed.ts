import { addDays, isCalendarDate } from '@/lib/core/calendar-date';
import type { Edition } from '@/lib/standards/editions/edition';
import { type Confidence, confidences } from '@/lib/standards/model';
import type { Fault } from '../errors';
import { alike } from './alike';
import type { Field, GroupField, RowsField, ValueField } from './edition-fields';

/** What was typed, by the path of its value; what is not named stays. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Where a change was read, and how surely. */
export interface ReadAt {
  readonly url: string;
  readonly confidence: Confidence;
}

/** What is gathered on the way through a draft. */
export interface Gathered {
  readonly typed: Typed;
  readonly read: ReadAt;
  /** Pages by key; new ones are added. */
  readonly sources: Record<string, string>;
  readonly faults: Record<string, Fault>;
  /** Where a row stood in the form, by where it stands in the list. */
  readonly places: Map<string, string>;
}

const one = (typed: string | readonly string[] | undefined): string | undefined =>
  typeof typed === 'string' ? typed : typed?.join('\n');
const many = (typed: string | readonly string[]): readonly string[] =>
  (typeof typed === 'string' ? [typed] : typed).filter((each) => each !== '');
const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** What was chosen of many, in the order it stood in: leaving everything as it was changes nothing. */
function chosenIn({ path, text }: ValueField, typed: Typed): readonly string[] {
  const before = many(text);
  const chosen = many(typed[path] ?? text);
  return [
    ...before.filter((each) => chosen.includes(each)),
    ...chosen.filter((each) => !before.includes(each)),
  ];
}

function rankedIn({ path, text, kind }: ValueField, typed: Typed): readonly string[] {
  const places = kind.kind === 'ranked' ? kind.choices.map((_, at) => `${path}.${at}`) : [];
  if (!places.some((place) => typed[place] !== undefined)) return text as readonly string[];
  const chosen = places.map((place, at) => one(typed[place]) ?? text[at] ?? '');
  return [...new Set(chosen.filter((each) => each !== ''))];
}

/** What stands in a field after something was typed, as the edition keeps it. */
function valueIn(field: ValueField, typed: Typed): unknown {
  const { kind, path } = field;
  if (kind.kind === 'kept') return kind.value;
  if (kind.kind === 'ranked') return rankedIn(field, typed);
  if (kind.kind === 'choices') return chosenIn(field, typed);
  const text = (one(typed[path]) ?? one(field.text) ?? '').trim();
  if (kind.kind === 'yes_no') return text === 'yes';
  if (kind.kind === 'numbers')
    return text.split(/[\s,]+/u).flatMap((each) => (each === '' ? [] : [numberOf(each)]));
  const figure = kind.kind === 'number' || kind.kind === 'amount';
  if (text === '') return 'none' in kind && (kind.none || figure) ? null : '';
  if (kind.kind === 'amount') return Math.round(numberOf(text) * 100);
  return kind.kind === 'number' ? numberOf(text) : text;
}

/** The key of a page; one that is not known yet is added. */
function keyFor(sources: Record<string, string>, url: string): string {
  const known = Object.keys(sources).find((key) => sources[key] === url);
  if (known) return known;
  let serial = 1;
  while (`added_${serial}` in sources) serial += 1;
  sources[`added_${serial}`] = url;
  return `added_${serial}`;
}

const isPage = (text: string): boolean => /^https?:\/\/\S+$/u.test(text) && URL.canParse(text);

/** Where a value was read: as typed beside it, else for what changed the page named for all. */
function readingOf(field: GroupField, changed: boolean, gathered: Gathered) {
  const { typed, read, sources, faults } = gathered;
  const now = field.read ?? { confidence: 'high', pages: '' };
  const told = one(typed[`${field.path}.confidence`]) ?? now.confidence;
  const pages = (one(typed[`${field.path}.sources`]) ?? now.pages).replaceAll('\r', '').trim();
  const lines = pages.split('\n').flatMap((line) => line.trim() || []);
  const confidence = confidences.find((each) => each === told) ?? now.confidence;
  const own = pages !== now.pages.trim() || confidence !== now.confidence;
  if (changed && !own) {
    if (!isPage(read.url)) faults.url = { code: 'no_source' };
    else return { confidence: read.confidence, sources: [keyFor(sources, read.url)] };
  }
  if (own && !lines.every(isPage)) faults[`${field.path}.sources`] = { code: 'no_source' };
  // A page of before may be known by its key alone.
  return { confidence, sources: own ? lines.map((line) => keyFor(sources, line)) : undefined };
}

function groupIn(field: GroupField, gathered: Gathered): unknown {
  const { path, asked, read, value } = field;
  if (asked !== null) {
    const there = one(gathered.typed[`${path}.asked`]) ?? (asked ? 'yes' : 'no');
    if (there !== 'yes') return null;
  }
  const [first] = field.parts;
  const inner =
    first?.[0] === ''
      ? typedInto(first[1], gathered)
      : Object.fromEntries(field.parts.map(([name, part]) => [name, typedInto(part, gathered)]));
  if (!read) return inner;
  const before = value as { readonly value: unknown; readonly sources: readonly string[] } | null;
  const changed = !alike(inner, before?.value);
  const reading = readingOf(field, changed, gathered);
  return { value: inner, ...reading, sources: reading.sources ?? before?.sources ?? [] };
}

type Dated = { readonly from: string; readonly until: string | null };
const isDated = (item: unknown): item is Dated =>
  typeof item === 'object' && item !== null && 'from' in item && 'until' in item;

/** Rows with days follow one another: each ends at the latest on the day before the next begins. */
function inOrder(rows: readonly (readonly [string, unknown])[]): typeof rows {
  if (!rows.every(([, item]) => isDated(item))) return rows;
  const dated = rows as readonly (readonly [string, Dated])[];
  const sorted = dated.toSorted(([, a], [, b]) => (a.from < b.from ? -1 : 1));
  return sorted.map(([key, item], at) => {
    const next = sorted[at + 1]?.[1];
    if (!next || (item.until !== null && item.until < next.from)) return [key, item] as const;
    const until = isCalendarDate(next.from) ? addDays(next.from, -1) : item.until;
    return [key, { ...item, until }] as const;
  });
}

function rowsIn({ path, rows, blank }: RowsField, gathered: Gathered): readonly unknown[] {
  const standing = [...rows, [blank.path.slice(path.length + 1), blank] as const]
    .map(([key, row]) => [key, groupIn(row, gathered)] as const)
    .filter(([, item]) => item !== null);
  const ordered = inOrder(standing);
  for (const [at, [key]] of ordered.entries())
    gathered.places.set(`${path}.${at}`, `${path}.${key}`);
  return ordered.map(([, item]) => item);
}

/** A part of a draft with what was typed in place of its values. */
export function typedInto(field: Field, gathered: Gathered): unknown {
  if (field.type === 'value') return valueIn(field, gathered.typed);
  return field.type === 'rows' ? rowsIn(field, gathered) : groupIn(field, gathered);
}

/** Begins to gather for a draft. */
export const gathering = ({ sources }: Edition, typed: Typed, read: ReadAt): Gathered => ({
  typed,
  read,
  sources: { ...sources },
  faults: {},
  places: new Map(),
});
