import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import type { Overlay, OverlayPeriod } from '@/lib/standards/editions/overlay';
import { editions } from '@/lib/standards/editions/registry';
import type { OverrideKey, Overrides } from '@/lib/standards/overrides';
import type { Typed } from './edition-typed';
import {
  begunFrom,
  faultsOf,
  overridesOf,
  pagesOf,
  withReasons,
  withSetting,
} from './overlay-draft';

const period = (overrides: Overrides, more: Partial<OverlayPeriod> = {}): OverlayPeriod => ({
  from: null,
  until: null,
  overrides,
  sources: [],
  note: '',
  ...more,
});
const overlay = (...periods: readonly OverlayPeriod[]): Overlay => ({
  association: 'ZZ',
  periods,
  sources: { page: 'https://example.org/1' },
});
const day = '2026-03-01';
const draft = begunFrom('ZZ', null, editions, day);
const set = (key: OverrideKey, typed: Typed | null, before = draft) =>
  withSetting(before, { key, typed }, editions, day);

describe('where a draft begins', () => {
  it('is empty where nothing is published', () => {
    expect(draft).toEqual({ association: 'ZZ', periods: [period({})], sources: {} });
  });

  it('is what holds on its day, with every note once and every page', () => {
    const published = overlay(
      period({ 'rsc.groupSizeMax': 8 }, { note: 'Small groups.', sources: ['page'] }),
      period({ 'rsc.groupSizeMax': 6 }, { until: calendarDate('2026-02-28'), note: 'Smaller.' }),
      period({ 'rsc.virtualAccepted': false }, { note: 'Small groups.' }),
    );
    expect(begunFrom('ZZ', published, editions, day)).toEqual({
      association: 'ZZ',
      periods: [
        period(
          { 'rsc.groupSizeMax': 8, 'rsc.virtualAccepted': false },
          { note: 'Small groups. Smaller.', sources: ['page'] },
        ),
      ],
      sources: published.sources,
    });
  });

  it('leaves behind what an edition since then no longer allows', () => {
    const published = overlay(period({ 'FS.rsc.received': 1200, 'rsc.groupSizeMax': 8 }));
    const begun = begunFrom('ZZ', published, editions, day);
    expect(overridesOf(begun)).toEqual({ 'rsc.groupSizeMax': 8 });
  });

  it('keeps a note within what a note may hold', () => {
    const long = overlay(
      period({}, { note: 'a'.repeat(990) }),
      period({}, { note: 'b'.repeat(99) }),
    );
    expect(begunFrom('ZZ', long, editions, day).periods[0]?.note).toHaveLength(1000);
  });
});

describe('one setting', () => {
  it.each<[string, OverrideKey, Typed, unknown]>([
    ['of a category', 'FS.training.total', { value: '45' }, 2700],
    ['that lifts a limit', 'rsc.groupSizeMax', { value: '' }, null],
    ['of a list', 'categories.open', { value: ['', 'FA', 'FS'] }, ['FA', 'FS']],
    ['of amounts', 'fees.renewal', { 'value.all': '40' }, { all: 4000 }],
  ])('%s is put in and taken out again', (_what, key, typed, kept) => {
    const made = set(key, typed);
    if (!('overlay' in made)) throw new Error(JSON.stringify(made));
    expect(overridesOf(made.overlay)).toEqual({ [key]: kept });
    expect(set(key, null, made.overlay)).toEqual({ overlay: draft });
  });

  it.each<[string, OverrideKey, Typed, unknown]>([
    ['no number', 'emerging.months', { value: 'x' }, { value: { code: 'not_a_number' } }],
    ['too many', 'renewal.auditPercent', { value: '101' }, { value: { code: 'too_big' } }],
    [
      'less than nothing',
      'fees.exam',
      { 'value.all': '-1' },
      { 'value.all': { code: 'too_small' } },
    ],
    [
      'no day of a year',
      'renewal.dueOn',
      { value: '99-99' },
      { value: { code: 'not_a_month_day' } },
    ],
    ['no day', 'rsc.vettedProviders.until', { value: 'soon' }, { value: { code: 'date' } }],
    ['nothing chosen', 'review.rule', { value: '' }, { value: { code: 'not_a_choice' } }],
    [
      'a text that is too long',
      'agreements.codeOfEthics',
      { value: 'x'.repeat(3000) },
      { value: { code: 'too_long' } },
    ],
    ['no answer', 'ERS.enabled', { value: '' }, { value: { code: 'not_a_choice' } }],
    [
      'a name in one language',
      'categories.names',
      { 'value.IFS.en': 'One', 'value.IFS.es': '' },
      { 'value.IFS.es': { code: 'empty' } },
    ],
    [
      'an amount that is none',
      'fees.exam',
      { 'value.all': '40', 'value.IMHS': 'x' },
      { 'value.IMHS': { code: 'not_a_number' } },
    ],
    [
      'hours below what is fixed, said in hours',
      'FS.rsc.received',
      { value: '12' },
      { value: { code: 'below_standard', values: { least: '24' } } },
    ],
    [
      'more unknown answers than the standard lets pass',
      'references.maxNotEnoughInformation',
      { value: '99' },
      { value: { code: 'above_standard', values: { most: expect.any(String) } } },
    ],
    [
      'a category the edition does not have',
      'categories.open',
      { value: ['FRS'] },
      { value: { code: 'not_in_edition', values: expect.anything() } },
    ],
    [
      'a base that is itself an add-on',
      'ERS.baseAnyOf',
      { value: ['ERS'] },
      { value: { code: 'not_a_base', values: { category: 'ERS' } } },
    ],
  ])('refuses %s', (_what, key, typed, faults) => {
    expect(set(key, typed)).toEqual({ faults });
  });

  it('is held against the editions it will meet and no others', () => {
    const former = { 'categories.open': ['FRS'] } as const;
    expect(faultsOf({ 'categories.open': ['FRS'] }, editions, day)).toHaveProperty([
      'categories.open',
    ]);
    expect(faultsOf({ ...former, 'categories.open': ['FS'] }, editions, day)).toEqual({});
    expect(faultsOf({ 'MHS.exam.required': false }, editions, '2024-06-01')).toHaveProperty([
      'MHS.exam.required',
    ]);
    expect(faultsOf({ 'MHS.exam.required': false }, editions, '2025-01-01')).toEqual({});
  });
});

describe('the note and the pages', () => {
  const told = overlay(period({ 'rsc.groupSizeMax': 8 }, { sources: ['page'] }));

  it.each<[string, readonly string[], Overlay['sources']]>([
    ['none', [], {}],
    ['the same', ['https://example.org/1'], told.sources],
    [
      'one more',
      ['https://example.org/1', 'https://example.org/2'],
      { page: 'https://example.org/1', page_1: 'https://example.org/2' },
    ],
    ['another', ['https://example.org/3'], { page_1: 'https://example.org/3' }],
  ])('%s', (_what, urls, sources) => {
    const made = withReasons(told, 'Because.', urls);
    expect(made.sources).toEqual(sources);
    expect(made.periods).toEqual([
      { ...told.periods[0], note: 'Because.', sources: Object.keys(sources) },
    ]);
    expect(pagesOf(made)).toBe(urls.join('\n'));
  });
});
