import type { Brand } from '@/lib/core/brand';
import {
  READABLE,
  READABLE_COUNT,
  readableDigit,
  readableSum,
  typedCharacters,
} from '@/lib/core/readable';
import { err, ok, type Result } from '@/lib/core/result';

/** Ten characters without spaces or dashes, the last one a check digit. */
export type CredentialNumber = Brand<string, 'CredentialNumber'>;

export type CredentialNumberError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown_character'; readonly character: string }
  | { readonly kind: 'too_short'; readonly missing: number }
  | { readonly kind: 'too_long'; readonly extra: number }
  | { readonly kind: 'check_failed' };

const LENGTH = 10;
const GROUP = 5;

// The check digit carries weight one, so it is what brings the sum to zero.
const checkDigit = (body: string): string =>
  READABLE.charAt((READABLE_COUNT - readableSum(`${body}0`)) % READABLE_COUNT);

/** A fresh number. `random(bound)` must be uniform below the bound and unguessable. */
export const newCredentialNumber = (random: (bound: number) => number): CredentialNumber => {
  const body = Array.from({ length: LENGTH - 1 }, () =>
    READABLE.charAt(random(READABLE_COUNT)),
  ).join('');
  return `${body}${checkDigit(body)}` as CredentialNumber;
};

/** Reads a number as people type it (spaces, dashes, small letters, O for 0, I or L for 1). */
export const parseCredentialNumber = (
  text: string,
): Result<CredentialNumber, CredentialNumberError> => {
  const characters = typedCharacters(text);
  if (characters.length === 0) return err({ kind: 'empty' });
  const unknown = characters.find((character) => readableDigit(character) < 0);
  if (unknown !== undefined) return err({ kind: 'unknown_character', character: unknown });
  const length = characters.length;
  if (length < LENGTH) return err({ kind: 'too_short', missing: LENGTH - length });
  if (length > LENGTH) return err({ kind: 'too_long', extra: length - LENGTH });
  const number = characters.join('');
  if (readableSum(number) !== 0) return err({ kind: 'check_failed' });
  return ok(number as CredentialNumber);
};

/** As printed and shown: two groups of five with a dash. */
export const formatCredentialNumber = (number: CredentialNumber): string =>
  `${number.slice(0, GROUP)}-${number.slice(GROUP)}`;
