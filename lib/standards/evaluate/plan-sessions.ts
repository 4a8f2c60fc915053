import { addDays, addMonths, type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { Pace } from '../eligibility';
import { tracks } from '../model';
import type { Portfolio, SupervisionEntry, SupervisionProvider } from '../portfolio';
import { oldestDay } from './days';
import type { Judgement } from './judge';
import { monthsFor } from './pace';
import { degreeAhead, jobsAhead } from './plan-work';
import { type Prepared, prepare } from './prepare';
import { judgeEach, judgeTogether } from './rsc';
import type { JudgedSession } from './supervision';

/** Sessions to come: so many minutes, at a pace, the last of them about the supervision one gives. */
export interface Load {
  /** The day after which they begin: on the same day of each month that follows. */
  readonly from: CalendarDate;
  readonly pace: Pace;
  readonly minutes: number;
  readonly about: number;
}

/** The day of the last session of a load. */
export const lastDayOf = ({ from, pace, minutes }: Load): CalendarDate =>
  addMonths(from, monthsFor(minutes, pace));

// Serves every category under every edition: who it will be, the plan does not know.
const anyMentor: SupervisionProvider = {
  endorsements: [{ category: 'IMHM-C', from: '1990-01-01' as CalendarDate, until: null }],
  ers: [],
  vetted: [],
  standing: 'stated',
};

function sessionsOf(
  { from, pace, minutes, about }: Load,
  provider: SupervisionProvider = anyMentor,
): SupervisionEntry[] {
  const session = (heldOn: CalendarDate, focus: SupervisionEntry['focus'], amount: number) => ({
    heldOn,
    minutes: amount,
    format: 'individual' as const,
    groupSize: null,
    mode: 'in_person' as const,
    kind: 'reflective' as const,
    focus,
    tracks: [...tracks],
    attested: true,
    attestedMinutes: null,
    competencies: [],
    provider,
  });
  return Array.from({ length: monthsFor(minutes, pace) }, (_, month) => {
    const before = month * pace.minutesPerMonth;
    const until = Math.min(minutes, before + pace.minutesPerMonth);
    const own = Math.max(0, Math.min(minutes - about, until) - before);
    const heldOn = addMonths(from, month + 1);
    return [session(heldOn, 'own_work', own), session(heldOn, 'rsc_given', until - before - own)];
  }).flat();
}

const counts = ({ fate }: JudgedSession): boolean => fate === 'counted';

/** What is written down and what is to come, judged together on a day that is still ahead. */
export function supervisionAhead(prepared: Prepared, judgement: Judgement) {
  const { portfolio } = prepared;
  const { rules } = judgement;
  const degree = degreeAhead(prepared, judgement);
  const employment = [...portfolio.employment, ...jobsAhead(addDays(portfolio.asOf, 1), rules)];
  const ahead: Portfolio = { ...portfolio, employment, training: [] };
  const ageless = { ...rules, rsc: { ...rules.rsc, maxAgeMonths: null } };
  const tomorrow = { ...prepared, portfolio: ahead, today: prepared.today + 1 };
  const past = judgeEach(tomorrow, ageless, degree).filter(counts);
  /** What of a load counts on a day, held with whoever gave a session, or with anybody who may. */
  const countedOf = (day: CalendarDate, load: Load, like?: JudgedSession) => {
    const supervision = sessionsOf(load, like?.session.entry.provider);
    const future = prepare({ ...ahead, asOf: day, supervision });
    return judgeEach(future, rules, degree).filter(counts);
  };
  const unmetOf = (done: readonly JudgedSession[], day: CalendarDate) => {
    const oldest = oldestDay(dayNumber(day), rules.rsc.maxAgeMonths);
    const young = done.filter(({ session }) => session.on.from >= oldest);
    return judgeTogether(young, rules).requirements.filter(({ met }) => !met);
  };
  const unmetOn = (day: CalendarDate, future: readonly JudgedSession[] = []) =>
    unmetOf([...past, ...future], day);
  /** What is written down is enough only if one works from tomorrow on: then this month serves. */
  const onlyServing = (day: CalendarDate): boolean =>
    rules.rsc.whileServing === 'block' &&
    unmetOf(judgeEach(prepared, ageless, degree).filter(counts), day).length > 0;
  return { past, countedOf, unmetOn, onlyServing };
}

export type Ahead = ReturnType<typeof supervisionAhead>;
