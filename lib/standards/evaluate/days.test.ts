import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimDays, freeDays } from './claims';
import { covers, intersect, merge, type Span, subtract, totalDays } from './days';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]): Span => ({ from, until: from + length - 1 })),
  { maxLength: 6 },
);
const set = (list: readonly Span[]): Set<number> => {
  const days = new Set<number>();
  for (const { from, until } of list) for (let day = from; day <= until; day += 1) days.add(day);
  return days;
};

describe('spans of days', () => {
  it('merge, meet and part like sets of days', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(set(merge(a))).toEqual(set(a));
        expect(totalDays(merge(a))).toBe(set(a).size);
        expect(set(intersect(a, b))).toEqual(new Set([...set(a)].filter((day) => set(b).has(day))));
        expect(set(subtract(a, b))).toEqual(new Set([...set(a)].filter((day) => !set(b).has(day))));
        for (const span of merge(b))
          expect(covers(merge(a), span)).toBe([...set([span])].every((day) => set(a).has(day)));
      }),
    );
  });

  it('no day is ever claimed for more than a day', () => {
    const shares = fc.array(fc.tuple(spans, fc.constantFrom(0.25, 0.5, 1)), { maxLength: 6 });
    fc.assert(
      fc.property(shares, (claimants) => {
        let claims: ReturnType<typeof claimDays> = [];
        const used = new Map<number, number>();
        for (const [wanted, share] of claimants) {
          for (const span of merge(wanted)) {
            const free = freeDays(claims, span, share);
            expect(totalDays(free)).toBe(totalDays([span]));
            for (const part of free) {
              for (let day = part.from; day <= part.until; day += 1) {
                expect(part.share).toBeCloseTo(Math.min(share, 1 - (used.get(day) ?? 0)), 9);
                used.set(day, (used.get(day) ?? 0) + part.share);
              }
            }
            claims = claimDays(claims, free);
          }
        }
        expect(Math.max(0, ...used.values())).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

const span = (from: number, until: number): Span => ({ from, until });

describe('spans of days, one by one', () => {
  it.each<[string, Span[], Span[]]>([
    ['neighbours become one', [span(1, 3), span(4, 6)], [span(1, 6)]],
    ['a day between them keeps them apart', [span(1, 3), span(5, 6)], [span(1, 3), span(5, 6)]],
    ['the order does not matter', [span(5, 6), span(1, 3)], [span(1, 3), span(5, 6)]],
    ['one within another adds nothing', [span(1, 9), span(2, 3)], [span(1, 9)]],
    ['no days are no span', [span(4, 3), span(8, 8)], [span(8, 8)]],
  ])('merged: %s', (_, spans, merged) => {
    expect(merge(spans)).toEqual(merged);
  });

  it.each<[string, Span, Span, Span[]]>([
    ['a shared day', span(1, 3), span(3, 5), [span(3, 3)]],
    ['none', span(1, 3), span(4, 5), []],
    ['all of the shorter', span(1, 9), span(4, 5), [span(4, 5)]],
  ])('met: %s', (_, a, b, shared) => {
    expect(intersect([a], [b])).toEqual(shared);
    expect(intersect([b], [a])).toEqual(shared);
  });

  it.each<[string, Span, Span[]]>([
    ['a cut before leaves all', span(1, 3), [span(4, 9)]],
    ['a cut after leaves all', span(10, 12), [span(4, 9)]],
    ['a cut of the first day', span(1, 4), [span(5, 9)]],
    ['a cut of the last day', span(9, 12), [span(4, 8)]],
    ['a cut inside leaves two', span(5, 8), [span(4, 4), span(9, 9)]],
    ['a cut of all leaves none', span(1, 12), []],
  ])('parted: %s', (_, cut, rest) => {
    expect(subtract([span(4, 9)], [cut])).toEqual(rest);
  });
});

describe('days claimed by work', () => {
  const claim = (from: number, until: number, used = 1) => ({ from, until, used });
  const free = (from: number, until: number, share = 1) => ({ from, until, share });
  const half = [claim(4, 6, 0.5)];

  it.each<[string, Span, number, ReturnType<typeof free>[]]>([
    ['days before are free', span(1, 3), 1, [free(1, 3)]],
    ['days after are free', span(7, 9), 1, [free(7, 9)]],
    ['the first claimed day is half free', span(1, 4), 1, [free(1, 3), free(4, 4, 0.5)]],
    ['the last claimed day is half free', span(6, 8), 1, [free(6, 6, 0.5), free(7, 8)]],
    ['a part claimed is half free', span(4, 6), 1, [free(4, 6, 0.5)]],
    ['half a day has room', span(4, 6), 0.5, [free(4, 6, 0.5)]],
    ['round about', span(1, 9), 1, [free(1, 3), free(4, 6, 0.5), free(7, 9)]],
  ])('%s', (_, asked, share, expected) => {
    expect(freeDays(half, asked, share)).toEqual(expected);
  });

  it.each<[string, ReturnType<typeof free>, ReturnType<typeof claim>[]]>([
    ['before, apart', free(1, 2), [claim(1, 2), claim(4, 6, 0.5)]],
    ['before, beside it', free(1, 3), [claim(1, 3), claim(4, 6, 0.5)]],
    ['beside it, as much of each day', free(1, 3, 0.5), [claim(1, 6, 0.5)]],
    ['after, beside it', free(7, 9, 0.5), [claim(4, 9, 0.5)]],
    ['after, a day apart', free(8, 9, 0.5), [claim(4, 6, 0.5), claim(8, 9, 0.5)]],
    ['on the first day', free(4, 4, 0.5), [claim(4, 4), claim(5, 6, 0.5)]],
    ['on the last day', free(6, 6, 0.5), [claim(4, 5, 0.5), claim(6, 6)]],
    ['in the middle', free(5, 5, 0.5), [claim(4, 4, 0.5), claim(5, 5), claim(6, 6, 0.5)]],
    ['on all of it', free(4, 6, 0.5), [claim(4, 6)]],
  ])('taken %s', (_, part, claims) => {
    expect(claimDays(half, [part])).toEqual(claims);
  });

  it('are free again around every claim, and few however long they are', () => {
    const months = Array.from({ length: 12 }, (_, month) => free(month * 30, month * 30 + 29));
    expect(claimDays([], months)).toEqual([claim(0, 359)]);
    const two = claimDays(half, [free(10, 12)]);
    expect(freeDays(two, span(1, 20), 1)).toEqual([
      free(1, 3),
      free(4, 6, 0.5),
      free(7, 9),
      free(10, 12, 0),
      free(13, 20),
    ]);
  });
});
