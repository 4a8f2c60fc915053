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

/** The last session with whoever gave most of what counts, where hours are to stay with one provider. */
function mainSession({ past }: Ahead, rules: Rules): JudgedSession | undefined {
  if (rules.rsc.received === 0 || rules.rsc.continuity.enforce !== 'block') return undefined;
  const counted = judgeTogether(past, rules).sessions.filter(({ fate }) => fate === 'counted');
  const totals = new Map<string, number>();
  for (const { session, minutes } of counted)
    totals.set(session.provider.who, (totals.get(session.provider.who) ?? 0) + minutes);
  const most = Math.max(...totals.values());
  return counted.findLast(({ session }) => totals.get(session.provider.who) === most);
}

/** Every way worth trying, the one given first: with the same provider, else with anybody who may. */
export function waysToLog(ahead: Ahead, rules: Rules, pace: Pace): readonly Way[] {
  const providers = new Set([mainSession(ahead, rules), undefined]);
  return [...pacesFor(rules, pace)].flatMap((at) =>
    [...providers].map((like) => ({ pace: at, like })),
  );
}
