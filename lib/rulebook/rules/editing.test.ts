import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import type { Edition } from '@/lib/standards/editions/edition';
import { editionSchema } from '@/lib/standards/editions/edition-schema';
import { editions } from '@/lib/standards/editions/registry';
import { changedEdition, draftFrom, draftParts, offering, sectionsOf } from './editing';
import { fieldAt, fieldsOf, valuesUnder } from './edition-fields';
import type { Typed } from './edition-typed';

const draft = draftFrom(alliance2025, 'alliance-2026', calendarDate('2026-01-01'));
const memo = { url: 'https://example.org/memo', confidence: 'medium' } as const;
const change = (typed: Typed, before: Edition = draft, read = memo) =>
  changedEdition(before, typed, read);
const page = (edition: Edition | null, keys: readonly string[] = []) =>
  keys.map((key) => edition?.sources[key]);
const kinds = draft.review.value.evidenceWeight;
const [first = '', last = ''] = [kinds[0], kinds.at(-1)];
const listed = { 'competencies.new.asked': 'yes', 'competencies.new.name.en': 'Play' } as const;

describe('one value', () => {
  it.each<[string, Typed, (edition: Edition) => unknown, unknown]>([
    [
      'a number',
      { 'categories.FS.training.total': '36' },
      (e) => e.categories.FS?.training.value.total,
      36,
    ],
    [
      'a number left out',
      { 'categories.FS.training.imh': '' },
      (e) => e.categories.FS?.training.value.imh,
      null,
    ],
    ['yes or no', { 'categories.FS.exam': 'yes' }, (e) => e.categories.FS?.exam.value, true],
    [
      'one of a few',
      { 'categories.FS.education.minimum': 'bachelor' },
      (e) => e.categories.FS?.education.value.minimum,
      'bachelor',
    ],
    [
      'any of a few',
      { 'categories.ERS.addOn.bases': ['', 'FS', 'MHM-C'] },
      (e) => e.categories.ERS?.addOn?.bases.value,
      ['FS', 'MHM-C'],
    ],
    [
      'kinds of work',
      { 'categories.FS.work.kinds': ['', 'direct_service'] },
      (e) => e.categories.FS?.work?.value.kinds,
      ['direct_service'],
    ],
    [
      'a few in their order',
      { 'review.evidenceWeight.0': last, [`review.evidenceWeight.${kinds.length - 1}`]: first },
      (e) => e.review.value.evidenceWeight,
      [last, ...kinds.slice(1, -1), first],
    ],
    [
      'years',
      { 'renewal.cycleEnds': '2028, 2031' },
      (e) => e.renewal.value.cycleEnds,
      [2028, 2031],
    ],
    [
      'an amount of money',
      { 'renewal.reinstatement.feeCents': '12,50' },
      (e) => e.renewal.value.reinstatement.feeCents,
      1250,
    ],
    ['a month and day', { 'renewal.dueOn': '06-30' }, (e) => e.renewal.value.dueOn, '06-30'],
    ['a name', { 'tracks.IMH.brand': 'IMH-E 2' }, (e) => e.tracks.IMH.value.brand, 'IMH-E 2'],
    [
      'a whole part taken out',
      { 'categories.FS.work.asked': 'no' },
      (e) => e.categories.FS?.work,
      null,
    ],
    [
      'a whole part put in',
      { 'categories.FS.leadershipMonths.asked': 'yes', 'categories.FS.leadershipMonths': '12' },
      (e) => e.categories.FS?.leadershipMonths?.value,
      12,
    ],
  ])('%s', (_what, typed, value, expected) => {
    const { edition, changed, faults } = change(typed);
    expect(faults).toEqual({});
    expect(changed.length).toBeGreaterThan(0);
    expect(edition && value(edition)).toEqual(expected);
  });

  it('carries the page it was read on and leaves all others with theirs', () => {
    const { edition } = change({ 'categories.FS.training.total': '36' });
    expect(page(edition, edition?.categories.FS?.training.sources)).toEqual([memo.url]);
    expect(edition?.categories.FS?.training.confidence).toBe('medium');
    expect(edition?.categories.FS?.work).toEqual(draft.categories.FS?.work);
    expect(edition && { ...edition, categories: {}, sources: {} }).toEqual({
      ...draft,
      categories: {},
      sources: {},
    });
  });

  it('is no change where the same is chosen in another order', () => {
    const again = change({ 'renewal.rscFor': draft.renewal.value.rscFor.toReversed() });
    expect(again).toEqual({ edition: draft, changed: [], faults: {} });
  });

  it('may bring its own pages and how sure the reading is', () => {
    const typed = {
      'categories.FS.training.sources': 'https://a.example/1\nhttps://a.example/2',
      'categories.FS.training.confidence': 'low',
    };
    const { edition, changed } = change(typed, draft, { ...memo, url: '' as typeof memo.url });
    expect(changed).toEqual(['sources']);
    const { training } = edition?.categories.FS ?? {};
    expect(training?.value).toEqual(draft.categories.FS?.training.value);
    expect(training?.confidence).toBe('low');
    expect(page(edition, training?.sources)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ]);
  });
});

describe('what is wrong', () => {
  it.each<[string, Typed, Readonly<Record<string, string>>]>([
    ['no number', { 'common.agreements': 'many' }, { 'common.agreements': 'not_a_number' }],
    ['too much', { 'common.agreements': '9' }, { 'common.agreements': 'too_big' }],
    ['nothing', { 'common.agreements': '' }, { 'common.agreements': 'not_a_number' }],
    ['no choice', { 'common.rscWhileServing': 'x' }, { 'common.rscWhileServing': 'not_a_choice' }],
    ['no day', { 'renewal.dueOn': '13-40' }, { 'renewal.dueOn': 'date' }],
    [
      'one named twice in an order',
      { 'review.evidenceWeight.0': last },
      { 'review.evidenceWeight': 'too_small' },
    ],
    [
      'an empty list',
      { 'categories.FS.work.kinds': [''] },
      { 'categories.FS.work.kinds': 'too_small' },
    ],
    [
      'a new row that is not whole',
      { 'categories.FS.slots.new.asked': 'yes', 'categories.FS.slots.new.roles': ['', 'parent'] },
      { 'categories.FS.slots.new.id': 'not_a_choice' },
    ],
    [
      'a name that is there already',
      {
        ...listed,
        'competencies.new.id': 'listening',
        'competencies.new.name.es': 'Juego',
        'competencies.new.domain': 'thinking',
        'competencies.new.families': ['FS'],
        'competencies.new.origin': 'read',
      },
      { 'competencies.new.id': 'twice' },
    ],
    [
      'a category that is not offered',
      { 'competencies.listening.families': ['FRS'] },
      { 'competencies.listening.families': 'look_at_this' },
    ],
    [
      'a page that is none',
      { 'common.agreements.sources': 'a book' },
      { 'common.agreements.sources': 'no_source' },
    ],
  ])('%s', (_what, typed, expected) => {
    const { edition, faults } = change(typed);
    expect(edition).toBeNull();
    const codes = Object.entries(faults).map(([name, { code }]) => [name, code]);
    expect(Object.fromEntries(codes)).toEqual(expected);
  });

  it('asks for the page where a value changed', () => {
    const silent = { ...memo, url: '' as typeof memo.url };
    expect(change({ 'common.agreements': '1' }, draft, silent).faults).toEqual({
      url: { code: 'no_source' },
    });
    expect(change({}, draft, silent)).toMatchObject({ faults: {}, changed: [] });
  });
});

describe('rows', () => {
  it('come, change and go in the slots of a category', () => {
    const before = draft.categories.FS?.slots.value ?? [];
    const { edition } = change({
      'categories.FS.slots.0.asked': 'no',
      'categories.FS.slots.1.roles': ['', 'rsc_provider', 'teacher'],
      'categories.FS.slots.new.asked': 'yes',
      'categories.FS.slots.new.id': 'anyone',
      'categories.FS.slots.new.roles': ['', 'parent'],
      'categories.FS.slots.new.endorsedOrVetted': 'yes',
    });
    expect(edition?.categories.FS?.slots.value).toEqual([
      { ...before[1], roles: ['rsc_provider', 'teacher'] },
      ...before.slice(2),
      { id: 'anyone', roles: ['parent'], endorsedOrVetted: true },
    ]);
  });

  it('of who may supervise whom follow one another', () => {
    const serves = Object.fromEntries(
      ['FS', 'FS-master', 'FRS', 'ERS', 'MHS', 'MHM-C'].map((row) => [
        `providers.new.serves.${row}`,
        ['', 'MHM-C'],
      ]),
    );
    const { edition, faults } = change({
      ...serves,
      'providers.new.asked': 'yes',
      'providers.new.from': '2027-07-01',
      'providers.new.until': '',
    });
    expect(faults).toEqual({});
    expect(edition?.providers.map(({ from, until }) => [from, until])).toEqual([
      ['2002-01-01', '2022-09-30'],
      ['2022-10-01', '2024-12-31'],
      ['2025-01-01', '2027-06-30'],
      ['2027-07-01', null],
    ]);
    expect(edition?.providers.at(-1)?.serves.value.FS).toEqual(['MHM-C']);
    expect(page(edition, edition?.providers.at(-1)?.serves.sources)).toEqual([memo.url]);
    const gone = change({ 'providers.2022-10-01.asked': 'no' }).edition;
    expect(gone?.providers.map(({ from }) => from)).toEqual(['2002-01-01', '2025-01-01']);
  });

  it('of competencies keep their id, and stay unverified', () => {
    const { edition } = change({
      ...listed,
      'competencies.new.id': 'play',
      'competencies.new.name.es': 'Juego',
      'competencies.new.domain': 'thinking',
      'competencies.new.families': ['', 'FS'],
      'competencies.new.origin': 'background',
      'competencies.listening.id': 'hearing',
      'competencies.listening.name.es': 'Escuchar',
      'competencies.writing.asked': 'no',
    });
    const named = (id: string) => edition?.competencies.find((each) => each.id === id);
    expect(named('play')).toMatchObject({ name: { en: 'Play', es: 'Juego' }, verified: false });
    expect(named('listening')?.name).toEqual({ en: 'Listening', es: 'Escuchar' });
    expect([named('hearing'), named('writing')]).toEqual([undefined, undefined]);
  });
});

describe('every edition', () => {
  it.each(editions)('$id stays what it is when its own values are typed', (edition) => {
    const typed = valuesUnder(fieldsOf(edition))
      .filter(({ path }) => !path.includes('.new.'))
      .map(({ path, text }) => [path, text] as const);
    const made = change(Object.fromEntries(typed), edition);
    expect(made.faults).toEqual({});
    expect(made.changed).toEqual([]);
    expect(made.edition).toEqual(edition);
  });

  it.each(editions)('$id has a screen for each of its parts', (edition) => {
    for (const part of draftParts(edition)) expect(fieldAt(edition, part), part).not.toBeNull();
    const shown = draftParts(edition).flatMap((part) => {
      const field = fieldAt(edition, part);
      return field ? valuesUnder(field).map(({ path }) => path) : [];
    });
    const all = valuesUnder(fieldsOf(edition)).map(({ path }) => path);
    expect(all.filter((path) => !shown.includes(path))).toEqual([]);
  });

  it('has no field for what it does not hold', () => {
    expect(fieldAt(draft, 'categories.FRS')).toBeNull();
    expect(fieldAt(draft, 'common.agreements.nothing')).toBeNull();
    expect(fieldAt(draft, 'competencies.listening')).toMatchObject({ type: 'group' });
  });
});

describe('which categories there are', () => {
  it('a new one begins like another, a dropped one takes its competencies along', () => {
    const made = offering(draft, ['FA', 'FS', 'FRS', 'MHM-C'], 'FS');
    expect(sectionsOf(made).slice(0, 4)).toEqual(
      ['FA', 'FS', 'FRS', 'MHM-C'].map((family) => `categories.${family}`),
    );
    expect(made.categories.FRS).toEqual(draft.categories.FS);
    expect(made.competencies.map(({ id }) => id)).not.toContain('statistics');
    expect(editionSchema.safeParse(made).error?.issues).toBeUndefined();
  });
});
