import type { RequirementAnswer, WarningAnswer } from '../eligibility';
import { inOrder, type Reason } from '../reasons';
import type { RequirementId } from '../requirements';
import { answerFrom, type Sums } from './judged';
import type { Prepared } from './prepare';
import type { Rules } from './rules';
import { type JudgedSession, judgeSessions, reasonsOfSession } from './supervision';
import { countedOnce } from './totals';
import { type Best, bestWindow, isWithin, tooLongToPlace, type Window } from './window';

export interface RscVerdict {
  readonly sessions: readonly JudgedSession[];
  readonly requirements: readonly RequirementAnswer[];
}

const windowBlocks = ({ rsc }: Rules): boolean =>
  rsc.received !== 0 && rsc.window.enforce === 'block';

/** The requirements every session is measured against. */
export function askedOfSessions(rules: Rules): readonly RequirementId[] {
  const asked: RequirementId[] = [];
  if (rules.rsc.received !== 0) asked.push('rsc.received');
  if (rules.rsc.aboutProvision !== 0) asked.push('rsc.about_provision');
  if (windowBlocks(rules)) asked.push('rsc.window');
  return asked;
}

/** Judges reflective supervision: every session, then what sessions only show together. */
export const judgeRsc = (prepared: Prepared, rules: Rules, degreeDay: number): RscVerdict =>
  judgeTogether(judgeEach(prepared, rules, degreeDay), rules);

/** Every session with the fate it has by itself, its time once. */
export const judgeEach = (
  prepared: Prepared,
  rules: Rules,
  degreeDay: number,
): readonly JudgedSession[] => countedOnce(judgeSessions(prepared, rules, degreeDay));

/** What sessions only show together. */
export function judgeTogether(judged: readonly JudgedSession[], rules: Rules): RscVerdict {
  const { received, aboutProvision, window, continuity } = rules.rsc;
  const blocks = windowBlocks(rules);
  const best = blocks ? bestWindow(judged, window.max, rankUnder(rules)) : null;
  const sessions = blocks ? judged.map((s) => keptInside(s, best, window.max)) : judged;
  const all = sumOf(sessions);
  const requirements: RequirementAnswer[] = [];
  if (received !== 0) requirements.push(answerFrom('rsc.received', 'minutes', received, all));
  if (aboutProvision !== 0) {
    const about = sumAboutProvision(sessions);
    requirements.push(answerFrom('rsc.about_provision', 'minutes', aboutProvision, about));
  }
  if (blocks) {
    const inWindow = { ...all, pending: 0 };
    requirements.push(answerFrom('rsc.window', 'minutes', received, inWindow, fits(best)));
  }
  if (received !== 0 && continuity.enforce === 'block') {
    requirements.push(
      oneProvider(scatteredMinutes(totalsByProvider(sessions), continuity.othersMax)),
    );
  }
  return { requirements, sessions };
}

/** What is usual and not required: said, never counted against anybody. */
export function warningsOf(
  { sessions, requirements }: RscVerdict,
  rules: Rules,
  employed: boolean,
): readonly WarningAnswer[] {
  const { received, window, continuity, whileServing } = rules.rsc;
  const warnings: WarningAnswer[] = [];
  const complete = requirements.some(({ id, met }) => id === 'rsc.received' && met);
  if (window.enforce === 'warn' && complete) {
    const best = bestWindow(sessions, window.max, rankUnder(rules));
    if (!fits(best)) warnings.push({ id: 'rsc.window', minutes: best?.minutes ?? 0 });
  }
  if (continuity.enforce === 'warn' && received !== 0) {
    const scattered = scatteredMinutes(totalsByProvider(sessions), continuity.othersMax);
    if (scattered !== 0) warnings.push({ id: 'rsc.continuity', minutes: scattered });
  }
  const idle = minutesWhileNotServing(sessions);
  if (whileServing === 'warn' && employed && idle !== 0) {
    warnings.push({ id: 'rsc.while_serving', minutes: idle });
  }
  return warnings;
}

function keptInside(judged: JudgedSession, best: Best | null, monthsMax: number): JudgedSession {
  if (judged.fate !== 'counted' || (best && isWithin(judged.session.on, best.span))) return judged;
  const tooLong = tooLongToPlace(judged.session.on, monthsMax);
  return { ...judged, fate: tooLong ? 'needs_dates' : 'outside_window' };
}

const FITS = 1;
const fits = (best: Best | null): boolean => best !== null && best.rank >= FITS;

/** A window fits with the hours asked for in months enough; best if all else asked of sessions holds in it. */
const rankUnder =
  ({ rsc }: Rules) =>
  ({ minutes, about, byProvider, monthsUsed }: Window): number => {
    if (minutes < rsc.received || monthsUsed < rsc.window.min) return 0;
    const { enforce, othersMax } = rsc.continuity;
    const together = enforce !== 'block' || scatteredMinutes(byProvider, othersMax) === 0;
    return about >= rsc.aboutProvision && together ? FITS + 1 : FITS;
  };

/** Adds up sessions, with every reason of theirs. */
function sumOf(sessions: readonly JudgedSession[]): Sums {
  const reasons = new Set<Reason>();
  let counted = 0;
  let pending = 0;
  for (const judged of sessions) {
    for (const reason of reasonsOfSession(judged)) reasons.add(reason);
    if (judged.fate === 'counted') counted += judged.minutes;
    if (judged.fate === 'pending') pending += judged.minutes;
  }
  return { counted, pending, because: inOrder(reasons) };
}

const isAboutGiving = ({ session }: JudgedSession): boolean => session.entry.focus === 'rsc_given';

/** Sessions about one's own work are no loss here: only those about giving RSC explain a gap. */
const sumAboutProvision = (sessions: readonly JudgedSession[]): Sums =>
  sumOf(sessions.filter((s) => s.fate === 'wrong_focus' || isAboutGiving(s)));

function totalsByProvider(sessions: readonly JudgedSession[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { fate, session, minutes } of sessions) {
    if (fate !== 'counted') continue;
    const { who } = session.provider;
    totals.set(who, (totals.get(who) ?? 0) + minutes);
  }
  return totals;
}

/** Minutes with others when no provider gave most of them, or with more others than usual; else none. */
function scatteredMinutes(totals: ReadonlyMap<string, number>, othersMax: number): number {
  const [most = 0, ...others] = [...totals.values()].sort((a, b) => b - a);
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
  because: [],
});

function minutesWhileNotServing(sessions: readonly JudgedSession[]): number {
  let sum = 0;
  for (const { fate, notServing, minutes } of sessions)
    if (fate === 'counted' && notServing) sum += minutes;
  return sum;
}
