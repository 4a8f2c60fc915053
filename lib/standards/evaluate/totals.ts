import type { Span } from './days';
import type { JudgedSession } from './supervision';

/** Sessions with a day that a total may hold, in the order of their days. */
interface Dated {
  readonly days: readonly number[];
  /** Minutes of all before each, and of all of them at the end. */
  readonly before: readonly number[];
}

const mayCount = ({ fate }: JudgedSession): boolean => fate === 'counted' || fate === 'pending';

/** Sessions that one total could be the total of; only somebody with a name is known to be the same. */
function sameKind({ session }: JudgedSession): string | null {
  const { provider, entry } = session;
  return provider.stated?.name?.trim() ? `${provider.index} ${entry.format} ${entry.focus}` : null;
}

function inOrderOfDays(sessions: readonly JudgedSession[]): Dated {
  const sorted = sessions.toSorted((a, b) => a.session.on.from - b.session.on.from);
  const before = [0];
  let sum = 0;
  for (const { minutes } of sorted) {
    sum += minutes;
    before.push(sum);
  }
  return { days: sorted.map(({ session }) => session.on.from), before };
}

/** How many days of a sorted list lie before a day. */
function countBefore(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const minutesWithin = ({ days, before }: Dated, { from, until }: Span): number =>
  (before[countBefore(days, until + 1)] as number) - (before[countBefore(days, from)] as number);

/**
 * A total over a period is all the time with somebody in it: what stands in the log with a day as
 * well counts there, and not a second time in the total.
 */
export function countedOnce(sessions: readonly JudgedSession[]): readonly JudgedSession[] {
  if (!sessions.some(({ session }) => session.isPeriod)) return sessions;
  const lists = new Map<string | null, JudgedSession[]>();
  for (const judged of sessions) {
    if (judged.session.isPeriod || !mayCount(judged)) continue;
    const kind = sameKind(judged);
    const list = lists.get(kind);
    if (list) list.push(judged);
    else lists.set(kind, [judged]);
  }
  lists.delete(null);
  const dated = new Map([...lists].map(([kind, list]) => [kind, inOrderOfDays(list)]));
  return sessions.map((judged) => {
    const { session, minutes } = judged;
    const twice = session.isPeriod && mayCount(judged) ? dated.get(sameKind(judged)) : undefined;
    if (!twice) return judged;
    const repeated = Math.min(minutes, minutesWithin(twice, session.on));
    return { ...judged, minutes: minutes - repeated, repeated };
  });
}
