import { describe, expect, it } from 'vitest';
import { editionById } from '@/lib/standards/editions/registry';
import { allCategoryCodes } from '@/lib/standards/model';
import { reviewersNeeded } from './rules';

describe('how many read an application', () => {
  it.each([
    ['alliance-2025', 'IFA', 1],
    ['alliance-2025', 'ECFS', 1],
    ['alliance-2025', 'I-ERS', 1],
    ['alliance-2025', 'IMHS', 2],
    ['alliance-2025', 'ECMHM-C', 2],
    ['alliance-2025', 'IMHM-P', 2],
    ['alliance-2025', 'IMHM-R', 2],
    ['alliance-2022', 'IFRS', 1],
  ] as const)('is what edition %s says of %s', (id, category, count) => {
    expect(reviewersNeeded(category, {}, editionById(id))).toBe(count);
  });

  it('is the association’s own number where it is one', () => {
    const edition = editionById('alliance-2025');
    expect(reviewersNeeded('IFS', { IFS: 3 }, edition)).toBe(3);
    expect(reviewersNeeded('IFS', { IFS: 0 }, edition)).toBe(1);
    expect(reviewersNeeded('IMHS', { IMHS: 2.5 }, edition)).toBe(2);
    expect(reviewersNeeded('IMHS', { IFS: 1 }, edition)).toBe(2);
  });

  it('is two where no edition knows the category', () => {
    expect(reviewersNeeded('XX', {}, editionById('alliance-2025'))).toBe(2);
    expect(reviewersNeeded('IFRS', {}, editionById('alliance-2025'))).toBe(2);
    for (const code of allCategoryCodes) expect(reviewersNeeded(code, {}, null)).toBe(2);
  });
});
