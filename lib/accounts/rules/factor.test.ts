import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import {
  factorStep,
  factorUri,
  newFactorSecret,
  newRecoveryCodes,
  spacedRecoveryCode,
  typedDigits,
  typedRecoveryCode,
} from './factor';

const now = new Date('2026-11-21T15:00:10Z');
const epoch = Math.floor(now.getTime() / 1000);

describe('the second factor', () => {
  it('takes the digits of this half minute and its neighbours, and names their step', () => {
    const secret = newFactorSecret();
    const digits = (at: number) => generateSync({ secret, epoch: at });
    expect(factorStep(secret, digits(epoch), now)).toBe(Math.floor(epoch / 30));
    expect(factorStep(secret, digits(epoch - 30), now)).toBe(Math.floor(epoch / 30) - 1);
    expect(factorStep(secret, digits(epoch - 120), now)).toBeNull();
    expect(factorStep(newFactorSecret(), digits(epoch), now)).toBeNull();
  });

  it('reads digits however they are typed and nothing else', () => {
    expect(typedDigits(' 123 456 ')).toBe('123456');
    for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６', '12 34 5x'])
      expect(typedDigits(typed)).toBeNull();
  });

  it('names the product and the account to the app', () => {
    const uri = factorUri('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'ana@example.org');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Attune:ana%40example\.org\?/);
    expect(uri).toContain('issuer=Attune');
  });

  it('has ten recovery codes, all different, read as they are written', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(spacedRecoveryCode(code)).toMatch(/^.{4}-.{4}-.{4}$/);
      expect(typedRecoveryCode(spacedRecoveryCode(code).toLowerCase())).toBe(code);
    }
    expect(typedRecoveryCode('123456')).toBeNull();
  });
});
