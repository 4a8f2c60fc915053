import { addDays, type CalendarDate, dayNumber, fromDayNumber } from '@/lib/core/calendar-date';
import type { RequirementAnswer } from '../eligibility';
import type { EmploymentEntry } from '../portfolio';
import { degreeDay } from './education';
import { judgeEmployment } from './employment';
import { firstOf } from './first-of';
import type { Judgement } from './judge';
import { type WorkStep, workSteps } from './plan-steps';
import type { Prepared } from './prepare';
import type { Rules } from './rules';

/** Full-time work of every kind the category asks for: together it counts once. */
export function jobsAhead(
  from: CalendarDate,
  { category, work }: Rules,
): readonly EmploymentEntry[] {
  const kinds = new Set([...(work?.kinds ?? []), 'direct_service', 'rsc_provision'] as const);
  return [...kinds].map((kind) => ({
    kind,
    from,
    until: null,
    paid: true,
    fullTimeEquivalent: 1,
    tracks: [category.track],
    families: work?.familiesMin ?? 0,
    leaves: [],
    focusSocialEmotional: true,
    attentionToRelationships: true,
    supervised: true,
    specialisedTraining: true,
    licensedOrEligible: true,
    supervisorCategory: null,
    competencies: [],
  }));
}

/** The day after which work and sessions would count, if a degree that is missing came tomorrow. */
export const degreeAhead = (
  { portfolio, today }: Prepared,
  { rules, requirements }: Judgement,
): number =>
  requirements.some(({ id, met }) => id === 'education' && !met)
    ? today + 1
    : degreeDay(portfolio.education, rules);

/**
 * Months of work still to come. Volunteering that goes on meanwhile may become enough by itself and then
 * counts at once, so days are judged and not only subtracted.
 */
export function workPart(
  prepared: Prepared,
  judgement: Judgement,
  short: readonly RequirementAnswer[],
): readonly WorkStep[] {
  const { rules } = judgement;
  const { portfolio, today } = prepared;
  const jobs = [...portfolio.employment, ...jobsAhead(addDays(portfolio.asOf, 1), rules)];
  const degree = degreeAhead(prepared, judgement);
  return workSteps(short, portfolio.asOf).map((step) => {
    const enough = (day: number) =>
      judgeEmployment(jobs, rules, day, degree, new Map()).requirements.find(
        ({ id }) => id === step.requirement,
      )?.met === true;
    const last = dayNumber(step.readyOn);
    if (!enough(last - 1)) return step;
    return { ...step, readyOn: fromDayNumber(firstOf(today, last - 1, enough)) };
  });
}

/** Work whose months are enough on a day, if one works until then, and its families are not. */
export function tooFewFamilies(
  prepared: Prepared,
  judgement: Judgement,
  short: readonly RequirementAnswer[],
  day: number,
): readonly RequirementAnswer[] {
  const { portfolio } = prepared;
  const { rules } = judgement;
  const jobs = [...portfolio.employment, ...jobsAhead(addDays(portfolio.asOf, 1), rules)];
  const degree = degreeAhead(prepared, judgement);
  const worked = judgeEmployment(jobs, rules, day, degree, new Map()).requirements;
  return worked.filter(({ id, met }) => !met && short.some((each) => each.id === id));
}
