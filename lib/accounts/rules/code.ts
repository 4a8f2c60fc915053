import { randomInt } from 'node:crypto';

/** No 0, 1, I, L, O or U: nothing that is read or heard as another letter. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 8;
export const CODE_MINUTES = 10;
/** Wrong tries after which a code is dead. */
export const CODE_ATTEMPTS = 5;

/** A new code: eight characters, about 39 bits. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(
    '',
  );

/** As it is read aloud and typed: two groups of four. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** What was typed, without spaces, dashes and case; null when it cannot be a code. */
export function typedCode(typed: string): string | null {
  const code = typed
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s.·-]+/gu, '');
  if (code.length !== CODE_LENGTH) return null;
  return [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : null;
}
