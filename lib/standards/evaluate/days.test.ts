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
