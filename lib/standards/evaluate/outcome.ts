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

/** Where a category cannot be reached by going on as one does: closed, no base, too little education, other work. */
function isOutOfReach(
  portfolio: Portfolio,
  rules: Rules,
  short: readonly RequirementAnswer[],
): boolean {
  if (!rules.open) return true;
  if (short.some(({ id }) => id === 'base_endorsement')) return true;
  if (recordedBelowMinimum(portfolio.education, rules)) return true;
  return short.some(({ id }) => id === 'employment') && allWrongKind(portfolio.employment, rules);
}

/** The one word an answer comes down to. */
export function outcomeOf(
  portfolio: Portfolio,
  rules: Rules,
  requirements: readonly RequirementAnswer[],
): Outcome {
  const short = unmet(requirements, portfolio.ignore);
  if (isOutOfReach(portfolio, rules, short)) return 'not_eligible';
  if (short.length === 0) return 'eligible';
  return short.every(({ id }) => rules.mayLack.includes(id)) ? 'emerging' : 'not_yet';
}

/** What follows: an endorsement, the exam first, or nothing yet. */
export function nextOf(outcome: Outcome, rules: Rules): NextStep {
  if (outcome === 'emerging') return 'endorse';
  if (outcome !== 'eligible') return 'none';
  return rules.exam ? 'exam' : 'endorse';
}
