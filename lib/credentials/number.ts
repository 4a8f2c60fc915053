import type { Brand } from '@/lib/core/brand';
import { err, ok, type Result } from '@/lib/core/result';

/** Ten characters without spaces or dashes, the last one a check digit. */
export type CredentialNumber = Brand<string, 'CredentialNumber'>;

export type CredentialNumberError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown_character'; readonly character: string }
  | { readonly kind: 'too_short'; readonly missing: number }
  | { readonly kind: 'too_long'; readonly extra: number }
  | { readonly kind: 'check_failed' };

// Digits and consonants, without the letters read as 0 or 1 and without vowels, so that no
// number spells a word. Twenty-nine is prime: with distinct weights below it, one wrong
// character or two neighbours exchanged always change the sum.
const ALPHABET = '0123456789BCDFGHJKMNPQRSTVWXZ';
const MODULUS = ALPHABET.length;
const LENGTH = 10;
const GROUP = 5;
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const digitOf = (character: string): number => ALPHABET.indexOf(character);

const weightedSum = (characters: string): number =>
  Array.from(characters).reduce(
    (sum, character, index) => (sum + (LENGTH - index) * digitOf(character)) % MODULUS,
    0,
  );

// The check digit carries weight one, so it is what brings the sum to zero.
const checkDigit = (body: string): string =>
  ALPHABET.charAt((MODULUS - weightedSum(body)) % MODULUS);

/** A fresh number. `random(bound)` must be uniform below the bound and unguessable. */
export const newCredentialNumber = (random: (bound: number) => number): CredentialNumber => {
  const body = Array.from({ length: LENGTH - 1 }, () => ALPHABET.charAt(random(MODULUS))).join('');
  return `${body}${checkDigit(body)}` as CredentialNumber;
};

/** Reads a number as people type it (spaces, dashes, small letters, O for 0, I or L for 1). */
export const parseCredentialNumber = (
  text: string,
): Result<CredentialNumber, CredentialNumberError> => {
  const characters = Array.from(text.slice(0, 200).normalize('NFKC').toUpperCase())
    .filter((character) => !/[\s\p{Pd}\p{Cf}_.]/u.test(character))
    .map((character) => readAs[character] ?? character);
  if (characters.length === 0) return err({ kind: 'empty' });
  const unknown = characters.find((character) => digitOf(character) < 0);
  if (unknown !== undefined) return err({ kind: 'unknown_character', character: unknown });
  const length = characters.length;
  if (length < LENGTH) return err({ kind: 'too_short', missing: LENGTH - length });
  if (length > LENGTH) return err({ kind: 'too_long', extra: length - LENGTH });
  const number = characters.join('');
  if (weightedSum(number) !== 0) return err({ kind: 'check_failed' });
  return ok(number as CredentialNumber);
};

/** As printed and shown: two groups of five with a dash. */
export const formatCredentialNumber = (number: CredentialNumber): string =>
  `${number.slice(0, GROUP)}-${number.slice(GROUP)}`;
