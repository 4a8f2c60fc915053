import type { RequirementAnswer } from '../eligibility';
import type { IgnorableGroup, NextStep, Outcome } from '../model';
import type { Portfolio } from '../portfolio';
import { groupOf } from '../requirements';
import { recordedBelowMinimum } from './education';
import { allWrongKind } from './job';
import type { Rules } from './rules';

/** The requirements that decide, without the groups the question leaves out. */
export function unmet(
  requirements: readonly RequirementAnswer[],
  ignore: readonly IgnorableGroup[],
): readonly RequirementAnswer[] {
  return requirements.filter((requirement) => {
    const group = groupOf(requirement.id);
    return !requirement.met && (group === null || !ignore.includes(group));
  });
}

/** What going on as one does never repairs: no base, too little education, other work. */
export const outOfReach = (
  portfolio: Portfolio,
  rules: Rules,
  short: readonly RequirementAnswer[],
): readonly RequirementAnswer[] =>
  short.filter(({ id }) => {
    if (id === 'base_endorsement') return true;
    if (id === 'education') return recordedBelowMinimum(portfolio.education, rules);
    return id === 'employment' && allWrongKind(portfolio.employment, rules);
  });

/** The one word an answer comes down to. */
export function outcomeOf(
  portfolio: Portfolio,
  rules: Rules,
  requirements: readonly RequirementAnswer[],
): Outcome {
  const short = unmet(requirements, portfolio.ignore);
  if (!rules.open || outOfReach(portfolio, rules, short).length > 0) return 'not_eligible';
  if (short.length === 0) return 'eligible';
  return short.every(({ id }) => rules.mayLack.includes(id)) ? 'emerging' : 'not_yet';
}

/** What follows: an endorsement, the exam first, or nothing yet. */
export function nextOf(outcome: Outcome, rules: Rules): NextStep {
  if (outcome === 'emerging') return 'endorse';
  if (outcome !== 'eligible') return 'none';
  return rules.exam ? 'exam' : 'endorse';
}
