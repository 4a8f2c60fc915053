import { addDays, addMonths, type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import { daysForMonths } from '@/lib/core/months';
import type { Pace, PlanStep, RequirementAnswer } from '../eligibility';
import type { Judgement } from './judge';
import { monthsFor, type Paces, wholeMonths } from './pace';
import type { Prepared } from './prepare';
import { judgeTraining } from './training';

/** Months of work still to come, from the day after the one asked about. */
export function workSteps(short: readonly RequirementAnswer[], asOf: CalendarDate): PlanStep[] {
  return short
    .filter(({ unit, remaining }) => unit === 'months' && remaining > 0)
    .map(({ id, remaining }) => ({
      do: 'work',
      requirement: id,
      months: remaining,
      readyOn: addDays(asOf, daysForMonths(remaining)),
    }));
}

/** Hours on a topic are hours in all, so the total asks only for what the topics leave open. */
function loadOf(short: readonly RequirementAnswer[]) {
  const asked = short.filter(({ id }) => id.startsWith('training.'));
  const topics = asked.filter(({ id }) => id !== 'training.total');
  const onTopics = topics.reduce((sum, { remaining }) => sum + remaining, 0);
  const total = asked.find(({ id }) => id === 'training.total');
  const besides = Math.max(0, (total?.remaining ?? 0) - onTopics);
  return { topics, total, besides, minutes: onTopics + besides };
}

function trainingSteps(
  short: readonly RequirementAnswer[],
  from: CalendarDate,
  pace: Pace,
): PlanStep[] {
  const { topics, total, besides, minutes } = loadOf(short);
  const readyOn = addMonths(from, monthsFor(minutes, pace));
  const step = ({ id }: RequirementAnswer, amount: number): PlanStep => ({
    do: 'train',
    requirement: id,
    minutes: amount,
    pace,
    from,
    readyOn,
  });
  return [
    ...topics.map((answer) => step(answer, answer.remaining)),
    ...(total && besides > 0 ? [step(total, besides)] : []),
  ];
}

/** What training asks for so that it is enough on a day, where trainings grow too old on the way. */
export function trainingPart(
  { portfolio, training }: Prepared,
  { rules }: Judgement,
  short: readonly RequirementAnswer[],
  pace: Pace,
  notBefore: CalendarDate,
): readonly PlanStep[] {
  const { asOf } = portfolio;
  const age = rules.trainingMaxAgeMonths;
  if (age === null) return trainingSteps(short, asOf, pace);
  const { total, imh, dei, rsc_provision: provision } = rules.training;
  const least = Math.ceil(Math.max(total, imh + dei + provision) / Math.max(1, age));
  const at: Pace =
    pace.minutesPerMonth < least ? { source: 'least', minutesPerMonth: least } : pace;
  const then = judgeTraining(training, rules, dayNumber(notBefore));
  const lacking = then.requirements.filter(({ met }) => !met);
  // As late as it can be, so that none of it is too old on the day.
  const idle = wholeMonths(asOf, notBefore) - monthsFor(loadOf(lacking).minutes, at);
  return trainingSteps(lacking, addMonths(asOf, Math.max(0, idle)), at);
}

/** What takes time of what is short, each part with the day it could be enough if only amounts decide. */
export const datedSteps = (
  short: readonly RequirementAnswer[],
  asOf: CalendarDate,
  { supervised, trained }: Paces,
): readonly PlanStep[] => [
  ...workSteps(short, asOf),
  ...short
    .filter(({ id }) => id === 'rsc.received' || id === 'rsc.about_provision')
    .map(
      ({ id, remaining }): PlanStep => ({
        do: 'log',
        requirement: id,
        minutes: remaining,
        pace: supervised,
        from: asOf,
        readyOn: addMonths(asOf, monthsFor(remaining, supervised)),
      }),
    ),
  ...trainingSteps(short, asOf, trained),
];
