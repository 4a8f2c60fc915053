import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { overrideKeys, publishedFees, scopedKeys } from '../overrides';
import { shownOnly } from './shown-only';

const page = readFileSync('docs/overlay-keys.md', 'utf8');
const rows = [...page.matchAll(/^\| `(?<key>[^`]+)` \| (?<reader>.+) \|$/gm)].map(({ groups }) => ({
  key: groups?.key ?? '',
  reader: groups?.reader ?? '',
}));
const SHOWN = 'shown to people only';
const literalOf = (key: string) => key.replace('<CATEGORY>.', '');
/** A key in quotes, or the template that reads the fee of every step there is. */
const readsKey = (text: string, key: string): boolean => {
  if (!key.startsWith('fees.')) return text.includes(`'${key}'`);
  const kinds: readonly string[] = publishedFees;
  return (
    /publishedFees\.\w+\(\(kind\)/.test(text) &&
    text.includes('`fees.$' + '{kind}`') &&
    kinds.includes(key.slice('fees.'.length))
  );
};

describe('the page of what reads a key', () => {
  it('names every key of the closed list once, and no other', () => {
    const scoped = (key: string) => scopedKeys.find((part) => key.endsWith(`.${part}`));
    const all = new Set(
      overrideKeys.map((key) => {
        const part = scoped(key);
        return part ? `<CATEGORY>.${part}` : key;
      }),
    );
    expect(rows.map(({ key }) => key).toSorted()).toEqual([...all].toSorted());
  });

  it.each(rows.filter(({ reader }) => reader !== SHOWN))('$key is read by $reader', (row) => {
    const file = /^`(?<path>[^`]+)`$/.exec(row.reader)?.groups?.path ?? '';
    expect(readsKey(readFileSync(file, 'utf8'), literalOf(row.key))).toBe(true);
  });

  it('shows only to people what nothing reads, and says so on the screen where it is set', () => {
    const shown = rows.filter(({ reader }) => reader === SHOWN).map(({ key }) => key);
    expect([...shownOnly].toSorted()).toEqual(shown.toSorted());
    // Where keys are listed, checked, worded or laid over an edition's terms, but rule no step.
    const lists =
      /lib\/standards\/overrides\.ts|lib\/standards\/editions\/|lib\/rulebook\/rules\/override|\.test\.ts/;
    const sources = globSync('{app,lib,components}/**/*.{ts,tsx}').filter(
      (file) => !lists.test(file),
    );
    const texts = sources.map((file) => readFileSync(file, 'utf8'));
    for (const key of shown)
      expect(
        texts.some((text) => text.includes(`'${key}'`)),
        key,
      ).toBe(false);
  });
});
