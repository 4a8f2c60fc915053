/**
 * Digits and consonants for codes people copy by hand: without the letters read as 0 or 1 and without
 * vowels, so that no code spells a word. Twenty-nine is prime: with distinct weights below it, one
 * wrong character or two neighbours exchanged always change the sum.
 */
export const READABLE = '0123456789BCDFGHJKMNPQRSTVWXZ';
export const READABLE_COUNT = READABLE.length;

const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The place of a character among them, or less than zero. */
export const readableDigit = (character: string): number => READABLE.indexOf(character);

/** What was typed as characters of a code: spaces, dashes, small letters, O for 0, I or L for 1. */
export const typedCharacters = (text: string): readonly string[] =>
  Array.from(text.slice(0, 200).normalize('NFKC').toUpperCase())
    .filter((character) => !/[\s\p{Pd}\p{Cf}_.]/u.test(character))
    .map((character) => readAs[character] ?? character);

/** The sum that is zero for a whole code: the last character weighs one, each before it one more. */
export const readableSum = (characters: string): number =>
  Array.from(characters).reduce(
    (sum, character, index) =>
      (sum + (characters.length - index) * readableDigit(character)) % READABLE_COUNT,
    0,
  );
