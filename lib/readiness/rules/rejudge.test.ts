import { describe, expect, it } from 'vitest';
import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { Edition } from '@/lib/standards/editions/edition';
import { editions, succession } from '@/lib/standards/editions/registry';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { homeVisitor, portfolio } from '@/tests/factories/portfolios';
import type { LedgerFacts } from '../model';
import { rejudge, shiftBetween, successionsAround } from './rejudge';

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

describe('judging anew', () => {
  it('finds nothing where outcome and what is missing stay', () => {
    const answer = evaluatePortfolio(whole);
    expect(shiftBetween(answer, answer)).toBeNull();
    expect(shiftBetween(null, null)).toBeNull();
    const more = { before: latest, after: asking(50), overlays: new Map() };
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
    expect(
      rejudge(facts, question, { before: latest, after: gone, overlays: new Map() }),
    ).toMatchObject({ after: null, missing: [] });
  });

  it.each([
    ['2026-01-01', 'a year ahead', 1],
    ['2025-12-31', 'a day more', 0],
    ['2027-03-02', 'sixty days after', 1],
    ['2027-03-03', 'a day later', 0],
  ])('on %s, %s', (today, _, found) => {
    const book = { editions: succession([...editions, asking(0)]), overlays: new Map() };
    const steps = successionsAround(
      book,
      ({ from }) => dayNumber(from) - dayNumber(today as CalendarDate),
    ).filter(({ after }) => after.id === 'alliance-2027');
    expect(steps.map(({ before }) => before.id)).toEqual(Array(found).fill(latest.id));
  });

  it('never tells of the first edition: nothing was before it', () => {
    const book = { editions, overlays: new Map() };
    expect(successionsAround(book, () => 0).map(({ after }) => after.id)).toEqual(
      editions.slice(1).map(({ id }) => id),
    );
  });
});
