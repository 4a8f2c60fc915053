import { addMonths, type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { Pace } from '../eligibility';
import { tracks } from '../model';
import type { Portfolio, SupervisionEntry, SupervisionProvider } from '../portfolio';
import { oldestDay } from './days';
import type { Judgement } from './judge';
import { monthsFor, tomorrow } from './pace';
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

/** What is written down and what is to come, judged together on a day that is still ahead. */
export function supervisionAhead(prepared: Prepared, judgement: Judgement) {
  const { portfolio } = prepared;
  const { rules } = judgement;
  const degree = degreeAhead(prepared, judgement);
  const employment = jobsAhead(prepared, rules);
  const ahead: Portfolio = { ...portfolio, employment, training: [] };
  const ageless = { ...rules, rsc: { ...rules.rsc, maxAgeMonths: null } };
  const atWork = { ...prepared, portfolio: ahead, today: dayNumber(tomorrow(portfolio)) };
  const past = judgeEach(atWork, ageless, degree);
  /** A load judged on a day, held with whoever gave a session, or with anybody who may. */
  const judgedOf = (day: CalendarDate, load: Load, like?: JudgedSession) => {
    const supervision = sessionsOf(load, like?.session.entry.provider);
    return judgeEach(prepare({ ...ahead, asOf: day, supervision }), rules, degree);
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
    unmetOf(judgeEach(prepared, ageless, degree), day).length > 0;
  return { past, judgedOf, unmetOn, onlyServing };
}

export type Ahead = ReturnType<typeof supervisionAhead>;
