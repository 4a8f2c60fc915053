import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, newCode, spacedCode, typedCode } from './code';

describe('sign-in codes', () => {
  it('hold no letter that is taken for another', () => {
    for (const letter of '01ILOU') expect(CODE_ALPHABET).not.toContain(letter);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  });

  it('are read however they are typed', () => {
    for (let i = 0; i < 200; i += 1) {
      const code = newCode();
      expect(code).toHaveLength(8);
      expect(typedCode(` ${spacedCode(code).toLowerCase()} `)).toBe(code);
      expect(typedCode([...code].join(' '))).toBe(code);
    }
  });

  it.each(['', 'ABCD', 'ABCDEFGHJ', '0000OOOO', '<script>', '        '])('refuse %j', (typed) => {
    expect(typedCode(typed)).toBeNull();
  });
});
