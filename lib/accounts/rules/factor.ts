import { randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { CODE_ALPHABET } from './code';

const PERIOD = 30;
export const RECOVERY_CODES = 10;
const RECOVERY_LENGTH = 12;

/** A new secret for an authenticator app: 160 bits, Base32. */
export const newFactorSecret = (): string => generateSecret({ length: 20 });

/** The secret as authenticator apps read it from a QR code. */
export const factorUri = (secret: string, email: string): string =>
  generateURI({ issuer: 'Attune', label: email, secret });

/** What was typed, read as six digits; null when it is something else. */
export function typedDigits(typed: string): string | null {
  const digits = typed.slice(0, 40).replace(/[\s-]+/gu, '');
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/** The step of the clock that six digits belong to, within half a minute; null when to none. */
export function factorStep(secret: string, digits: string, now: Date): number | null {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: digits, epoch, epochTolerance: PERIOD });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** Ten new recovery codes: twelve characters, about 58 bits each. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    Array.from(
      { length: RECOVERY_LENGTH },
      () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
    ).join(''),
  );

/** As it is written down: three groups of four. */
export const spacedRecoveryCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What was typed, read as a recovery code; null when it cannot be one. */
export function typedRecoveryCode(typed: string): string | null {
  const code = typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s.·-]+/gu, '');
  if (code.length !== RECOVERY_LENGTH) return null;
  return [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : null;
}
