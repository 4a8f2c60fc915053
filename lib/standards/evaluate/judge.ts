import type { EntryAnswer, RequirementAnswer, WarningAnswer } from '../eligibility';
import type { Outcome } from '../model';
import { type CompetencyVerdict, judgeCompetencies } from './competencies';
import { degreeDay, judgeEducation } from './education';
import { judgeEmployment } from './employment';
import { type Judged, published, requirementFrom } from './judged';
import { judgeLeadership, leadershipRequirement } from './leadership';
import { judgeAgreements, judgeBase, judgeMembership } from './membership';
import { outcomeOf } from './outcome';
import type { Prepared } from './prepare';
import { judgeReferences } from './references';
import { askedOfSessions, judgeRsc, type RscVerdict, warningsOf } from './rsc';
import type { Rules } from './rules';
import { sessionAnswer } from './supervision';
import { judgeTraining } from './training';

/** One portfolio judged against one category: the whole answer but for what other categories say. */
export interface Judgement {
  readonly rules: Rules;
  readonly outcome: Outcome;
  readonly requirements: readonly RequirementAnswer[];
  readonly entries: readonly EntryAnswer[];
  readonly warnings: readonly WarningAnswer[];
}

/** What one category asks for, and what the entries are written from. */
interface Weighed extends Pick<Judgement, 'rules' | 'outcome' | 'requirements'> {
  readonly supervised: RscVerdict;
  readonly shown: CompetencyVerdict;
  /** In the published order, those before sessions and those after. */
  readonly before: readonly Judged[];
  readonly after: readonly Judged[];
}

/** Education or work: the path not taken is shown as met, with nothing needed. */
function eitherOr(
  education: RequirementAnswer,
  work: readonly RequirementAnswer[],
  orWork: boolean,
): readonly RequirementAnswer[] {
  const waived = (answer: RequirementAnswer): RequirementAnswer => ({
    ...answer,
    met: true,
    needed: 0,
    remaining: 0,
  });
  if (!orWork) return [education, ...work];
  if (education.met) return [education, ...work.map(waived)];
  const worked = work.length > 0 && work.every((answer) => answer.met);
  return worked ? [waived(education), ...work] : [education, ...work];
}

/** Judges every requirement of one category; entries are written out only where somebody asks. */
export function weigh(prepared: Prepared, rules: Rules): Weighed {
  const { portfolio, today } = prepared;
  const { person } = portfolio;
  const degree = degreeDay(portfolio.education, rules, today);
  const educated = judgeEducation(portfolio.education, rules, today);
  const needsEducation = rules.acceptedEducation.length > 0 ? 1 : 0;
  const education = requirementFrom('education', 'yes_no', needsEducation, educated);
  const led = judgeLeadership(portfolio, rules, today);
  const worked = judgeEmployment(portfolio.employment, rules, today, degree, led.byJob);
  const trained = judgeTraining(prepared.training, rules, today);
  const supervised = judgeRsc(prepared, rules, degree);
  const rated = judgeReferences(portfolio.references, rules, today);
  const shown = judgeCompetencies(portfolio, rules, today);
  const joined = judgeMembership(person, rules, today);
  const agreed = judgeAgreements(person, rules, today);
  const base = judgeBase(person, rules, today);
  const orWork = rules.standard.education.value.orWork;
  const requirements = [
    ...base.requirements,
    ...eitherOr(education, worked.requirements, orWork),
    ...leadershipRequirement([...led.entries, ...worked.entries], led.days, rules),
    ...trained.requirements,
    ...supervised.requirements,
    ...rated.requirements,
    ...shown.requirements,
    ...joined.requirements,
    ...agreed.requirements,
  ];
  return {
    rules,
    outcome: outcomeOf(portfolio, rules, requirements),
    requirements,
    supervised,
    shown,
    before: [...educated, ...worked.entries, ...trained.entries],
    after: [
      ...led.entries,
      ...rated.entries,
      ...base.entries,
      ...joined.entries,
      ...agreed.entries,
    ],
  };
}

/** Judges every entry and every requirement of one category. */
export function judge(prepared: Prepared, rules: Rules): Judgement {
  const { requirements, outcome, supervised, shown, before, after } = weigh(prepared, rules);
  const { gifts } = shown;
  const asked = askedOfSessions(rules);
  const employed = prepared.portfolio.employment.length > 0;
  return {
    rules,
    outcome,
    requirements,
    entries: [
      ...before.map((entry) => published(entry, gifts)),
      ...supervised.sessions.map((session) => sessionAnswer(session, asked, gifts)),
      ...after.map((entry) => published(entry, gifts)),
    ],
    warnings: warningsOf(supervised, rules, employed),
  };
}
