import type { RequirementAnswer, WarningAnswer } from '../eligibility';
import { inOrder } from '../reasons';
import { given, type Judged, requirementFrom, type Verdict } from './judged';
import type { Prepared } from './prepare';
import type { Rules } from './rules';
import { type JudgedSession, judgeSessions, sessionEntry } from './supervision';
import { type BestWindow, bestWindow, tooLongToPlace } from './window';

export interface RscVerdict extends Verdict {
  readonly warnings: readonly WarningAnswer[];
}

const isInside = ({ session }: JudgedSession, best: BestWindow | null): boolean =>
  best !== null && best.span.from <= session.on.from && session.on.until <= best.span.until;

/** Judges reflective supervision: every session, then what sessions only show together. */
export function judgeRsc(prepared: Prepared, rules: Rules, degreeDay: number): RscVerdict {
  const { received, aboutProvision, window, continuity } = rules.rsc;
  const first = judgeSessions(prepared, rules, degreeDay);
  const blocks = received > 0 && window.enforce === 'block';
  const best = blocks ? bestWindow(first, window.max) : null;
  const sessions = blocks ? first.map((s) => keptInside(s, best, window.max)) : first;
  const entries = sessions.map((s) => sessionEntry(s, rules, blocks ? isInside(s, best) : null));
  const requirements: RequirementAnswer[] = [];
  if (received > 0)
    requirements.push(requirementFrom('rsc.received', 'minutes', received, entries));
  if (aboutProvision > 0) requirements.push(aboutOwnProvision(aboutProvision, sessions, entries));
  if (blocks) {
    const met = fits(best, rules);
    requirements.push(requirementFrom('rsc.window', 'minutes', received, entries, { met }));
  }
  if (received > 0 && continuity.enforce === 'block') {
    requirements.push(oneProvider(scatteredMinutes(sessions, continuity.othersMax)));
  }
  const employed = prepared.portfolio.employment.length > 0;
  return { requirements, entries, warnings: warningsOf(sessions, entries, rules, employed) };
}

/** What is usual and not required: said, never counted against anybody. */
function warningsOf(
  sessions: readonly JudgedSession[],
  entries: readonly Judged[],
  rules: Rules,
  employed: boolean,
): readonly WarningAnswer[] {
  const { received, window, continuity, whileServing } = rules.rsc;
  const warnings: WarningAnswer[] = [];
  const complete = received > 0 && given(entries, 'rsc.received').counted >= received;
  if (window.enforce === 'warn' && complete) {
    const best = bestWindow(sessions, window.max);
    if (!fits(best, rules)) warnings.push({ id: 'rsc.window', minutes: best?.minutes ?? 0 });
  }
  if (continuity.enforce === 'warn' && received > 0) {
    const scattered = scatteredMinutes(sessions, continuity.othersMax);
    if (scattered > 0) warnings.push({ id: 'rsc.continuity', minutes: scattered });
  }
  const idle = minutesWhileNotServing(sessions);
  if (whileServing === 'warn' && employed && idle > 0) {
    warnings.push({ id: 'rsc.while_serving', minutes: idle });
  }
  return warnings;
}

function keptInside(
  judged: JudgedSession,
  best: BestWindow | null,
  monthsMax: number,
): JudgedSession {
  if (judged.fate !== 'counted' || isInside(judged, best)) return judged;
  const tooLong = tooLongToPlace(judged.session.on, monthsMax);
  return { ...judged, fate: tooLong ? 'needs_dates' : 'outside_window' };
}

const fits = (best: BestWindow | null, rules: Rules): boolean =>
  best !== null && best.minutes >= rules.rsc.received && best.monthsUsed >= rules.rsc.window.min;

/** Sessions about one's own work are no loss here: only those about giving RSC explain a gap. */
function aboutOwnProvision(
  needed: number,
  sessions: readonly JudgedSession[],
  entries: readonly Judged[],
): RequirementAnswer {
  const asked = entries.filter((_, i) => {
    const judged = sessions[i];
    return judged?.fate === 'wrong_focus' || judged?.session.entry.focus === 'rsc_given';
  });
  return requirementFrom('rsc.about_provision', 'minutes', needed, asked);
}

function totalsByProvider(sessions: readonly JudgedSession[]): readonly number[] {
  const totals = new Map<string, number>();
  for (const { fate, session, minutes } of sessions) {
    if (fate !== 'counted') continue;
    const sum = totals.get(session.providerKey) ?? 0;
    totals.set(session.providerKey, sum + minutes);
  }
  return [...totals.values()].sort((a, b) => b - a);
}

/** Minutes with others when no provider gave most of them, or with more others than usual; else none. */
function scatteredMinutes(sessions: readonly JudgedSession[], othersMax: number): number {
  const [most = 0, ...others] = totalsByProvider(sessions);
  const rest = others.reduce((sum, minutes) => sum + minutes, 0);
  return others.length > othersMax || rest > most ? rest : 0;
}

const oneProvider = (scattered: number): RequirementAnswer => ({
  id: 'rsc.continuity',
  met: scattered === 0,
  unit: 'yes_no',
  needed: 1,
  counted: scattered === 0 ? 1 : 0,
  pending: 0,
  remaining: scattered === 0 ? 0 : 1,
  because: inOrder([]),
});

const minutesWhileNotServing = (sessions: readonly JudgedSession[]): number =>
  sessions
    .filter(({ fate, notServing }) => fate === 'counted' && notServing)
    .reduce((sum, { minutes }) => sum + minutes, 0);
