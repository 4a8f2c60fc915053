import { monthNumber, monthsAfter } from '@/lib/core/calendar-date';
import type { Span } from './days';
import type { JudgedSession } from './supervision';

/** The stretch of the longest allowed length that holds the most minutes, and how much of it is used. */
export interface BestWindow {
  readonly span: Span;
  readonly minutes: number;
  /** Calendar months from the first session to the last, both included. */
  readonly monthsUsed: number;
}

interface Placed {
  readonly on: Span;
  readonly minutes: number;
}

const lastDay = (from: number, months: number): number => monthsAfter(from, months) - 1;

/** Whether a total is too long to lie in any window; without dates it cannot be placed. */
export const tooLongToPlace = (on: Span, monthsMax: number): boolean =>
  on.until > on.from && on.until > lastDay(on.from, monthsMax);

/** Finds the best window over counted sessions; of equals the latest. Null without any. */
export function bestWindow(
  sessions: readonly JudgedSession[],
  monthsMax: number,
): BestWindow | null {
  const placed: Placed[] = [];
  for (const { fate, minutes, session } of sessions) {
    if (fate !== 'counted' || minutes === 0 || tooLongToPlace(session.on, monthsMax)) continue;
    placed.push({ on: session.on, minutes });
  }
  const byEnd = placed.toSorted((a, b) => a.on.until - b.on.until);
  const byStart = byEnd.toSorted((a, b) => a.on.from - b.on.from);
  let best: { span: Span; minutes: number } | null = null;
  let minutes = 0;
  let ended = 0;
  for (const { on, minutes: own } of byStart) {
    const until = lastDay(on.from, monthsMax);
    for (let item = byEnd[ended]; item && item.on.until <= until; item = byEnd[ended]) {
      minutes += item.minutes;
      ended += 1;
    }
    // The window beginning here still holds everything that begins on the same day or later.
    if (!best || minutes >= best.minutes) {
      best = { span: { from: on.from, until }, minutes };
    }
    minutes -= own;
  }
  return best && { ...best, monthsUsed: monthsUsed(byStart, best.span) };
}

/** The best window begins on the day its first session does. */
function monthsUsed(placed: readonly Placed[], window: Span): number {
  let last = window.from;
  for (const { on } of placed)
    if (window.from <= on.from && on.until <= window.until) last = Math.max(last, on.until);
  return monthNumber(last) - monthNumber(window.from) + 1;
}
