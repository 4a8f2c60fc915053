import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { PublishedOverlay } from '@/lib/rulebook/model';
import type { Edition } from '@/lib/standards/editions/edition';
import { overridesOn } from '@/lib/standards/editions/overlay';
import { editions, succession } from '@/lib/standards/editions/registry';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { homeVisitor, portfolio } from '@/tests/factories/portfolios';
import type { LedgerFacts } from '../model';
import { editionSteps, overlaySteps, rejudge, type Standards, shiftBetween } from './rejudge';

const latest = editions.at(-1) as Edition;
const specialist = latest.categories.FS;
if (!specialist) throw new Error('No Family Specialist.');
const asking = (hours: number): Edition => ({
  ...latest,
  id: 'alliance-2027',
  from: '2027-01-01' as CalendarDate,
  categories: {
    ...latest.categories,
    FS: {
      ...specialist,
      rsc: { ...specialist.rsc, value: { ...specialist.rsc.value, hours } },
    },
  },
});
const whole = portfolio(homeVisitor());
const facts = {
  ...whole,
  ...whole.person,
  education: [],
  employment: [],
  training: [],
  supervision: [],
  leadership: [],
  references: [],
  providers: new Map(),
} as unknown as LedgerFacts;
const question = { category: 'IFS', asOf: '2026-11-21' as CalendarDate } as const;

const under = (edition: Edition) => ({ edition, overlays: new Map() });

describe('judging anew', () => {
  it('finds nothing where outcome and what is missing stay', () => {
    const answer = evaluatePortfolio(whole);
    expect(shiftBetween(answer, answer)).toBeNull();
    expect(shiftBetween(null, null)).toBeNull();
    const more = { before: under(latest), after: under(asking(50)) };
    expect(rejudge(facts, question, more)).toBeNull();
  });

  it('names all that would be missing where something changes', () => {
    const before = evaluatePortfolio(whole);
    const after = evaluatePortfolio(whole, { edition: asking(50) });
    expect(shiftBetween(before, after)).toEqual({
      before: 'eligible',
      after: 'not_yet',
      missing: ['rsc.received'],
    });
    expect(shiftBetween(after, before)).toEqual({
      before: 'not_yet',
      after: 'eligible',
      missing: [],
    });
  });

  it('says so where the category is gone', () => {
    const { FS: _, ...others } = latest.categories;
    const gone = { ...asking(0), categories: others };
    expect(rejudge(facts, question, { before: under(latest), after: under(gone) })).toMatchObject({
      after: null,
      missing: [],
    });
  });

  it.each([
    ['2026-01-01', 'a year ahead', 1],
    ['2025-12-31', 'a day more', 0],
    ['2027-03-02', 'sixty days after', 1],
    ['2027-03-03', 'a day later', 0],
  ])('on %s, %s', (today, _, found) => {
    const book = { editions: succession([...editions, asking(0)]), overlays: new Map() };
    const steps = editionSteps(book, today as CalendarDate).filter(
      ({ id }) => id === 'alliance-2027',
    );
    expect(steps.map(({ before }) => before.edition.id)).toEqual(Array(found).fill(latest.id));
  });

  it('never tells of the first edition: nothing was before it', () => {
    const book = { editions, overlays: new Map() };
    const days = editions.map(({ from }) => from);
    expect(days.flatMap((day) => editionSteps(book, day)).map(({ id }) => id)).toEqual(
      editions.slice(1).map(({ id }) => id),
    );
  });
});

describe('what an association publishes', () => {
  const statement = (from: string | null, groupSizeMax: number, code = 'ZZ'): PublishedOverlay => ({
    id: `${code}-${groupSizeMax}`,
    code,
    from: from as CalendarDate | null,
    document: {
      association: code,
      periods: [
        {
          from: null,
          until: null,
          overrides: { 'rsc.groupSizeMax': groupSizeMax },
          sources: [],
          note: '',
        },
      ],
      sources: {},
    },
    published: { by: null, at: new Date(0) },
  });
  const today = '2026-11-21' as CalendarDate;
  const published = [
    statement(null, 8),
    statement('2026-01-01', 9),
    statement('2026-11-01', 10),
    statement('2027-03-01', 11),
    statement('2027-06-01', 12),
    statement('2028-06-01', 13),
    statement('2027-01-01', 20, 'YY'),
  ];
  const size = ({ overlays }: Standards, code: string) =>
    overridesOn(overlays.get(code) ?? null, today)['rsc.groupSizeMax'];

  it('is held against what held before it, as if it held today', () => {
    const steps = overlaySteps({ editions, published }, today);
    expect(
      steps.map(({ id, before, after, association }) => [
        id,
        size(before, association ?? ''),
        size(after, association ?? ''),
      ]),
    ).toEqual([
      ['ZZ-10', 9, 10],
      ['ZZ-11', 10, 11],
      ['ZZ-12', 11, 12],
      ['YY-20', undefined, 20],
    ]);
    expect(new Set(steps.map(({ after }) => after.edition.id))).toEqual(new Set([latest.id]));
    expect(overlaySteps({ editions, published }, '2019-01-01' as CalendarDate)).toEqual([]);
  });
});
