import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { type Overlay, overridesOn } from '@/lib/standards/editions/overlay';
import { editions } from '@/lib/standards/editions/registry';
import type { PublishedOverlay, Rulebook } from '../model';
import {
  checkKey,
  editionFor,
  editionInForce,
  editionNamed,
  joinedOverlay,
  judgedBy,
} from './standards';

const overlay = (groupSizeMax: number, period = {}): Overlay => ({
  association: 'ZZ',
  periods: [
    {
      from: null,
      until: null,
      overrides: { 'rsc.groupSizeMax': groupSizeMax },
      sources: [],
      note: '',
      ...period,
    },
  ],
  sources: { [`page_${groupSizeMax}`]: 'https://example.org' },
});
const published = (from: string | null, document: Overlay): PublishedOverlay => ({
  id: from ?? 'first',
  code: 'ZZ',
  from: from === null ? null : calendarDate(from),
  document,
  published: { by: null, at: new Date(0) },
});
const book: Rulebook = {
  editions,
  publications: new Map(),
  published: [],
  overlays: new Map([['ZZ', overlay(8)]]),
  checks: new Map(),
};

describe('the edition asked for', () => {
  it.each([
    ['2020-01-01', 'alliance-2020'],
    ['2021-12-31', 'alliance-2020'],
    ['2024-01-01', 'alliance-2024'],
    ['2024-12-31', 'alliance-2024'],
    ['2025-01-01', 'alliance-2025'],
    ['2199-12-31', 'alliance-2025'],
  ])('in force on %s is %s', (day, id) => {
    expect(editionInForce(book, day).id).toBe(id);
  });

  it('that does not exist is an error, never another', () => {
    expect(() => editionInForce(book, '2019-12-31')).toThrow(/2019-12-31/);
    expect(() => editionNamed(book, 'alliance-1999')).toThrow(/alliance-1999/);
    expect(() => judgedBy(book, { edition: 'x', asOf: '2026-01-01' })).toThrow(/No edition x/);
    expect(() => judgedBy(book, { asOf: '2019-01-01' })).toThrow(/on 2019-01-01/);
  });

  it.each([
    ['a bound application keeps its own', new Date(0), 'alliance-2022'],
    ['one that is not bound follows the one in force', null, 'alliance-2025'],
  ])('%s', (_what, editionPinnedAt, id) => {
    const application = { edition: 'alliance-2022', editionPinnedAt };
    expect(editionFor(book, application, '2026-01-01').id).toBe(id);
  });

  it.each([
    ['ZZ', 8],
    ['YY', undefined],
    [undefined, undefined],
  ])('comes with the overlay of %s', (association, size) => {
    const judging = judgedBy(book, { asOf: '2026-01-01', association });
    expect(judging.edition.id).toBe('alliance-2025');
    expect(overridesOn(judging.overlay, '2026-01-01')['rsc.groupSizeMax']).toBe(size);
  });
});

describe('overlays one after the other', () => {
  const joined = joinedOverlay([
    published(null, overlay(8)),
    published('2026-03-01', overlay(10)),
    published('2026-09-01', overlay(12, { until: calendarDate('2026-12-31') })),
    published('2027-06-01', overlay(14, { until: calendarDate('2027-01-01') })),
  ]);

  it.each([
    ['1999-01-01', 8],
    ['2026-02-28', 8],
    ['2026-03-01', 10],
    ['2026-08-31', 10],
    ['2026-09-01', 12],
    ['2026-12-31', 12],
    ['2027-01-01', undefined],
    ['2027-06-01', undefined],
  ])('on %s: %s', (day, size) => {
    expect(overridesOn(joined, day)['rsc.groupSizeMax']).toBe(size);
  });

  it('name all their pages, and are nothing where there are none', () => {
    expect(Object.keys(joined?.sources ?? {})).toEqual(['page_8', 'page_10', 'page_12', 'page_14']);
    expect(joinedOverlay([])).toBeNull();
  });
});

it('looks a competency up by edition and id', () => {
  expect(checkKey('alliance-2025', 'listening')).toBe('alliance-2025/listening');
});
