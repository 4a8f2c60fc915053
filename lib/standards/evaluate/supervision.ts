import type { EntryAnswer } from '../eligibility';
import type { Track } from '../model';
import { inOrder, onlyReason, type Reason, type UncountedReason } from '../reasons';
import type { RequirementId } from '../requirements';
import { oldestDay, type Span } from './days';
import type { Gift } from './judged';
import { daysOfProviders, type Prepared, type PreparedSession } from './prepare';
import { type ProviderDays, providerReason } from './provider';
import type { Rules } from './rules';
import { monthsServed, type Served, servedDuring } from './serving';
import { type Practice, practiceOn } from './settled';

/** What happens to the minutes of a session: all of them, always. */
export type Fate = 'counted' | 'pending' | UncountedReason;

export interface JudgedSession {
  readonly session: PreparedSession;
  readonly fate: Fate;
  /** The minutes this is the fate of. */
  readonly minutes: number;
  /** The rest: the provider confirmed a part only, and this association asks for confirmation. */
  readonly unattested: number;
  /** What a total repeats of sessions that stand in the log with their day. */
  readonly repeated: number;
  /** Held in a month without any job the category's work could include. */
  readonly notServing: boolean;
}

/** What every session is asked in the name of one category, worked out once. */
interface Asked {
  readonly today: number;
  readonly rsc: Rules['rsc'];
  readonly track: Track;
  /** By the index of a provider; null where nobody has checked. */
  readonly providers: readonly (ProviderDays | null)[];
  /** The months with work of the category; null where nobody asks. */
  readonly served: readonly Span[] | null;
  /** The first day that is not before the degree. */
  readonly degree: number;
  readonly oldest: number;
}

function asked(prepared: Prepared, rules: Rules, degreeDay: number): Asked {
  const { portfolio, today } = prepared;
  const { rsc } = rules;
  return {
    today,
    rsc,
    track: rules.category.track,
    providers: daysOfProviders(prepared, rules.edition, rsc),
    served: rsc.whileServing === 'off' ? null : monthsServed(portfolio.employment, rules, today),
    degree: rsc.afterDegree ? degreeDay : Number.NEGATIVE_INFINITY,
    oldest: oldestDay(today, rsc.maxAgeMonths),
  };
}

/** Gives every session its fate, in the published order of reasons. */
export function judgeSessions(
  prepared: Prepared,
  rules: Rules,
  degreeDay: number,
): readonly JudgedSession[] {
  const about = asked(prepared, rules, degreeDay);
  return prepared.sessions.map((session) => judgeSession(session, about));
}

function judgeSession(session: PreparedSession, about: Asked): JudgedSession {
  const served = about.served === null ? 'all' : servedDuring(about.served, session.months);
  const practice = practiceOn(about.rsc.practice, session.on.until);
  const fate = fateOf(session, about, served, practice);
  const all = session.entry.minutes;
  // Whatever voids a session voids all of it; only what may count is split.
  const minutes = fate === 'counted' || fate === 'pending' ? confirmed(session, practice) : all;
  const notServing = served === 'none';
  return { session, fate, minutes, unattested: all - minutes, repeated: 0, notServing };
}

const confirmed = ({ entry }: PreparedSession, practice: Practice): number =>
  practice.requireAttestation
    ? Math.min(entry.minutes, entry.attestedMinutes ?? entry.minutes)
    : entry.minutes;

function fateOf(session: PreparedSession, about: Asked, served: Served, practice: Practice): Fate {
  const { today, rsc, degree, oldest } = about;
  const { on, isPeriod } = session;
  const inTheSession = reasonInTheSession(session, about);
  if (inTheSession) return inTheSession;
  if (on.until < degree) return 'before_degree';
  const blocked = rsc.whileServing === 'block';
  if (blocked && served === 'none') return 'not_serving_at_the_time';
  const days = about.providers[session.provider.index] ?? null;
  const inTheProvider = days && providerReason(days, on, isPeriod);
  if (inTheProvider) return inTheProvider;
  // A total over a period cannot say how much of it lies on the right side of a day.
  const first = Math.max(degree, on.until < oldest ? degree : oldest);
  const straddles = on.from < first || on.until > today;
  if (straddles || (blocked && served === 'some')) return 'needs_dates';
  const inThePractice = reasonInThePractice(session, practice, oldest);
  return inThePractice ?? (days ? 'counted' : 'pending');
}

function reasonInTheSession(
  { entry, barred }: PreparedSession,
  { rsc, track }: Asked,
): UncountedReason | null {
  const { received, aboutProvision } = rsc;
  if (received === 0 && aboutProvision === 0) return 'not_required';
  if (barred) return barred;
  if (!entry.tracks.includes(track)) return 'other_track';
  const needed = entry.focus === 'own_work' ? received : aboutProvision;
  return needed === 0 ? 'wrong_focus' : null;
}

function reasonInThePractice(
  { entry, on }: PreparedSession,
  { groupSizeMax, requireAttestation, virtualAccepted }: Practice,
  oldest: number,
): UncountedReason | null {
  const size = entry.format === 'group' ? entry.groupSize : null;
  if (size !== null && groupSizeMax !== null && size > groupSizeMax) return 'group_too_large';
  if (!virtualAccepted && entry.mode === 'virtual') return 'not_in_person';
  const none = !entry.attested || entry.attestedMinutes === 0;
  if (requireAttestation && none) return 'not_attested';
  return on.until < oldest ? 'too_long_ago' : null;
}

interface Lost {
  readonly amount: number;
  readonly reason: UncountedReason;
}

/** What of a session is lost whatever becomes of the rest. */
function lostOf({ unattested, repeated }: JudgedSession): readonly Lost[] {
  if (unattested === 0 && repeated === 0) return none;
  const parts: readonly Lost[] = [
    { amount: unattested, reason: 'not_attested' },
    { amount: repeated, reason: 'already_counted' },
  ];
  return parts.filter(({ amount }) => amount > 0);
}
const none: readonly never[] = [];

/** What of a session counts, what waits, and why the rest does neither. */
export function partsOf(judged: JudgedSession) {
  const { fate, minutes } = judged;
  const lost = lostOf(judged);
  if (fate === 'counted') return { counted: minutes, pending: 0, uncounted: lost };
  if (fate === 'pending') return { counted: 0, pending: minutes, uncounted: lost };
  const uncounted = minutes === 0 ? lost : [{ amount: minutes, reason: fate }, ...lost];
  return { counted: 0, pending: 0, uncounted };
}

/** Why a part of a session does not count yet, in the published order. */
export function reasonsOfSession(judged: JudgedSession): readonly Reason[] {
  const { fate, minutes } = judged;
  const main = minutes === 0 || fate === 'counted' ? null : fate;
  const reason = main === 'pending' ? 'provider_to_be_verified' : main;
  const lost = lostOf(judged);
  if (lost.length === 0) return reason === null ? none : onlyReason(reason);
  const others = lost.map((part): Reason => part.reason);
  return inOrder(reason === null ? others : [...others, reason]);
}

/** Which requirements a session gives to: what is about the supervision one gives, besides. */
const gives = (id: RequirementId, { session }: JudgedSession): boolean =>
  id !== 'rsc.about_provision' || session.entry.focus === 'rsc_given';

/** A judged session as an entry of the answer, with what it gives each requirement and competencies. */
export function sessionAnswer(
  judged: JudgedSession,
  requirements: readonly RequirementId[],
  competencies: ReadonlyMap<string, Gift>,
): EntryAnswer {
  const { session } = judged;
  const shown = competencies.get(session.path);
  const { counted, pending, uncounted } = partsOf(judged);
  const toward = requirements.map((requirement) => ({
    requirement,
    counted: gives(requirement, judged) ? counted : 0,
  }));
  return {
    path: session.path,
    unit: 'minutes',
    logged: session.entry.minutes,
    counted,
    pending,
    toward: shown ? [...toward, shown] : toward,
    uncounted,
    reasons: reasonsOfSession(judged),
  };
}
