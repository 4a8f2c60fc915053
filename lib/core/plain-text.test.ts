import { describe, expect, it } from 'vitest';
import { oneLine, withoutLinks } from './plain-text';

describe('text on one line', () => {
  it('loses breaks, control characters and direction overrides', () => {
    expect(oneLine(' Ana\r\nBcc: x\u0000\u2028y\u202e ')).toBe('Ana Bcc: x y');
  });

  it('keeps accents, composed, and right-to-left letters', () => {
    expect(oneLine('Lucı́a')).toBe('Lucı́a'.normalize('NFC'));
    expect(oneLine('Lucía')).toBe('Lucía');
    expect(oneLine('ליאת')).toBe('ליאת');
  });

  it('is cut by letters, never through one', () => {
    expect(oneLine('👶👶👶👶', 3)).toBe('👶👶…');
    expect(oneLine('abc', 3)).toBe('abc');
  });

  it('takes a megabyte in its stride', () => {
    const started = performance.now();
    oneLine('a \n'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('a name', () => {
  it('is never an address', () => {
    expect(withoutLinks('https://evil.example/x')).toBe('https: / /evil. example/x');
    expect(withoutLinks('a@evil.example')).toBe('a(at)evil. example');
  });

  it('otherwise stays as it is', () => {
    for (const name of ['Ana Lucía Rivera', "M. O'Duya-Şahin", 'Dr. Ruth K. Okafor, Ph.D.']) {
      expect(withoutLinks(name)).toBe(name);
    }
  });
});
