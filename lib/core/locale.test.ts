import { describe, expect, it } from 'vitest';
import { addressInLocale, localeFromAcceptLanguage, localeFromAddress } from './locale';

describe('the language of a request', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-US,en;q=0.9,es;q=0.8', 'en'],
    ['fr-CA,fr;q=0.9,es;q=0.4,en;q=0.2', 'es'],
    ['en;q=0,es;q=0.1', 'es'],
    ['de', 'en'],
    ['*;q=bad', 'en'],
    [null, 'en'],
  ])('reads %s as %s', (header, expected) => {
    expect(localeFromAcceptLanguage(header)).toBe(expected);
  });

  it('reads the path before the parameter, and neither from elsewhere', () => {
    expect(localeFromAddress('/es/registry?lang=en')).toBe('es');
    expect(localeFromAddress('/sign-in?lang=es&next=%2Fen')).toBe('es');
    expect(localeFromAddress('/sign-in?lang=xx')).toBeNull();
    expect(localeFromAddress('/espresso')).toBeNull();
  });

  it('turns an address into the other language and back', () => {
    expect(addressInLocale('/es/registry?q=a', 'en')).toBe('/en/registry?q=a');
    expect(addressInLocale('/sign-in', 'es')).toBe('/sign-in?lang=es');
    expect(addressInLocale('/sign-in?lang=es&a=1', 'en')).toBe('/sign-in?lang=en&a=1');
  });
});
