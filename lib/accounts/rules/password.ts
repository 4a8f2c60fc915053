import type { PasswordRefusal } from '../errors';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;

/** What many people choose: whole passwords, and the words they are built of. */
export interface CommonPasswords {
  readonly whole: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
const withoutTails = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const unleet = (text: string): string =>
  Array.from(text, (letter) => lookalikes[letter] ?? letter).join('');

/** The readings of a password that a guesser would try. */
const readingsOf = (password: string): readonly string[] => {
  const text = plain(password);
  return [text, unleet(text), unleet(withoutTails(text))];
};

function isRun(text: string): boolean {
  const steps = Array.from(text.slice(1), (_, i) => text.charCodeAt(i + 1) - text.charCodeAt(i));
  return [0, 1, -1].some((step) => steps.every((each) => each === step));
}

const isRepeat = (text: string): boolean =>
  [1, 2, 3, 4, 5, 6].some((unit) => {
    const whole = Math.ceil(text.length / unit);
    return text.slice(0, unit).repeat(whole).slice(0, text.length) === text;
  });

const LONGEST_WORD = 30;
const UNBUILT = Number.POSITIVE_INFINITY;

/** The fewest listed words that a stretch of letters is made of; infinite when it is not. */
function fewestWords(letters: string, words: ReadonlySet<string>): number {
  const best: number[] = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = UNBUILT;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = best[start] ?? UNBUILT;
      if (before + 1 < (best[end] ?? UNBUILT) && words.has(letters.slice(start, end)))
        best[end] = before + 1;
    }
  }
  return best[letters.length] ?? UNBUILT;
}

/** How few listed words, with digits and signs around them, a reading consists of. */
const wordsIn = (reading: string, words: ReadonlySet<string>): number => {
  if (!/\p{L}/u.test(reading)) return /^[\x20-\x7e]+$/.test(reading) ? 0 : UNBUILT;
  return reading
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .reduce((sum, piece) => sum + fewestWords(piece, words), 0);
};

const nearby = (context: readonly string[]): readonly string[] =>
  context.flatMap((text) => plain(text).split(/[^\p{L}]+/u)).filter((word) => word.length >= 3);

/** Why a password is not accepted, or null. No rule asks for capitals, digits or signs. */
export function passwordRefusal(
  password: string,
  common: CommonPasswords,
  context: readonly string[],
): PasswordRefusal | null {
  const letters = [...password];
  if (letters.length < PASSWORD_MIN) return 'too_short';
  if (letters.length > PASSWORD_MAX) return 'too_long';
  const readings = readingsOf(password);
  const [text = ''] = readings;
  if (isRun(text) || isRepeat(text) || new Set(text).size < 5) return 'too_common';
  if (readings.some((reading) => common.whole.has(reading))) return 'too_common';
  const close = new Set([...common.words, ...nearby(context)]);
  if (readings.some((reading) => wordsIn(reading, common.words) <= 2)) return 'too_common';
  return readings.some((reading) => wordsIn(reading, close) <= 2) ? 'holds_your_name' : null;
}
