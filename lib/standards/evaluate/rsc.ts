import type { RequirementAnswer, WarningAnswer } from '../eligibility';
import { inOrder, type Reason } from '../reasons';
import type { RequirementId } from '../requirements';
import { answerFrom, type Sums } from './judged';
import type { Prepared } from './prepare';
import type { Rules } from './rules';
import { type JudgedSession, judgeSessions, reasonsOfSession } from './supervision';
import { countedOnce } from './totals';
import { type BestWindow, bestWindow, tooLongToPlace } from './window';

export interface RscVerdict {
  readonly sessions: readonly JudgedSession[];
  readonly requirements: readonly RequirementAnswer[];
}

const isInside = ({ session }: JudgedSession, best: BestWindow | null): boolean =>
  best !== null && best.span.from <= session.on.from && session.on.until <= best.span.until;

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
  const best = windowBlocks(rules) ? { window: bestWindow(judged, window.max) } : null;
  const sessions = best ? judged.map((s) => keptInside(s, best.window, window.max)) : judged;
  const all = sumOf(sessions);
  const requirements: RequirementAnswer[] = [];
  if (received !== 0) requirements.push(answerFrom('rsc.received', 'minutes', received, all));
  if (aboutProvision !== 0) {
    const about = sumAboutProvision(sessions);
    requirements.push(answerFrom('rsc.about_provision', 'minutes', aboutProvision, about));
  }
  if (best) {
    const inWindow = { ...all, pending: 0 };
    const met = fits(best.window, rules);
    requirements.push(answerFrom('rsc.window', 'minutes', received, inWindow, met));
  }
  if (received !== 0 && continuity.enforce === 'block') {
    requirements.push(oneProvider(scatteredMinutes(sessions, continuity.othersMax)));
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
    const best = bestWindow(sessions, window.max);
    if (!fits(best, rules)) warnings.push({ id: 'rsc.window', minutes: best?.minutes ?? 0 });
  }
  if (continuity.enforce === 'warn' && received !== 0) {
    const scattered = scatteredMinutes(sessions, continuity.othersMax);
    if (scattered !== 0) warnings.push({ id: 'rsc.continuity', minutes: scattered });
  }
  const idle = minutesWhileNotServing(sessions);
  if (whileServing === 'warn' && employed && idle !== 0) {
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

function totalsByProvider(sessions: readonly JudgedSession[]): readonly number[] {
  const totals = new Map<string, number>();
  for (const { fate, session, minutes } of sessions) {
    if (fate !== 'counted') continue;
    const { who } = session.provider;
    totals.set(who, (totals.get(who) ?? 0) + minutes);
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
  because: [],
});

function minutesWhileNotServing(sessions: readonly JudgedSession[]): number {
  let sum = 0;
  for (const { fate, notServing, minutes } of sessions)
    if (fate === 'counted' && notServing) sum += minutes;
  return sum;
}
