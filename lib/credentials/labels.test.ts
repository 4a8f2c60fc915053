import { describe, expect, it } from 'vitest';
import { locales, wordsIn } from '@/lib/core/locale';
import { reissueWords, revocationWords, suspensionWords } from './labels';
import { reissueReasons, revocationReasons, suspensionReasons } from './status';

describe('the reasons a credential may be given', () => {
  it.each(locales)('are all worded in %s', (locale) => {
    const words = [
      ...suspensionReasons.map(suspensionWords),
      ...revocationReasons.map(revocationWords),
      ...reissueReasons.map(reissueWords),
    ].map((reason) => wordsIn(reason, locale));
    expect(words).toHaveLength(12);
    for (const sentence of words) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
  });
});
