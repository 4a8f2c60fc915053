import { describe, expect, it } from 'vitest';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import { overrideGroups } from '@/lib/standards/editions/override-rules';
import { type OverrideKey, overrideKeys, overridesSchema } from '@/lib/standards/overrides';
import type { Typed } from './edition-typed';
import { keyMeant, kindOf, offeredByGroup, offeredKeys, scopedPart } from './override-kinds';
import { standardOfKey } from './override-standard';
import { overrideText, overrideTexts, parseOverride } from './override-text';

/** Of each kind: what it is, what is typed, and what is kept. */
const cases: readonly (readonly [OverrideKey, string, Typed, unknown])[] = [
  ['FS.training.total', 'hours', { value: '45.5' }, 2730],
  ['IFS.review.reviewers', 'number', { value: '2' }, 2],
  ['rsc.groupSizeMax', 'number', { value: '' }, null],
  ['rsc.virtualAccepted', 'yes_no', { value: 'no' }, false],
  ['ERS.enabled', 'yes_no', { value: 'yes' }, true],
  ['intake.mode', 'choice', { value: 'cohort' }, 'cohort'],
  ['tracks.offered', 'choices', { value: ['IMH', 'ECMH'] }, ['IMH', 'ECMH']],
  ['categories.open', 'choices', { value: ['', 'FS'] }, ['FS']],
  ['rsc.vettedProviders.associations', 'codes', { value: 'ZZ, YY' }, ['ZZ', 'YY']],
  ['rsc.vettedProviders.until', 'day', { value: '2027-12-31' }, '2027-12-31'],
  ['renewal.dueOn', 'month_day', { value: '06-30' }, '06-30'],
  ['agreements.codeOfEthics', 'text', { value: 'code-2' }, 'code-2'],
  ['fees.renewal', 'amounts', { 'value.all': '40', 'value.IFS': '30.5' }, { all: 4000, IFS: 3050 }],
  [
    'categories.names',
    'names',
    { 'value.IFS.en': 'One', 'value.IFS.es': 'Uno' },
    { IFS: { en: 'One', es: 'Uno' } },
  ],
  [
    'registry.disclaimer',
    'both_languages',
    { 'value.en': 'A', 'value.es': 'B' },
    { en: 'A', es: 'B' },
  ],
];

describe('a setting', () => {
  it.each(cases)('%s is typed as %s', (key, kind, typed, kept) => {
    expect(kindOf(key).kind).toBe(kind);
    expect(parseOverride(key, typed)).toEqual(kept);
    expect(overridesSchema.safeParse({ [key]: kept }).success).toBe(true);
    expect(parseOverride(key, overrideTexts(key, kept))).toEqual(kept);
  });

  it('has a case above for every kind there is', () => {
    const kinds = new Set(overrideKeys.map((key) => kindOf(key).kind));
    expect([...kinds].sort()).toEqual([...new Set(cases.map(([, kind]) => kind))].sort());
  });

  it.each<[OverrideKey, Typed]>([
    ['FS.training.total', { value: 'many' }],
    ['FS.training.total', {}],
    ['emerging.months', { value: '' }],
    ['rsc.virtualAccepted', { value: '' }],
    ['fees.renewal', { 'value.all': 'much' }],
    ['categories.names', { 'value.IFS.en': 'One' }],
    ['registry.disclaimer', { 'value.en': 'A' }],
    ['rsc.vettedProviders.until', { value: '2027-02-30' }],
  ])('%s does not take %j', (key, typed) => {
    const value = parseOverride(key, typed);
    expect(value === undefined || !overridesSchema.safeParse({ [key]: value }).success).toBe(true);
  });

  it.each<[OverrideKey, unknown, string]>([
    ['FS.training.total', 1980, '33'],
    ['rsc.groupSizeMax', null, ''],
    ['ERS.enabled', true, 'yes'],
    ['ERS.enabled', false, 'no'],
    ['ERS.baseAnyOf', ['FS', 'MHS'], 'FS, MHS'],
    ['renewal.dueOn', undefined, ''],
  ])('%s of %j reads %j', (key, value, text) => {
    expect(overrideText(key, value)).toBe(text);
  });
});

describe('the list of settings', () => {
  it('offers every key once, those of a category without it, each in its group', () => {
    const grouped = offeredByGroup.flatMap(([, offered]) => offered);
    expect([...grouped].sort()).toEqual([...offeredKeys].sort());
    expect(offeredByGroup.map(([group]) => group)).toEqual([...overrideGroups]);
    expect(offeredByGroup.filter(([, offered]) => offered.length === 0)).toEqual([]);
  });

  it.each([
    ['training.total', 'FS', 'FS.training.total'],
    ['training.total', '', null],
    ['training.total', 'XX', null],
    ['fees.renewal', '', 'fees.renewal'],
    ['fees.renewal', 'FS', 'fees.renewal'],
    ['nothing', '', null],
  ])('%s for %j means %s', (offered, scope, key) => {
    expect(keyMeant(offered, scope)).toBe(key);
  });

  it.each<[OverrideKey, unknown]>([
    ['MHM-C.rsc.received', { scope: 'MHM-C', part: 'rsc.received' }],
    ['EC-ERS.training.dei', { scope: 'EC-ERS', part: 'training.dei' }],
    ['exam.proctor', null],
    ['FS.afterDegree', null],
  ])('%s is of %j', (key, part) => {
    expect(scopedPart(key)).toEqual(part);
  });
});

describe('what the standard says in the place of a setting', () => {
  it.each<[OverrideKey, unknown]>([
    ['FS.training.total', 33 * 60],
    ['IFS.training.total', 33 * 60],
    ['FS.training.rscProvision', null],
    ['FS.training.typicalHours', 50],
    ['ERS.training.typicalHours', null],
    ['FS.review.reviewers', 1],
    ['FS.rsc.received', 24 * 60],
    ['IFRS.rsc.received', undefined],
    ['ERS.baseAnyOf', ['FS', 'MHS']],
    ['renewal.dueOn', '12-31'],
    ['intake.mode', undefined],
  ])('%s', (key, value) => {
    expect(standardOfKey(alliance2025, key)).toEqual(value);
  });
});
