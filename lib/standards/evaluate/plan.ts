import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { Plan, PlanStep, RequirementAnswer } from '../eligibility';
import { judgeCompetencies } from './competencies';
import type { Judgement } from './judge';
import { judgeBase, judgeMembership } from './membership';
import { unmet } from './outcome';
import { pacesOf, type WishedPaces } from './pace';
import { rscPart } from './plan-rsc';
import { trainingPart, workSteps } from './plan-steps';
import type { Prepared } from './prepare';
import { judgeReferences } from './references';

/** How often a later day may make more necessary before no day is found. */
const MOST_TURNS = 24;

const groupIs = (id: RequirementAnswer['id'], group: string) => id.startsWith(`${group}.`);

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
    ({ id, unit, remaining, because }) =>
      unit !== 'minutes' &&
      (unit !== 'months' || remaining === 0 || because.includes('too_few_families')) &&
      id !== 'membership' &&
      id !== 'competencies' &&
      id !== 'base_endorsement' &&
      !groupIs(id, 'rsc') &&
      !groupIs(id, 'references'),
  );
  const onTheDay = unmet(
    [
      ...judgeReferences(portfolio.references, rules, day).requirements,
      ...judgeCompetencies(portfolio, rules, day).requirements,
      ...judgeBase(portfolio.person, rules, day).requirements,
      ...judgeMembership(portfolio.person, rules, day).requirements,
    ],
    portfolio.ignore,
  );
  return [...standing, ...onTheDay].map(({ id, unit, remaining }) => ({
    do: 'complete',
    requirement: id,
    count: unit === 'months' ? 0 : remaining,
  }));
}

const latest = (day: CalendarDate, steps: readonly PlanStep[]): CalendarDate =>
  steps.reduce<CalendarDate>(
    (last, step) => ('readyOn' in step && step.readyOn > last ? step.readyOn : last),
    day,
  );

const verifySteps = (short: readonly RequirementAnswer[]): PlanStep[] =>
  short
    .filter(({ id, pending }) => pending > 0 && groupIs(id, 'rsc') && id !== 'rsc.window')
    .map(({ id, pending }) => ({ do: 'verify', requirement: id, minutes: pending }));

/**
 * What takes time, each part so that it holds on the last day of all: what is enough today may have
 * grown too old by then. Null where no day is found.
 */
function timed(
  prepared: Prepared,
  judgement: Judgement,
  short: readonly RequirementAnswer[],
  wished: WishedPaces,
): { readonly steps: readonly PlanStep[]; readonly readyOn: CalendarDate } | null {
  const { asOf } = prepared.portfolio;
  const { supervised, trained } = pacesOf(prepared, judgement, wished);
  const work = workSteps(short, asOf);
  let day = latest(asOf, work);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const supervision = rscPart(prepared, judgement, short, supervised, day);
    if (!supervision) return null;
    const training = trainingPart(prepared, judgement, short, trained, day);
    const steps = [...work, ...verifySteps(short), ...supervision, ...training];
    const readyOn = latest(day, steps);
    if (readyOn === day) return { steps, readyOn };
    day = readyOn;
  }
  return null;
}

/** What to do, and when it could be enough at a steady pace: the person's own, or one they wish to see. */
export function planFor(prepared: Prepared, judgement: Judgement, wished: WishedPaces = {}): Plan {
  const { rsc, standard } = judgement.rules;
  const { supervised, trained } = pacesOf(prepared, judgement, wished);
  const own = rsc.received + rsc.aboutProvision > 0 ? supervised : trained;
  const short = unmet(judgement.requirements, prepared.portfolio.ignore);
  const found =
    judgement.outcome === 'not_eligible' ? null : timed(prepared, judgement, short, wished);
  if (!found) return { possible: false, readyOn: null, pace: own, steps: [] };
  const { readyOn } = found;
  // Where work stands in for education, going on working is the plan; a degree would be sooner.
  const open = short.filter(({ id }) => !(standard.education.value.orWork && id === 'education'));
  const steps = [...found.steps, ...completeSteps(prepared, judgement, open, readyOn)];
  const log = steps.find((step) => step.do === 'log');
  return { possible: true, readyOn, pace: log?.do === 'log' ? log.pace : own, steps };
}
