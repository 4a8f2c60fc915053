import type { UncountedReason } from '../reasons';
import { oldestDay } from './days';
import type { Gift, Judged } from './judged';
import { daysOfProvider, type Prepared, type PreparedSession } from './prepare';
import { providerReason } from './provider';
import type { Rules } from './rules';
import { servingDuring } from './serving';
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
  /** Held in a month without any job the category's work could include. */
  readonly notServing: boolean;
}

/** Gives every session its fate, in the published order of reasons. */
export function judgeSessions(
  prepared: Prepared,
  rules: Rules,
  degreeDay: number,
): readonly JudgedSession[] {
  const serving = servingDuring(prepared.portfolio.employment, rules, prepared.today);
  const oldest = oldestDay(prepared.today, rules.rsc.maxAgeMonths);
  return prepared.sessions.map((session) => {
    const served = rules.rsc.whileServing === 'off' ? 'all' : serving(session.months);
    const practice = practiceOn(rules.rsc.practice, session.on.until);
    const fate = fateOf(session, prepared, rules, degreeDay, served, practice, oldest);
    const { minutes } = session.entry;
    // Whatever voids a session voids all of it; only what may count is split.
    const taken = fate === 'counted' || fate === 'pending' ? confirmed(session, practice) : minutes;
    const unattested = minutes - taken;
    return { session, fate, minutes: taken, unattested, notServing: served === 'none' };
  });
}

const confirmed = ({ entry }: PreparedSession, practice: Practice): number =>
  practice.requireAttestation
    ? Math.min(entry.minutes, entry.attestedMinutes ?? entry.minutes)
    : entry.minutes;

function fateOf(
  session: PreparedSession,
  prepared: Prepared,
  rules: Rules,
  degreeDay: number,
  served: 'all' | 'some' | 'none',
  practice: Practice,
  oldest: number,
): Fate {
  const aboutWork = reasonInTheSession(session, prepared.today, rules);
  if (aboutWork) return aboutWork;
  const degree = rules.rsc.afterDegree ? degreeDay : Number.NEGATIVE_INFINITY;
  if (session.on.until < degree) return 'before_degree';
  const blocked = rules.rsc.whileServing === 'block';
  if (blocked && served === 'none') return 'not_serving_at_the_time';
  const days = daysOfProvider(prepared, session, rules.edition, rules.rsc);
  const provider = days && providerReason(days, session.on, session.isPeriod);
  if (provider) return provider;
  // A total over a period cannot say how much of it lies on the right side of a day.
  const first = Math.max(degree, session.on.until < oldest ? degree : oldest);
  const straddles = session.on.from < first || session.on.until > prepared.today;
  if (straddles || (blocked && served === 'some')) return 'needs_dates';
  const reason = reasonInThePractice(session, practice, oldest);
  return reason ?? (days ? 'counted' : 'pending');
}

function reasonInTheSession(
  { entry, on, duplicate }: PreparedSession,
  today: number,
  rules: Rules,
): UncountedReason | null {
  const { received, aboutProvision } = rules.rsc;
  if (received === 0 && aboutProvision === 0) return 'not_required';
  if (on.from > today) return 'in_future';
  if (duplicate) return 'duplicate';
  if (entry.kind === 'peer') return 'peer_supervision';
  if (entry.kind === 'administrative') return 'administrative_supervision';
  if (entry.kind === 'clinical') return 'clinical_only';
  if (!entry.tracks.includes(rules.category.track)) return 'other_track';
  const focusAsked = entry.focus === 'own_work' ? received > 0 : aboutProvision > 0;
  return focusAsked ? null : 'wrong_focus';
}

function reasonInThePractice(
  { entry, on }: PreparedSession,
  { groupSizeMax, requireAttestation, virtualAccepted }: Practice,
  oldest: number,
): UncountedReason | null {
  const size = entry.format === 'group' ? (entry.groupSize ?? 0) : 0;
  if (groupSizeMax !== null && size > groupSizeMax) return 'group_too_large';
  if (!virtualAccepted && entry.mode === 'virtual') return 'not_in_person';
  const none = !entry.attested || entry.attestedMinutes === 0;
  if (requireAttestation && none) return 'not_attested';
  return on.until < oldest ? 'too_long_ago' : null;
}

/** A judged session as an entry of the answer, with what it gives each requirement. */
export function sessionEntry(
  { session, fate, minutes, unattested }: JudgedSession,
  rules: Rules,
  inWindow: boolean | null,
): Judged {
  const { focus } = session.entry;
  const counted = fate === 'counted' ? minutes : 0;
  const pending = fate === 'pending' ? minutes : 0;
  const gifts: Gift[] = [];
  if (rules.rsc.received > 0) gifts.push({ requirement: 'rsc.received', counted, pending });
  if (rules.rsc.aboutProvision > 0) {
    const about = focus === 'rsc_given';
    gifts.push({
      requirement: 'rsc.about_provision',
      counted: about ? counted : 0,
      pending: about ? pending : 0,
    });
  }
  if (inWindow !== null) {
    gifts.push({ requirement: 'rsc.window', counted: inWindow ? counted : 0, pending: 0 });
  }
  const apart = fate === 'counted' || fate === 'pending' ? [] : [{ amount: minutes, reason: fate }];
  const uncounted = [...apart, { amount: unattested, reason: 'not_attested' as const }];
  return {
    path: session.path,
    unit: 'minutes',
    logged: session.entry.minutes,
    counted,
    pending,
    gifts,
    uncounted: uncounted.filter((part) => part.amount > 0),
  };
}
