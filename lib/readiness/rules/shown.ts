import { dayNumber } from '@/lib/core/calendar-date';
import type { RequirementAnswer } from '@/lib/standards/eligibility';
import { type Coverage, competencyCoverage } from '@/lib/standards/evaluate/competencies';
import { rulesOfQuestion } from '@/lib/standards/evaluate/evaluate';
import type { RequirementId } from '@/lib/standards/requirements';
import type { LedgerNoun, Readiness } from '../model';

/** What shows each competency of the category asked about: entries, strongest first. */
export const coverageOf = ({ portfolio, question, edition, overlay }: Readiness): Coverage =>
  competencyCoverage(
    portfolio,
    rulesOfQuestion(portfolio, { edition, overlay })(question.category),
    dayNumber(question.asOf),
  );

const listBehind: Partial<Record<string, LedgerNoun>> = {
  rsc: 'supervision',
  training: 'training',
  employment: 'employment',
};

/** How much was logged of what a requirement asks for and counts for nothing. */
export function apartFrom(readiness: Readiness, id: RequirementId): number {
  const noun = listBehind[id.split('.')[0] ?? id];
  if (!noun) return 0;
  return readiness.eligibility.entries
    .filter((entry) => entry.path.startsWith(`${noun}[`))
    .flatMap((entry) => entry.uncounted)
    .reduce((sum, { amount }) => sum + amount, 0);
}

const headOf: Readonly<Record<string, RequirementId>> = {
  training: 'training.total',
  references: 'references.count',
};

/** Requirements asked for, what is done before what is not. */
export function shownRequirements(readiness: Readiness): readonly RequirementAnswer[] {
  const asked = readiness.eligibility.requirements.filter((each) => each.needed > 0);
  return [...asked.filter((each) => each.met), ...asked.filter((each) => !each.met)];
}

/** The few lines of a home: one for each rule, its parts only where they alone are missing. */
export function mainRequirements(readiness: Readiness): readonly RequirementAnswer[] {
  const shown = shownRequirements(readiness);
  const isMet = (id: RequirementId) => shown.some((each) => each.id === id && each.met);
  return shown.filter(({ id, met }) => {
    const head = headOf[id.split('.')[0] ?? id];
    return !head || id === head || (isMet(head) && !met);
  });
}
