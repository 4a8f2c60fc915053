import { monthNumber, monthsAfter } from '@/lib/core/calendar-date';
import type { Span } from './days';
import type { JudgedSession } from './supervision';

/** What a stretch of the longest allowed length holds, from the first session in it on. */
export interface Window {
  readonly minutes: number;
  /** How many of the minutes are about giving RSC. */
  readonly about: number;
  readonly byProvider: ReadonlyMap<string, number>;
  /** Calendar months from the first session to the last, both included. */
  readonly monthsUsed: number;
}

/** The window hours are counted in. */
export interface Best {
  readonly span: Span;
  readonly minutes: number;
  readonly rank: number;
}

const lastDay = (from: number, months: number): number => monthsAfter(from, months) - 1;

/** Whether a total is too long to lie in any window; without dates it cannot be placed. */
export const tooLongToPlace = (on: Span, monthsMax: number): boolean =>
  on.until > on.from && on.until > lastDay(on.from, monthsMax);

/** What lies in a window while it moves on. */
class Held {
  minutes = 0;
  about = 0;
  readonly byProvider = new Map<string, number>();

  add({ session, minutes }: JudgedSession, sign: 1 | -1): void {
    const { entry, provider } = session;
    this.minutes += sign * minutes;
    if (entry.focus === 'rsc_given') this.about += sign * minutes;
    const held = (this.byProvider.get(provider.who) ?? 0) + sign * minutes;
    if (held === 0) this.byProvider.delete(provider.who);
    else this.byProvider.set(provider.who, held);
  }
}

/** The window of the highest rank, of these the fullest, of these the latest. Null without any. */
export function bestWindow(
  sessions: readonly JudgedSession[],
  monthsMax: number,
  rank: (window: Window) => number,
): Best | null {
  const placed = sessions.filter(
    ({ fate, minutes, session }) =>
      fate === 'counted' && minutes !== 0 && !tooLongToPlace(session.on, monthsMax),
  );
  const byEnd = placed.toSorted((a, b) => a.session.on.until - b.session.on.until);
  const byStart = byEnd.toSorted((a, b) => a.session.on.from - b.session.on.from);
  const held = new Held();
  let best: Best | null = null;
  let ended = 0;
  byStart.forEach((first, index) => {
    const { from } = first.session.on;
    const until = lastDay(from, monthsMax);
    for (let next = byEnd[ended]; next && next.session.on.until <= until; next = byEnd[ended]) {
      held.add(next, 1);
      ended += 1;
    }
    // Of one day the first alone: what begins on it lies in one window.
    if (byStart[index - 1]?.session.on.from !== from) {
      const { minutes, about, byProvider } = held;
      const monthsUsed = monthNumber(lastWithin(byEnd, ended, from)) - monthNumber(from) + 1;
      const ranked = rank({ minutes, about, byProvider, monthsUsed });
      const above = best ? ranked - best.rank || minutes - best.minutes : 0;
      if (above >= 0) best = { span: { from, until }, minutes, rank: ranked };
    }
    // The windows to come hold everything that begins later.
    held.add(first, -1);
  });
  return best;
}

/** The last day of what has ended, leaving out totals that began before a window does. */
function lastWithin(byEnd: readonly JudgedSession[], ended: number, from: number): number {
  const at = (index: number) => (byEnd[index] as JudgedSession).session.on;
  let last = ended - 1;
  // The session a window begins with is always there to be found.
  while (at(last).from < from) last -= 1;
  return at(last).until;
}

/** Whether days lie in a window from the first to the last. */
export const isWithin = (on: Span, span: Span): boolean =>
  span.from <= on.from && on.until <= span.until;
