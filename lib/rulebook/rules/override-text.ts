import type { OverrideKey } from '@/lib/standards/overrides';
import { kindOf } from './override-kinds';

type Entry = readonly [string, string];

/** `IFS = 200`, one line each. */
const linesOf = (text: string): readonly Entry[] =>
  text.split('\n').flatMap((line): readonly Entry[] => {
    const at = line.indexOf('=');
    if (line.trim() === '') return [];
    return [
      [line.slice(0, at < 0 ? line.length : at).trim(), at < 0 ? '' : line.slice(at + 1).trim()],
    ];
  });

const number = (text: string): number => Number(text.replace(',', '.'));
const list = (text: string): readonly string[] =>
  text.split(/[\s,]+/u).filter((each) => each !== '');
const named = (text: string) => {
  const [en = '', es = ''] = text.split('|').map((each) => each.trim());
  return { en, es };
};

/** What was typed for a key, as it is kept; whether it fits is for the schema to say. */
export function parseOverride(key: OverrideKey, text: string): unknown {
  const trimmed = text.trim();
  switch (kindOf(key).kind) {
    case 'yes_no':
      return trimmed === 'yes';
    case 'hours':
      return trimmed === '' ? null : Math.round(number(trimmed) * 60);
    case 'number':
      return trimmed === '' ? null : number(trimmed);
    case 'choices':
    case 'codes':
      return list(trimmed);
    case 'amounts':
      return Object.fromEntries(
        linesOf(trimmed).map(([code, sum]) => [code, Math.round(number(sum) * 100)]),
      );
    case 'names':
      return Object.fromEntries(linesOf(trimmed).map(([code, words]) => [code, named(words)]));
    case 'both_languages':
      return Object.fromEntries(linesOf(trimmed));
    default:
      return trimmed;
  }
}

const lines = (entries: readonly Entry[]): string =>
  entries.map(([name, words]) => `${name} = ${words}`).join('\n');

/** A kept value as it is typed. */
export function overrideText(key: OverrideKey, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'number') return String(kindOf(key).kind === 'hours' ? value / 60 : value);
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value);
  switch (kindOf(key).kind) {
    case 'amounts':
      return lines(entries.map(([code, cents]) => [code, String(Number(cents) / 100)]));
    case 'names':
      return lines(entries.map(([code, { en, es }]) => [code, `${en} | ${es}`]));
    default:
      return lines(entries.map(([name, words]) => [name, String(words)]));
  }
}
