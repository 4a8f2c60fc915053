import type { Pace } from '../eligibility';
import { atLeast } from './pace';
import type { Ahead } from './plan-sessions';
import { judgeTogether } from './rsc';
import type { Rules } from './rules';
import type { JudgedSession } from './supervision';

/** How fast to log on, and the session whose provider to stay with. */
export interface Way {
  readonly pace: Pace;
  readonly like: JudgedSession | undefined;
}

/** The paces to try: the one given; the least at which hours lie together, within the window and not too long ago. */
function pacesFor(rules: Rules, pace: Pace): ReadonlySet<Pace> {
  const { rsc } = rules;
  const needed = Math.max(rsc.received, rsc.aboutProvision);
  const young = rsc.maxAgeMonths === null ? pace : atLeast(pace, needed, rsc.maxAgeMonths);
  if (rsc.window.enforce !== 'block') return new Set([pace, young]);
  return new Set([pace, atLeast(young, needed, rsc.window.max)]);
}

const minutesIn = (sessions: readonly JudgedSession[]): number =>
  sessions.reduce((sum, { minutes }) => sum + minutes, 0);

/** The last session with each provider, whoever gave most first, where hours are to stay with one. */
function lastSessions({ past }: Ahead, rules: Rules): readonly JudgedSession[] {
  if (rules.rsc.received === 0 || rules.rsc.continuity.enforce !== 'block') return [];
  const counted = judgeTogether(past, rules).sessions.filter(({ fate }) => fate === 'counted');
  const byProvider = Map.groupBy(counted.toReversed(), ({ session }) => session.provider.who);
  return [...byProvider.values()]
    .toSorted((a, b) => minutesIn(b) - minutesIn(a))
    .map(([last]) => last as JudgedSession);
}

/** Every way worth trying, the one given first: with one provider, else with anybody who may. */
export function waysToLog(ahead: Ahead, rules: Rules, pace: Pace): readonly Way[] {
  const providers = [...lastSessions(ahead, rules), undefined];
  return [...pacesFor(rules, pace)].flatMap((at) => providers.map((like) => ({ pace: at, like })));
}
