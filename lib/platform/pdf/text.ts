import { oneLine } from '@/lib/core/plain-text';
import type { Cut } from './fonts';

export interface Run {
  readonly font: string;
  readonly text: string;
}

const baseLetter = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}+/gu, '');

const cutFor = (letter: string, cuts: readonly Cut[]): Cut | undefined =>
  cuts.find((cut) => cut.covers(letter.codePointAt(0) ?? 0));

/** The letters of a text that no embedded face can draw, so that a person may be asked in time. */
export const unprintableIn = (text: string, cuts: readonly Cut[]): readonly string[] => [
  ...new Set(Array.from(oneLine(text)).filter((letter) => !cutFor(letter, cuts))),
];

const printable = (letter: string, cuts: readonly Cut[]): string => {
  if (cutFor(letter, cuts)) return letter;
  const base = baseLetter(letter);
  return base && cutFor(base, cuts) ? base : '';
};

/** Splits a text into stretches that one embedded font each can draw. */
export const runsOf = (text: string, cuts: readonly Cut[]): readonly Run[] => {
  const runs: { font: string; text: string }[] = [];
  const letters = Array.from(oneLine(text, 400)).map((letter) => printable(letter, cuts));
  for (const letter of letters.join('').replace(/\s+/gu, ' ').trim()) {
    const last = runs.at(-1);
    // A space or a comma between two words of one font stays in that font.
    const stays =
      last && cuts.find((cut) => cut.name === last.font)?.covers(letter.codePointAt(0) ?? 0);
    if (last && stays) last.text += letter;
    else runs.push({ font: cutFor(letter, cuts)?.name ?? '', text: letter });
  }
  return runs;
};

/** The most even division of words into a number of lines. */
export const breakEvenly = (
  words: readonly string[],
  lines: number,
  widthOf: (text: string) => number,
): readonly string[] => {
  if (lines <= 1 || words.length <= 1) return [words.join(' ')];
  const candidates = words.slice(1).map((_, index) => {
    const head = words.slice(0, index + 1).join(' ');
    const rest = breakEvenly(words.slice(index + 1), lines - 1, widthOf);
    return [head, ...rest];
  });
  const widest = (parts: readonly string[]) => Math.max(...parts.map(widthOf));
  return candidates.reduce((best, next) => (widest(next) < widest(best) ? next : best));
};
