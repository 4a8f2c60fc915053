import { describe, expect, it } from 'vitest';
import { requirement } from '@/tests/factories/eligibility';
import { portfolio } from '@/tests/factories/portfolios';
import { evaluatePortfolio } from '../evaluate/evaluate';
import type { Overrides } from '../overrides';
import { alliance2025 } from './alliance-2025';
import type { Edition } from './edition';
import { type Overlay, overlay, says } from './overlay';
import { settingsUnder } from './settings-under';
import { renewalUnder } from './terms-under';

const edition: Edition = alliance2025;
const { FS } = alliance2025.categories;
const rsc = { ...FS.rsc, value: { ...FS.rsc.value, hours: 30 } };
const stricter: Edition = {
  ...edition,
  id: 'alliance-2027',
  categories: { ...edition.categories, FS: { ...FS, rsc } },
};
const set = (...said: readonly Overrides[]): Overlay =>
  overlay('ZZ', ...said.map((each) => says(each, 'Its own.', 'ct_ifs')));
const day = '2026-11-21';

describe('what an association set, under the edition somebody is judged by', () => {
  it('never lowers what a later edition fixes', () => {
    const needed = (under: Edition) =>
      requirement(
        evaluatePortfolio(portfolio({ category: 'IFS' }), {
          edition: under,
          overlay: set({ 'FS.rsc.received': 1500 }),
        }),
        'rsc.received',
      ).needed;
    expect(needed(edition)).toBe(1500);
    expect(needed(stricter)).toBe(1800);
  });

  it('keeps all that asks for more or is free, and what an edition does not know', () => {
    const free: Overrides = {
      'FS.rsc.received': 1800,
      'FS.education.minDegree': 'bachelor',
      'categories.open': ['IFS', 'IFRS'],
      'rsc.groupSizeMax': null,
    };
    expect(settingsUnder(stricter, set(free), day)).toEqual(free);
    expect(settingsUnder(stricter, null, day)).toEqual({});
  });

  it('is held to the standard as a whole, however many statements it was published in', () => {
    const yearly = { 'renewal.model': 'yearly', 'renewal.trainingHours': 15 } as const;
    const hours = (...said: readonly Overrides[]) =>
      renewalUnder(edition, settingsUnder(edition, set(...said), day)).trainingHours;
    expect(hours(yearly)).toBe(15);
    expect(hours(yearly, { 'renewal.model': 'three_year_cycle' })).toBe(45);
  });

  it.each<[Overrides]>([
    [{ 'references.maxNotEnoughInformation': 6 }],
    [{ 'rsc.transition.mhsForFs.until': '2025-01-01' as never }],
    [{ 'references.minKnownMonths': 11 }],
  ])('lets %j give way', (lower) => {
    expect(settingsUnder(edition, set(lower), day)).toEqual({});
  });
});
