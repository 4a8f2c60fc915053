import { describe, expect, it } from 'vitest';
import { editionById } from '@/lib/standards/editions/registry';
import type { Ruling } from '@/lib/standards/editions/terms-under';
import type { Overrides } from '@/lib/standards/overrides';
import { outcomesOpenTo, reviewersNeeded } from './rules';

const under = (id: string, overrides: Overrides = {}): Ruling => {
  const edition = editionById(id);
  if (!edition) throw new RangeError(id);
  return { edition, overrides };
};

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
    expect(reviewersNeeded(category, under(id))).toBe(count);
  });

  it('is the association’s own number where it published one, of the category before its family', () => {
    const own = { 'FS.review.reviewers': 3, 'ECFS.review.reviewers': 2 };
    expect(reviewersNeeded('IFS', under('alliance-2025', own))).toBe(3);
    expect(reviewersNeeded('ECFS', under('alliance-2025', own))).toBe(2);
    expect(reviewersNeeded('IMHS', under('alliance-2025', own))).toBe(2);
  });

  it('is two where the edition does not know the category', () => {
    expect(reviewersNeeded('XX', under('alliance-2025'))).toBe(2);
    expect(reviewersNeeded('IFRS', under('alliance-2025'))).toBe(2);
  });
});

describe('how an application may end', () => {
  const rest = ['defer', 'request_changes'];
  it.each([
    ['alliance-2025', 'IFS', ['endorse']],
    ['alliance-2025', 'IMHS', ['endorse']],
    ['alliance-2025', 'ECMHM-R', ['approve_for_exam']],
    ['alliance-2025', 'I-ERS', ['endorse', 'emerging']],
    ['alliance-2020', 'IMHS', ['approve_for_exam']],
    ['alliance-2022', 'IFRS', ['endorse', 'emerging']],
    ['alliance-2025', 'IFRS', ['endorse']],
    ['alliance-2025', 'XX', ['endorse']],
  ] as const)('under %s, %s', (id, category, first) => {
    expect(outcomesOpenTo(category, under(id))).toEqual([...first, ...rest]);
  });

  it('is without Emerging, or with an exam of Specialists, where the association published that', () => {
    const ends = (category: string, overrides: Overrides) =>
      outcomesOpenTo(category, under('alliance-2025', overrides))
        .filter((outcome) => !rest.includes(outcome))
        .join(' ');
    expect(ends('I-ERS', { 'emerging.enabled': false })).toBe('endorse');
    expect(ends('IMHS', { 'MHS.exam.required': true })).toBe('approve_for_exam');
    expect(ends('IFS', { 'MHS.exam.required': true })).toBe('endorse');
  });
});
