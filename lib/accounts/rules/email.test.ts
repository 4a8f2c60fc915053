import { describe, expect, it } from 'vitest';
import { normalEmail, normalName } from './email';

describe('normalEmail', () => {
  it('knows an address under one spelling', () => {
    expect(normalEmail('  Ana.Rivera@Example.ORG ')).toBe('ana.rivera@example.org');
    expect(normalEmail('ana+log@example.org')).toBe('ana+log@example.org');
    expect(normalEmail("o'hara@example.org")).toBe("o'hara@example.org");
  });

  it.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@example',
    'a@example.org,b@example.org',
    'a@example.org b@example.org',
    'a@example.org;b@example.org',
    '"a@evil.example"@example.org',
    'Ana <ana@example.org>',
    'ana@example.org\r\nBcc: b@example.org',
    '.ana@example.org',
    'a..b@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
  ])('refuses %j', (typed) => {
    expect(normalEmail(typed)).toBeNull();
  });

  it('reads a hundred thousand characters in no time', () => {
    const start = performance.now();
    for (const unit of ['a', '.', 'a.', '@', 'a@', '-'])
      normalEmail(`${unit.repeat(100_000 / unit.length)}@x`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

it('normalName forgets case and marks', () => {
  expect(normalName('  José   Ángel Núñez ')).toBe('jose angel nunez');
});
