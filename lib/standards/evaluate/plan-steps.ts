import { addDays, addMonths, type CalendarDate } from '@/lib/core/calendar-date';
import { daysForMonths } from '@/lib/core/months';
import type { Pace, PlanStep, RequirementAnswer } from '../eligibility';
import { monthsFor, type Paces } from './pace';

type StepOf<D extends PlanStep['do']> = Extract<PlanStep, { readonly do: D }>;
export type WorkStep = StepOf<'work'>;
export type PacedStep = StepOf<'log' | 'train'>;

/** Months of work still to come, from the day after the one asked about. */
export const workSteps = (
  short: readonly RequirementAnswer[],
  asOf: CalendarDate,
): readonly WorkStep[] =>
  short
    .filter(({ unit, remaining }) => unit === 'months' && remaining > 0)
    .map(({ id, remaining }) => ({
      do: 'work',
      requirement: id,
      months: remaining,
      readyOn: addDays(asOf, daysForMonths(remaining)),
    }));

const logSteps = (
  short: readonly RequirementAnswer[],
  asOf: CalendarDate,
  pace: Pace,
): readonly PacedStep[] =>
  short
    .filter(({ id }) => id === 'rsc.received' || id === 'rsc.about_provision')
    .map(({ id, remaining }) => ({
      do: 'log',
      requirement: id,
      minutes: remaining,
      pace,
      from: asOf,
      readyOn: addMonths(asOf, monthsFor(remaining, pace)),
    }));

/** Training still open by topic. Hours on a topic are hours in all: the total asks for the rest only. */
export function trainingLoad(short: readonly RequirementAnswer[]) {
  const asked = short.filter(({ id }) => id.startsWith('training.'));
  const topics = asked.filter(({ id }) => id !== 'training.total');
  const onTopics = topics.reduce((sum, { remaining }) => sum + remaining, 0);
  const open = asked.map(({ id, remaining }) => ({
    id,
    minutes: id === 'training.total' ? Math.max(0, remaining - onTopics) : remaining,
  }));
  const parts = open.filter(({ minutes }) => minutes > 0);
  return { parts, minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** Training of every topic side by side, all of it done on the same day. */
export function trainingSteps(
  short: readonly RequirementAnswer[],
  from: CalendarDate,
  pace: Pace,
): readonly PacedStep[] {
  const { parts, minutes } = trainingLoad(short);
  const readyOn = addMonths(from, monthsFor(minutes, pace));
  return parts.map((part) => ({
    do: 'train',
    requirement: part.id,
    minutes: part.minutes,
    pace,
    from,
    readyOn,
  }));
}

/** What takes time of what is short, each part with the day it could be enough if only amounts decide. */
export const datedSteps = (
  short: readonly RequirementAnswer[],
  asOf: CalendarDate,
  { supervised, trained }: Paces,
): readonly (WorkStep | PacedStep)[] => [
  ...workSteps(short, asOf),
  ...logSteps(short, asOf, supervised),
  ...trainingSteps(short, asOf, trained),
];
