import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import type { Plan, PlanStep, RequirementAnswer } from '../eligibility';
import type { RequirementId } from '../requirements';
import { judgeCompetencies } from './competencies';
import type { Judgement } from './judge';
import { judgeBase, judgeMembership } from './membership';
import { outOfReach, unmet } from './outcome';
import { later, type Paces, pacesOf, type WishedPaces } from './pace';
import { supervisionPart } from './plan-rsc';
import { supervisionAhead } from './plan-sessions';
import type { PacedStep, WorkStep } from './plan-steps';
import { trainingPart } from './plan-training';
import { tooFewFamilies, workPart } from './plan-work';
import type { Prepared } from './prepare';
import { judgeReferences } from './references';

type Short = readonly RequirementAnswer[];

interface Timed {
  readonly steps: readonly PlanStep[];
  readonly readyOn: CalendarDate;
}

/** What is to be completed, as it stands on the day: forms and memberships may have run out by then. */
function completeSteps(
  prepared: Prepared,
  judgement: Judgement,
  short: Short,
  { steps, readyOn }: Timed,
): readonly PlanStep[] {
  const { portfolio } = prepared;
  const { rules } = judgement;
  const day = dayNumber(readyOn);
  const onTheDay = unmet(
    [
      ...judgeReferences(portfolio.references, rules, day).requirements,
      ...judgeCompetencies(portfolio, rules, day).requirements,
      ...judgeBase(portfolio.person, rules, day).requirements,
      ...judgeMembership(portfolio.person, rules, day).requirements,
    ],
    portfolio.ignore,
  );
  // Where work stands in for education, going on working is the plan; a degree would be sooner.
  const { orWork } = rules.standard.education.value;
  const papers = short.filter(({ id }) => id === 'agreements' || (id === 'education' && !orWork));
  const works = steps.some((step) => step.do === 'work' || step.do === 'serve');
  const families = tooFewFamilies(prepared, judgement, short, works ? day : prepared.today);
  return [...papers, ...families, ...onTheDay].map(({ id, remaining }) => ({
    do: 'complete',
    requirement: id,
    count: remaining,
  }));
}

const verifySteps = (short: Short): readonly PlanStep[] =>
  short
    .filter(({ pending }) => pending !== 0)
    .map(({ id, pending }) => ({ do: 'verify', requirement: id, minutes: pending }));

const latest = (day: CalendarDate, steps: readonly (WorkStep | PacedStep)[]): CalendarDate =>
  steps.reduce((last, { readyOn }) => later(last, readyOn), day);

/**
 * What takes time, each part so that it holds on the last day of all: what is enough today may have
 * grown too old by then. Ends, for nothing grows older than what is logged as late as can be.
 */
function timed(
  prepared: Prepared,
  judgement: Judgement,
  short: Short,
  { supervised, trained }: Paces,
): Timed | { readonly inTheWay: RequirementId } {
  const { rules } = judgement;
  const ahead = supervisionAhead(prepared, judgement);
  const loggedBy = (day: CalendarDate) => supervisionPart(prepared, rules, ahead, supervised, day);
  const work = workPart(prepared, judgement, short);
  let day = latest(prepared.portfolio.asOf, work);
  let supervision = loggedBy(day);
  for (;;) {
    if ('inTheWay' in supervision) return supervision;
    const training = trainingPart(prepared, judgement, short, trained, day);
    const steps = [...work, ...verifySteps(short), ...supervision.steps, ...training];
    const readyOn = latest(later(day, supervision.readyOn), training);
    if (readyOn === day) return { steps, readyOn };
    day = readyOn;
    if (rules.rsc.maxAgeMonths !== null) supervision = loggedBy(day);
  }
}

/** What to do, and when it could be enough at a steady pace: the person's own, or one they wish to see. */
export function planFor(prepared: Prepared, judgement: Judgement, wished: WishedPaces = {}): Plan {
  const { portfolio } = prepared;
  const { rules, outcome } = judgement;
  const paces = pacesOf(prepared, judgement, wished);
  const own = rules.rsc.received + rules.rsc.aboutProvision > 0 ? paces.supervised : paces.trained;
  const short = unmet(judgement.requirements, portfolio.ignore);
  const without = (inTheWay: RequirementId | null): Plan => ({
    possible: false,
    readyOn: null,
    inTheWay,
    pace: own,
    steps: [],
  });
  if (outcome === 'not_eligible')
    return without(outOfReach(portfolio, rules, short)[0]?.id ?? null);
  const found = timed(prepared, judgement, short, paces);
  if ('inTheWay' in found) return without(found.inTheWay);
  const { readyOn } = found;
  const steps = [...found.steps, ...completeSteps(prepared, judgement, short, found)];
  const log = steps.find((step) => step.do === 'log');
  return {
    possible: true,
    readyOn,
    inTheWay: null,
    pace: log?.do === 'log' ? log.pace : own,
    steps,
  };
}
