import { type CalendarDate, dayNumber, monthsAfter } from '@/lib/core/calendar-date';

/** Days from one to another, both included, as day numbers. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Later than any day a portfolio can name: the end of what still goes on. */
export const STILL_GOING_ON = 1_000_000;

export const spanOf = (range: {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}): Span => ({
  from: dayNumber(range.from),
  until: range.until === null ? STILL_GOING_ON : dayNumber(range.until),
});

export const daysIn = (span: Span): number => Math.max(0, span.until - span.from + 1);

export const totalDays = (spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + daysIn(span), 0);

/** The same days as few spans as possible, in order; neighbours become one. */
export function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (daysIn(span) === 0) continue;
    const last = merged.at(-1);
    if (last && span.from <= last.until + 1) {
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    } else merged.push(span);
  }
  return merged;
}

/** The days two lists share. */
export function intersect(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const shared: Span[] = [];
  for (const x of a) {
    for (const y of b) {
      shared.push({ from: Math.max(x.from, y.from), until: Math.min(x.until, y.until) });
    }
  }
  return merge(shared);
}

/** The days of a that are not in b. */
export function subtract(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  let rest = merge(a);
  for (const cut of merge(b)) {
    rest = rest.flatMap((span) =>
      [
        { from: span.from, until: Math.min(span.until, cut.from - 1) },
        { from: Math.max(span.from, cut.until + 1), until: span.until },
      ].filter((part) => daysIn(part) > 0),
    );
  }
  return rest;
}

/** Whether every day of a span lies in merged spans. */
export function covers(merged: readonly Span[], span: Span): boolean {
  for (const m of merged) if (m.from <= span.from && span.until <= m.until) return true;
  return false;
}

/** The earliest day that is no more than so many months before today; the beginning of time without a limit. */
export const oldestDay = (today: number, monthsMax: number | null): number =>
  monthsMax === null ? -STILL_GOING_ON : monthsAfter(today, -monthsMax);
