import { daysMakeMonths, monthsFromDays, roundMonths } from '@/lib/core/months';
import type { JobKind } from '../model';
import type { LeadershipEntry, Portfolio } from '../portfolio';
import type { UncountedReason } from '../reasons';
import { merge, type Span, spanOf, subtract, totalDays } from './days';
import { type Judged, reasonsOf, requirementFrom, type Verdict } from './judged';
import type { Rules } from './rules';

export interface LeadershipVerdict {
  readonly entries: readonly Judged[];
  /** Days led, each once. */
  readonly days: number;
  /** By index of the job: the days on which it is itself the leadership asked for. */
  readonly byJob: ReadonlyMap<number, readonly Span[]>;
}

function kindsOfLeading({ standard, category }: Rules): readonly JobKind[] {
  if (standard.leadershipMonths === null) return [];
  return category.family === 'MHM-R'
    ? ['policy_leadership', 'teaching_research']
    : ['policy_leadership'];
}

/** Years of leading: leadership entries first, then work that is itself leadership. Days count once. */
export function judgeLeadership(
  portfolio: Portfolio,
  rules: Rules,
  today: number,
): LeadershipVerdict {
  const asked = rules.standard.leadershipMonths !== null;
  let taken: readonly Span[] = [];
  const claim = (spans: readonly Span[]): readonly Span[] => {
    const free = subtract(spans, taken);
    taken = merge([...taken, ...free]);
    return free;
  };
  const entries = portfolio.leadership.map((entry, index) => {
    const path = `leadership[${index}]`;
    const span = spanOf(entry);
    const past = { from: span.from, until: Math.min(span.until, today) };
    const counted = asked ? totalDays(claim([past])) : 0;
    return leadershipEntry(path, entry, { asked, past, counted });
  });
  const byJob = new Map<number, readonly Span[]>();
  const kinds = kindsOfLeading(rules);
  portfolio.employment.forEach((job, index) => {
    if (!kinds.includes(job.kind)) return;
    const span = spanOf(job);
    const past = { from: span.from, until: Math.min(span.until, today) };
    byJob.set(index, claim(subtract([past], job.leaves.map(spanOf))));
  });
  return { entries, byJob, days: totalDays(taken) };
}

function leadershipEntry(
  path: string,
  entry: LeadershipEntry,
  judged: { readonly asked: boolean; readonly past: Span; readonly counted: number },
): Judged {
  const elapsed = totalDays([judged.past]);
  const ahead = entry.until === null ? 0 : totalDays([spanOf(entry)]) - elapsed;
  const counted = monthsFromDays(judged.counted);
  const rest: readonly [UncountedReason, number][] = judged.asked
    ? [
        ['in_future', ahead],
        ['overlaps', elapsed - judged.counted],
      ]
    : [['not_required', ahead + elapsed]];
  const uncounted = rest
    .filter(([, days]) => days > 0)
    .map(([reason, days]) => ({ amount: monthsFromDays(days), reason }));
  const logged = roundMonths(uncounted.reduce((sum, part) => sum + part.amount, counted));
  const gifts = judged.asked ? [{ requirement: 'leadership' as const, counted }] : [];
  return { path, unit: 'months', logged, counted, gifts, uncounted };
}

/** The requirement, once jobs have been given what they lead. */
export function leadershipRequirement(
  entries: readonly Judged[],
  days: number,
  rules: Rules,
): Verdict['requirements'] {
  const months = rules.standard.leadershipMonths?.value;
  if (months === undefined) return [];
  const met = daysMakeMonths(days, months);
  const because = reasonsOf(entries.filter((entry) => entry.path.startsWith('leadership')));
  return [requirementFrom('leadership', 'months', months, entries, { met, because })];
}
