import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/lib/core/locale';
import { dayInWords, instantInWords, translatorFor } from './translator';

describe('words outside a request', () => {
  it('fill in values without reading them as patterns', () => {
    const t = translatorFor('en', {
      hello: 'Hello {name}',
      deep: { er: '{n, plural, one {#} other {# all}}' },
    });
    expect(t('hello', { name: '{name} <b>' })).toBe('Hello {name} <b>');
    expect(t('deep.er', { n: 1200 })).toBe('1,200 all');
  });

  it('never fall back in silence', () => {
    const t = translatorFor('es', { hello: 'Hola {name}' });
    expect(() => t('bye')).toThrow();
    expect(() => t('hello')).toThrow();
  });

  it('tell a civil day the same in every zone of the machine', () => {
    expect(dayInWords('2026-12-18', 'en')).toBe('December 18, 2026');
    expect(dayInWords('2026-12-18', 'es')).toBe('18 de diciembre de 2026');
  });

  it('tell an instant in the zone of its reader', () => {
    expect(instantInWords('2026-01-01T02:00:00Z', 'America/Detroit', 'en')).toContain(
      'December 31',
    );
  });

  it('choose a wording by language', () => {
    expect(wordsIn({ en: 'a', es: 'b' }, 'es')).toBe('b');
    expect(wordsIn('same', 'es')).toBe('same');
  });
});
