import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decrypt, encrypt, hashToken, hmac, newToken, sameText } from './crypto';

const secret = 'a test secret that is long enough to use';

describe('encrypt and decrypt', () => {
  it('give back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, context) => {
        fc.pre(text.isWellFormed());
        const sealed = encrypt('confidential-text', text, context, secret);
        expect(decrypt('confidential-text', sealed, context, secret)).toBe(text);
      }),
    );
  });

  it('never give the same result twice', () => {
    const seal = () => encrypt('second-factor', 'JBSWY3DP', 'u1', secret);
    expect(seal()).not.toBe(seal());
  });

  it('answer null for another purpose, context, secret or a changed bit', () => {
    const sealed = encrypt('second-factor', 'JBSWY3DP', 'u1', secret);
    expect(decrypt('confidential-text', sealed, 'u1', secret)).toBeNull();
    expect(decrypt('second-factor', sealed, 'u2', secret)).toBeNull();
    expect(decrypt('second-factor', sealed, 'u1', `${secret}!`)).toBeNull();
    const parts = sealed.split('.');
    const body = parts[4] ?? '';
    parts[4] = (body.startsWith('A') ? 'B' : 'A') + body.slice(1);
    expect(decrypt('second-factor', parts.join('.'), 'u1', secret)).toBeNull();
  });

  it('refuse a shortened tag', () => {
    const parts = encrypt('second-factor', 'JBSWY3DP', 'u1', secret).split('.');
    parts[3] = Buffer.from(parts[3] ?? '', 'base64url')
      .subarray(0, 4)
      .toString('base64url');
    expect(decrypt('second-factor', parts.join('.'), 'u1', secret)).toBeNull();
  });

  it('answer null for nonsense', () => {
    for (const text of ['', '.', 'v1....', 'v2.a.b.c.d', 'v1.a.b.c.d.e']) {
      expect(decrypt('second-factor', text, '', secret)).toBeNull();
    }
  });
});

describe('tokens', () => {
  it('are 256 bits, safe in an address, never twice the same', () => {
    const tokens = Array.from({ length: 200 }, newToken);
    expect(new Set(tokens).size).toBe(200);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('are kept as a hash', () => {
    expect(hashToken('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

it('hmac depends on the purpose and the secret', () => {
  const marks = [
    hmac('throttle', 'x', secret),
    hmac('sign-in-code', 'x', secret),
    hmac('throttle', 'x', `${secret}!`),
  ];
  expect(new Set(marks).size).toBe(3);
});

it('sameText compares texts of any length', () => {
  expect(sameText('a', 'a')).toBe(true);
  expect(sameText('a', 'ab')).toBe(false);
  expect(sameText('', '')).toBe(true);
});
