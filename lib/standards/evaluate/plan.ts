import { addDays, addMonths, type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import { daysForMonths } from '@/lib/core/months';
import type { Pace, Plan, PlanStep, RequirementAnswer } from '../eligibility';
import type { Judgement } from './judge';
import { judgeMembership } from './membership';
import { unmet } from './outcome';
import type { Prepared } from './prepare';
import { judgeReferences } from './references';

const ASSUMED_MINUTES_PER_MONTH = 120;
const MONTHS_LOOKED_BACK = 6;

type Dated = { readonly on: number; readonly minutes: number };

function paceOf(past: readonly Dated[], asOf: CalendarDate): Pace {
  const since = dayNumber(addMonths(asOf, -MONTHS_LOOKED_BACK));
  const recent = past.filter(({ on }) => on > since);
  const sum = recent.reduce((total, { minutes }) => total + minutes, 0);
  const own = Math.floor(sum / MONTHS_LOOKED_BACK);
  return own > 0
    ? { source: 'own', minutesPerMonth: own }
    : { source: 'assumed', minutesPerMonth: ASSUMED_MINUTES_PER_MONTH };
}

const after = (asOf: CalendarDate, minutes: number, pace: Pace): CalendarDate =>
  addMonths(asOf, Math.ceil(minutes / pace.minutesPerMonth));

const countedOf = (judgement: Judgement): ReadonlyMap<string, number> =>
  new Map(judgement.entries.map((entry) => [entry.path, entry.counted]));

function rscPace(prepared: Prepared, judgement: Judgement): Pace {
  const counted = countedOf(judgement);
  const dated = prepared.sessions.filter((session) => !session.isPeriod);
  return paceOf(
    dated.map(({ on, path }) => ({ on: on.from, minutes: counted.get(path) ?? 0 })),
    prepared.portfolio.asOf,
  );
}

function trainingPace(prepared: Prepared, judgement: Judgement): Pace {
  const counted = countedOf(judgement);
  return paceOf(
    prepared.portfolio.training.map((entry, index) => ({
      on: dayNumber(entry.completedOn),
      minutes: counted.get(`training[${index}]`) ?? 0,
    })),
    prepared.portfolio.asOf,
  );
}

function rscSteps(short: readonly RequirementAnswer[], asOf: CalendarDate, pace: Pace): PlanStep[] {
  const asked = short.filter(({ id }) => id === 'rsc.received' || id === 'rsc.about_provision');
  const log = asked.map(
    ({ id, remaining }): PlanStep => ({
      do: 'log',
      requirement: id,
      minutes: remaining,
      pace,
      readyOn: after(asOf, remaining, pace),
    }),
  );
  const verify = asked
    .filter(({ pending }) => pending > 0)
    .map(({ id, pending }): PlanStep => ({ do: 'verify', requirement: id, minutes: pending }));
  return [...verify, ...log];
}

/** Hours on a topic are hours in all, so the total asks only for what the topics leave open. */
function trainingSteps(
  short: readonly RequirementAnswer[],
  asOf: CalendarDate,
  pace: Pace,
): PlanStep[] {
  const asked = short.filter(({ id }) => id.startsWith('training.'));
  const topics = asked.filter(({ id }) => id !== 'training.total');
  const onTopics = topics.reduce((sum, { remaining }) => sum + remaining, 0);
  const total = asked.find(({ id }) => id === 'training.total');
  const besides = Math.max(0, (total?.remaining ?? 0) - onTopics);
  const readyOn = after(asOf, onTopics + besides, pace);
  const step = (answer: RequirementAnswer, minutes: number): PlanStep => ({
    do: 'train',
    requirement: answer.id,
    minutes,
    pace,
    readyOn,
  });
  return [
    ...topics.map((answer) => step(answer, answer.remaining)),
    ...(total && besides > 0 ? [step(total, besides)] : []),
  ];
}

function workSteps(short: readonly RequirementAnswer[], asOf: CalendarDate): PlanStep[] {
  return short
    .filter(({ unit, remaining }) => unit === 'months' && remaining > 0)
    .map(({ id, remaining }) => ({
      do: 'work',
      requirement: id,
      months: remaining,
      readyOn: addDays(asOf, daysForMonths(remaining)),
    }));
}

interface Paces {
  readonly supervised: Pace;
  readonly trained: Pace;
}

/** How fast each kind of hours comes. */
export const pacesOf = (prepared: Prepared, judgement: Judgement): Paces => ({
  supervised: rscPace(prepared, judgement),
  trained: trainingPace(prepared, judgement),
});

/** What takes time of what is short, each part with the day it could be enough. */
export const datedSteps = (
  short: readonly RequirementAnswer[],
  asOf: CalendarDate,
  { supervised, trained }: Paces,
): readonly PlanStep[] => [
  ...workSteps(short, asOf),
  ...rscSteps(short, asOf, supervised),
  ...trainingSteps(short, asOf, trained),
];

/** What has to hold on the day it is ready: forms and memberships may have run out by then. */
function completeSteps(
  prepared: Prepared,
  judgement: Judgement,
  short: readonly RequirementAnswer[],
  readyOn: CalendarDate,
): PlanStep[] {
  const { rules } = judgement;
  const { portfolio } = prepared;
  const day = dayNumber(readyOn);
  const standing = short.filter(
    ({ id, unit, remaining }) =>
      unit !== 'minutes' &&
      (unit !== 'months' || remaining === 0) &&
      id !== 'membership' &&
      !id.startsWith('references.'),
  );
  const onTheDay = unmet(
    [
      ...judgeReferences(portfolio.references, rules, day).requirements,
      ...judgeMembership(portfolio.person, rules, day).requirements,
    ],
    portfolio.ignore,
  );
  return [...standing, ...onTheDay].map(({ id, remaining }) => ({
    do: 'complete',
    requirement: id,
    count: remaining,
  }));
}

/**
 * What to do, and when it could be enough at a steady pace. Not offered where an association
 * enforces the window or continuity: there the order of hours decides, not their number.
 */
export function planFor(prepared: Prepared, judgement: Judgement): Plan | undefined {
  const { rsc } = judgement.rules;
  const { asOf, ignore } = prepared.portfolio;
  if (rsc.received > 0 && (rsc.window.enforce === 'block' || rsc.continuity.enforce === 'block')) {
    return undefined;
  }
  const short = unmet(judgement.requirements, ignore);
  const paces = pacesOf(prepared, judgement);
  const { supervised, trained } = paces;
  const pace = rsc.received + rsc.aboutProvision > 0 ? supervised : trained;
  if (judgement.outcome === 'not_eligible')
    return { possible: false, readyOn: null, pace, steps: [] };
  const either = judgement.rules.standard.education.value.orWork;
  const dated = datedSteps(short, asOf, paces);
  const readyOn = dated.reduce<CalendarDate>(
    (latest, step) => ('readyOn' in step && step.readyOn > latest ? step.readyOn : latest),
    asOf,
  );
  // Where work stands in for education, going on working is the plan; a degree would be sooner.
  const open = short.filter(({ id }) => !(either && id === 'education'));
  const steps = [...dated, ...completeSteps(prepared, judgement, open, readyOn)];
  return { possible: true, readyOn, pace, steps };
}
