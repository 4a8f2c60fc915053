import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCredentialNumber, newCredentialNumber, parseCredentialNumber } from './number';

const alphabet = Array.from('0123456789BCDFGHJKMNPQRSTVWXZ');
const seeded = (digits: readonly number[]) => {
  let next = 0;
  return (bound: number) => {
    const digit = digits[next % digits.length] ?? 0;
    next += 1;
    return digit % bound;
  };
};
const numbers = fc
  .array(fc.nat(28), { minLength: 9, maxLength: 9 })
  .map((digits) => newCredentialNumber(seeded(digits)));

describe('a credential number', () => {
  it('has ten characters of the alphabet and reads back as itself', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^[0-9BCDFGHJKMNPQRSTVWXZ]{10}$/u);
        expect(parseCredentialNumber(number)).toEqual({ ok: true, value: number });
        expect(parseCredentialNumber(formatCredentialNumber(number))).toEqual({
          ok: true,
          value: number,
        });
      }),
    );
  });

  it('is refused after any one wrong character', () => {
    fc.assert(
      fc.property(numbers, fc.nat(9), fc.constantFrom(...alphabet), (number, at, wrong) => {
        fc.pre(number[at] !== wrong);
        const changed = number.slice(0, at) + wrong + number.slice(at + 1);
        expect(parseCredentialNumber(changed)).toEqual({
          ok: false,
          error: { kind: 'check_failed' },
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused after any two neighbours changed places', () => {
    fc.assert(
      fc.property(numbers, fc.nat(8), (number, at) => {
        const [left, right] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(left !== right);
        const swapped = number.slice(0, at) + right + left + number.slice(at + 2);
        expect(parseCredentialNumber(swapped)).toMatchObject({ ok: false });
      }),
      { numRuns: 2000 },
    );
  });

  it('catches every single error and exchange of one number, without exception', () => {
    const number = newCredentialNumber(randomInt);
    let accepted = 0;
    for (let at = 0; at < 10; at += 1) {
      for (const other of alphabet) {
        const changed = number.slice(0, at) + other + number.slice(at + 1);
        if (changed !== number && parseCredentialNumber(changed).ok) accepted += 1;
      }
    }
    expect(accepted).toBe(0);
  });

  it('is read as people type it', () => {
    const number = newCredentialNumber(seeded([0, 1, 10, 19, 28, 0, 1, 5, 8]));
    const typed = formatCredentialNumber(number)
      .toLowerCase()
      .replace('0', 'o')
      .replace('1', 'l')
      .replace('-', ' – ');
    expect(parseCredentialNumber(`  ${typed}. `)).toEqual({ ok: true, value: number });
    expect(parseCredentialNumber(number.replaceAll('1', 'I'))).toEqual({ ok: true, value: number });
  });

  it('says what is wrong', () => {
    expect(parseCredentialNumber(' - ')).toEqual({ ok: false, error: { kind: 'empty' } });
    expect(parseCredentialNumber('K7M2')).toEqual({
      ok: false,
      error: { kind: 'too_short', missing: 6 },
    });
    expect(parseCredentialNumber('K7M2P9TQ4X2B')).toEqual({
      ok: false,
      error: { kind: 'too_long', extra: 2 },
    });
    expect(parseCredentialNumber("K7M2P'--")).toEqual({
      ok: false,
      error: { kind: 'unknown_character', character: "'" },
    });
  });

  it('answers anything at all with a value', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => parseCredentialNumber(text).ok !== undefined,
      ),
    );
    expect(parseCredentialNumber('7'.repeat(100_000)).ok).toBe(false);
  });

  it('does not repeat itself', () => {
    const drawn = new Set(Array.from({ length: 20_000 }, () => newCredentialNumber(randomInt)));
    expect(drawn.size).toBe(20_000);
  });
});
