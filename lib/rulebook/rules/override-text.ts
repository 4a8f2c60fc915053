import type { OverrideKey } from '@/lib/standards/overrides';
import type { Typed } from './edition-typed';
import { kindOf } from './override-kinds';

type Texts = Readonly<Record<string, string | readonly string[]>>;
type Words = Readonly<Record<string, string>>;

const number = (text: string): number => Number(text.replace(',', '.'));
const one = (typed: Typed, name: string): string => [typed[name] ?? ''].flat().join(',').trim();

/** What was typed in the fields that begin with a name, by the rest of theirs; empty ones are left out. */
const under = (typed: Typed, name: string): readonly (readonly [string, string])[] =>
  Object.keys(typed)
    .filter((each) => each.startsWith(`${name}.`))
    .map((each) => [each.slice(name.length + 1), one(typed, each)] as const)
    .filter(([, text]) => text !== '');

const amounts = (typed: Typed): Readonly<Record<string, number>> =>
  Object.fromEntries(
    under(typed, 'value').map(([code, sum]) => [code, Math.round(number(sum) * 100)]),
  );

/** Names in both languages, by code: `value.IFS.en`. */
function named(typed: Typed): Readonly<Record<string, Words>> {
  const names: Record<string, Record<string, string>> = {};
  for (const [path, text] of under(typed, 'value')) {
    const at = path.lastIndexOf('.');
    const code = path.slice(0, at);
    names[code] = { en: '', es: '', ...names[code], [path.slice(at + 1)]: text };
  }
  return names;
}

/**
 * What was typed for a key, as it is kept; whether it fits is for the schema to say. One value stands in
 * `value`; amounts, names and texts in fields of their own, such as `value.IFS` and `value.IFS.es`.
 */
export function parseOverride(key: OverrideKey, typed: Typed): unknown {
  const text = one(typed, 'value');
  switch (kindOf(key).kind) {
    case 'yes_no':
      return text === '' ? undefined : text === 'yes';
    case 'hours':
      return text === '' ? null : Math.round(number(text) * 60);
    case 'number':
      return text === '' ? null : number(text);
    case 'choices':
    case 'codes':
      return text.split(/[\s,]+/u).filter((each) => each !== '');
    case 'amounts':
      return amounts(typed);
    case 'names':
      return named(typed);
    case 'both_languages':
      return { en: one(typed, 'value.en'), es: one(typed, 'value.es') };
    default:
      return text;
  }
}

const scalar = (key: OverrideKey, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return String(value);
  return String(kindOf(key).kind === 'hours' ? value / 60 : value);
};

/** A kept value in one field. */
export const overrideText = (key: OverrideKey, value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : scalar(key, value);

/** A kept value as it stands in its fields, by their names. */
export function overrideTexts(key: OverrideKey, value: unknown): Texts {
  const { kind } = kindOf(key);
  if (kind === 'choices') return { value: Array.isArray(value) ? value.map(String) : [] };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { value: overrideText(key, value) };
  const entries = Object.entries(value).flatMap(([name, part]) => {
    if (kind === 'amounts') return [[`value.${name}`, String(Number(part) / 100)]];
    if (kind === 'both_languages') return [[`value.${name}`, String(part)]];
    return Object.entries(part as Words).map(([locale, words]) => [
      `value.${name}.${locale}`,
      words,
    ]);
  });
  return Object.fromEntries(entries);
}
