import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { Pace, RequirementAnswer } from '../eligibility';
import type { Judgement } from './judge';
import { atLeast, lateStart, monthsFor } from './pace';
import { type PacedStep, trainingLoad, trainingSteps } from './plan-steps';
import type { Prepared } from './prepare';
import { judgeTraining } from './training';

/** What training asks for so that it is enough on a day, where trainings grow too old on the way. */
export function trainingPart(
  { portfolio, training }: Prepared,
  { rules }: Judgement,
  short: readonly RequirementAnswer[],
  pace: Pace,
  notBefore: CalendarDate,
): readonly PacedStep[] {
  const { asOf } = portfolio;
  const age = rules.trainingMaxAgeMonths;
  if (age === null) return trainingSteps(short, asOf, pace);
  const { total, imh, dei, rsc_provision: provision } = rules.training;
  const at = atLeast(pace, Math.max(total, imh + dei + provision), age);
  const then = judgeTraining(training, rules, dayNumber(notBefore));
  const { minutes } = trainingLoad(then.requirements);
  return trainingSteps(then.requirements, lateStart(asOf, notBefore, monthsFor(minutes, at)), at);
}
