import { dayNumber, fromDayNumber } from '@/lib/core/calendar-date';
import type { RequirementAnswer } from '../eligibility';
import type { EmploymentEntry } from '../portfolio';
import { degreeDay } from './education';
import { judgeEmployment } from './employment';
import { firstOf } from './first-of';
import type { Judgement } from './judge';
import { tomorrow } from './pace';
import { type WorkStep, workSteps } from './plan-steps';
import type { Prepared } from './prepare';
import type { Rules } from './rules';

/**
 * What is written down and, from tomorrow on, full-time work of every kind the category asks for:
 * together it counts once, and there are families enough.
 */
export function jobsAhead({ portfolio }: Prepared, { category, work }: Rules): EmploymentEntry[] {
  const kinds = new Set([...(work?.kinds ?? []), 'direct_service', 'rsc_provision'] as const);
  const ahead = [...kinds].map((kind) => ({
    kind,
    from: tomorrow(portfolio),
    until: null,
    paid: true,
    fullTimeEquivalent: 1,
    tracks: [category.track],
    families: Number.POSITIVE_INFINITY,
    leaves: [],
    focusSocialEmotional: true,
    attentionToRelationships: true,
    supervised: true,
    specialisedTraining: true,
    licensedOrEligible: true,
    supervisorCategory: null,
    competencies: [],
  }));
  return [...portfolio.employment, ...ahead];
}

/** The day after which work and sessions would count, if a degree that is missing came tomorrow. */
export const degreeAhead = (
  { portfolio, today }: Prepared,
  { rules, requirements }: Judgement,
): number =>
  requirements.some(({ id, met }) => id === 'education' && !met)
    ? dayNumber(tomorrow(portfolio))
    : degreeDay(portfolio.education, rules, today);

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
  const jobs = jobsAhead(prepared, rules);
  const degree = degreeAhead(prepared, judgement);
  return workSteps(short, portfolio.asOf).map((step) => {
    const enough = (day: number) =>
      judgeEmployment(jobs, rules, day, degree, new Map()).requirements.find(
        ({ id }) => id === step.requirement,
      )?.met === true;
    return { ...step, readyOn: fromDayNumber(firstOf(today, dayNumber(step.readyOn), enough)) };
  });
}

/** Work whose months are enough on a day, if one works until then, and its families are not. */
export function tooFewFamilies(
  prepared: Prepared,
  judgement: Judgement,
  short: readonly RequirementAnswer[],
  day: number,
): readonly RequirementAnswer[] {
  const { rules } = judgement;
  const own = prepared.portfolio.employment;
  const degree = degreeAhead(prepared, judgement);
  const judged = (jobs: readonly EmploymentEntry[]) =>
    judgeEmployment(jobs, rules, day, degree, new Map());
  const together = judged(jobsAhead(prepared, rules));
  // Who goes on in their own work finds no other, nor other families.
  const another = together.entries.slice(own.length).some(({ counted }) => counted > 0);
  const worked = another ? together.requirements : judged(own).requirements;
  return worked.filter(({ id, met }) => !met && short.some((each) => each.id === id));
}
