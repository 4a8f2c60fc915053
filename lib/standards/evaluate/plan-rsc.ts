import { type CalendarDate, dayNumber, fromDayNumber, monthNumber } from '@/lib/core/calendar-date';
import type { Pace, PlanStep, RequirementAnswer } from '../eligibility';
import type { RequirementId } from '../requirements';
import { firstOf } from './first-of';
import { later, lateStart, monthsFor, tomorrow } from './pace';
import { type Ahead, type Load, lastDayOf } from './plan-sessions';
import { type Way, waysToLog } from './plan-ways';
import type { Prepared } from './prepare';
import type { Rules } from './rules';
import { monthsServed, servedDuring } from './serving';
import type { JudgedSession } from './supervision';

/** How far ahead is looked at least: a window lets go of everything before it within its own length. */
const MONTHS_AHEAD = 48;
/** In which strides until one is enough; the month is then looked for within the last one. */
const STRIDE = 6;

/** What supervision asks for from now on and from when it is enough, or what no logging meets. */
export type SupervisionPart =
  | { readonly steps: readonly PlanStep[]; readonly readyOn: CalendarDate }
  | { readonly inTheWay: RequirementId };

/** One way to log on, to hold on a day and not before it is done. */
interface Sought extends Way {
  readonly ahead: Ahead;
  readonly rules: Rules;
  readonly asOf: CalendarDate;
  readonly notBefore: CalendarDate;
  /** The most that any requirement lacks on that day. */
  readonly needed: number;
}

/** What is logged, and the day it is judged on. */
interface Attempt {
  readonly load: Load;
  readonly day: CalendarDate;
}

/** So many minutes from now on or, where hours grow too old, as late as can be. */
function attemptsAt(minutes: number, { rules, asOf, notBefore, pace }: Sought): readonly Attempt[] {
  const late = lateStart(asOf, notBefore, monthsFor(minutes, pace));
  const starts = new Set(rules.rsc.maxAgeMonths === null ? [asOf] : [asOf, late]);
  return [...starts].map((from) => {
    const load = { from, pace, minutes, about: 0 };
    return { load, day: later(lastDayOf(load), notBefore) };
  });
}

const unmetBy = ({ load, day }: Attempt, { ahead, like }: Sought) =>
  ahead.unmetOn(day, ahead.judgedOf(day, load, like));

const aboutProvision = (unmet: readonly RequirementAnswer[]): number =>
  unmet.find(({ id }) => id === 'rsc.about_provision')?.remaining ?? 0;

/** Whether it is enough once a part of it is about the supervision one gives. */
function isEnough(attempt: Attempt, sought: Sought): boolean {
  const unmet = unmetBy(attempt, sought);
  const others = unmet.filter(({ id }) => id !== 'rsc.about_provision');
  return others.length === 0 && aboutProvision(unmet) <= attempt.load.minutes;
}

/** That part worked out; what is still unmet where it does not lie together with the rest. */
function focused(attempt: Attempt, sought: Sought): Attempt | RequirementId {
  const about = aboutProvision(unmetBy(attempt, sought));
  const { load } = attempt;
  const turned = { ...attempt, load: { ...load, about: Math.min(load.minutes, about) } };
  return unmetBy(turned, sought)[0]?.id ?? turned;
}

/** What is in the way may be hours that soon no longer count: then it is ready before the last month. */
function sooner(attempt: Attempt, sought: Sought): Attempt {
  const { load, day } = attempt;
  const { minutesPerMonth } = load.pace;
  const months = monthsFor(load.minutes, load.pace) - 1;
  const fewer = { ...load, minutes: months * minutesPerMonth };
  const since = dayNumber(later(lastDayOf(fewer), sought.notBefore));
  const holds = (at: number) => isEnough({ load: fewer, day: fromDayNumber(at) }, sought);
  const last = dayNumber(day) - 1;
  if (sought.rules.rsc.maxAgeMonths === null || last < since || !holds(last)) return attempt;
  return { load: fewer, day: fromDayNumber(firstOf(since, last, holds)) };
}

/** The least that is enough this way, or what stands in the way however long it goes on. */
function search(sought: Sought): Attempt | RequirementId {
  const { needed, pace, rules } = sought;
  const enough = (minutes: number) =>
    attemptsAt(minutes, sought).find((attempt) => isEnough(attempt, sought));
  const monthly = (months: number) => enough(months * pace.minutesPerMonth);
  const least = Math.max(1, monthsFor(needed, pace));
  const last = least + Math.max(MONTHS_AHEAD, rules.rsc.maxAgeMonths ?? 0);
  const inStrides = () => {
    // Where nothing grows too old, what is not enough in the end never is.
    if (rules.rsc.maxAgeMonths === null && !monthly(last)) return undefined;
    for (let months = least + STRIDE; months < last + STRIDE; months += STRIDE) {
      if (!monthly(months)) continue;
      return monthly(firstOf(months - STRIDE, months, (at) => monthly(at) !== undefined));
    }
    return undefined;
  };
  const found = enough(needed) ?? monthly(least) ?? inStrides();
  if (found) return focused(sooner(found, sought), sought);
  const [longest] = attemptsAt(last * pace.minutesPerMonth, sought);
  return focused(longest as Attempt, sought);
}

function logSteps(load: Load, like: JudgedSession | undefined): readonly PlanStep[] {
  const { from, pace, about } = load;
  const step = (
    requirement: 'rsc.received' | 'rsc.about_provision',
    minutes: number,
  ): PlanStep => ({
    do: 'log',
    requirement,
    minutes,
    pace,
    from,
    readyOn: lastDayOf(load),
    ...(like ? { like: like.session.path } : {}),
  });
  return [
    ...(about !== 0 ? [step('rsc.about_provision', about)] : []),
    ...(load.minutes !== about ? [step('rsc.received', load.minutes)] : []),
  ];
}

const serving: PlanStep = { do: 'serve', requirement: 'rsc.received' };

/** Sessions are to lie in months of work: said where no job that is written down goes on that long. */
function serveSteps({ portfolio, today }: Prepared, rules: Rules, load: Load): readonly PlanStep[] {
  if (rules.rsc.whileServing !== 'block') return [];
  const last = dayNumber(lastDayOf(load));
  const served = monthsServed(portfolio.employment, rules, last);
  const months = { from: monthNumber(today), until: monthNumber(last) };
  return servedDuring(served, months) === 'all' ? [] : [serving];
}

/** What supervision asks for from now on, to hold on a day and not before it is done. */
export function supervisionPart(
  prepared: Prepared,
  rules: Rules,
  ahead: Ahead,
  pace: Pace,
  notBefore: CalendarDate,
): SupervisionPart {
  const { asOf } = prepared.portfolio;
  const short = ahead.unmetOn(notBefore);
  if (short.length === 0)
    return ahead.onlyServing(notBefore)
      ? { steps: [serving], readyOn: later(notBefore, tomorrow(prepared.portfolio)) }
      : { steps: [], readyOn: notBefore };
  const needed = Math.max(...short.map(({ remaining }) => remaining));
  const inTheWay: RequirementId[] = [];
  for (const way of waysToLog(ahead, rules, pace)) {
    const found = search({ ...way, ahead, rules, asOf, notBefore, needed });
    if (typeof found !== 'string') {
      const steps = [...logSteps(found.load, way.like), ...serveSteps(prepared, rules, found.load)];
      return { steps, readyOn: found.day };
    }
    inTheWay.push(found);
  }
  return { inTheWay: inTheWay.pop() as RequirementId };
}
