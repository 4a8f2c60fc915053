import { addMonths, dayNumber, fromDayNumber } from '@/lib/core/calendar-date';
import { monthOf, type Span } from './days';
import type { JudgedSession } from './supervision';

/** The stretch of the longest allowed length that holds the most minutes, and how much of it is used. */
export interface BestWindow {
  readonly span: Span;
  readonly minutes: number;
  /** Calendar months from the first session to the last, both included. */
  readonly monthsUsed: number;
}

const lastDay = (from: number, months: number): number =>
  dayNumber(addMonths(fromDayNumber(from), months)) - 1;

/** Whether a total is too long to lie in any window; without dates it cannot be placed. */
export const tooLongToPlace = (on: Span, monthsMax: number): boolean =>
  on.until > lastDay(on.from, monthsMax);

/** Finds the best window over counted sessions; of equals the latest. Null without any. */
export function bestWindow(
  sessions: readonly JudgedSession[],
  monthsMax: number,
): BestWindow | null {
  const counted = sessions
    .filter(({ fate, minutes }) => fate === 'counted' && minutes > 0)
    .map(({ session, minutes }) => ({ on: session.on, minutes }))
    .filter(({ on }) => !tooLongToPlace(on, monthsMax));
  const byEnd = counted.toSorted((a, b) => a.on.until - b.on.until);
  const byStart = counted.toSorted((a, b) => a.on.from - b.on.from);
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
  return best && { ...best, monthsUsed: monthsUsed(counted, best.span) };
}

function monthsUsed(counted: readonly { readonly on: Span }[], window: Span): number {
  const inside = counted.filter(({ on }) => window.from <= on.from && on.until <= window.until);
  const first = Math.min(...inside.map(({ on }) => on.from));
  const last = Math.max(...inside.map(({ on }) => on.until));
  return inside.length === 0 ? 0 : monthOf(last) - monthOf(first) + 1;
}
