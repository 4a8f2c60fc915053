import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/core/locale';
import { messagesFor, translator } from './messages';

type Catalogue = { readonly [key: string]: string | Catalogue };

const namespaces = (locale: Locale) =>
  readdirSync(join(process.cwd(), 'messages', locale))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();

function sentences(catalogue: Catalogue, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[here, value] as const] : [...sentences(value, here)];
    }),
  );
}

const load = (locale: Locale, namespace: string) =>
  sentences(
    JSON.parse(readFileSync(join(process.cwd(), 'messages', locale, `${namespace}.json`), 'utf8')),
  );

interface Piece {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Piece[] }>>;
  readonly children?: readonly Piece[];
}

/** The names a sentence expects to be filled in, tags included. Literals are 0, '#' is 7. */
function argumentsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece) => [
    ...(piece.type === 0 || piece.type === 7
      ? []
      : [`${piece.type === 8 ? '<' : '{'}${piece.value}`]),
    ...Object.values(piece.options ?? {}).flatMap((option) => argumentsOf(option.value)),
    ...argumentsOf(piece.children ?? []),
  ]);
}

const argumentNames = (sentence: string, locale: Locale) => {
  const parsed = new IntlMessageFormat(sentence, locale).getAst() as unknown as readonly Piece[];
  return [...new Set(argumentsOf(parsed))].sort();
};

// Words that are rightly the same in both languages: names, marks, abbreviations, symbols.
const sameInBoth = new Set(
  'Attune|Error|No|PDF|CSV|Total|Email|Plan|General|Personal|Social|Regional|Clinical|Color|Local|Manual|Normal|Rural|Virtual|Formal|Individual|Oral|URL|IP|SMS|QR|Endorsement|Webhook|API|JSON|ID'.split(
    '|',
  ),
);

/** A sentence without its arguments and anything but letters: what there is to translate. */
const wordsOf = (sentence: string) =>
  sentence
    .replace(/\{[^{}]*\}/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{L} ]/gu, '')
    .trim();

/** Namespaces in which some words are the same in both languages by right, key by key. */
const allowed: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(process.cwd(), 'messages', 'same-in-both.json'), 'utf8'),
);

it('has the same namespaces in every language', () => {
  for (const locale of locales) expect(namespaces(locale)).toEqual(namespaces('en'));
  expect(namespaces('en').length).toBeGreaterThan(1);
});

describe.each(namespaces('en'))('the catalogue %s', (namespace) => {
  const english = load('en', namespace);
  const spanish = load('es', namespace);

  it('says the same things in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leaves no sentence empty', () => {
    for (const catalogue of [english, spanish]) {
      expect([...catalogue].filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it('asks for the same arguments in both languages', () => {
    const different = [...english].filter(
      ([key, text]) =>
        argumentNames(text, 'en').join() !== argumentNames(spanish.get(key) ?? '', 'es').join(),
    );
    expect(different).toEqual([]);
  });

  it('is really translated', () => {
    const same = [...english].filter(
      ([key, text]) =>
        spanish.get(key) === text &&
        wordsOf(text) !== '' &&
        !sameInBoth.has(wordsOf(text)) &&
        !(allowed[namespace] ?? []).includes(key),
    );
    expect(same).toEqual([]);
  });
});

describe('the loader', () => {
  it('finds every namespace under its own name', () => {
    expect(Object.keys(messagesFor('es')).sort()).toEqual(namespaces('es'));
  });

  it('fills a sentence in outside a page, and throws where there is none', () => {
    expect(translator('es', 'ui.nav')('pageOf', { page: 2, pages: 3 })).toBe('Página 2 de 3');
    expect(() => translator('en', 'ui.nav')('noSuchSentence')).toThrow();
  });
});
