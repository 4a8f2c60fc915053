import { dayNumber } from '@/lib/core/calendar-date';
import type { EmploymentEntry, Portfolio } from '../portfolio';
import { onlyReason } from '../reasons';
import { answerFrom, type Gift, type Verdict } from './judged';
import { referenceReason } from './references';
import type { Rules } from './rules';

/** Each competency of the category with the entries that show it, strongest evidence first. */
export type Coverage = ReadonlyMap<string, readonly string[]>;

interface Evidence {
  readonly path: string;
  readonly competencies: readonly string[];
}

const isPaid = (job: EmploymentEntry): boolean =>
  job.paid ?? (job.kind !== 'volunteer' && job.kind !== 'internship');

function showsCompetency(job: EmploymentEntry, rules: Rules, today: number): boolean {
  if (dayNumber(job.from) > today) return false;
  if (job.kind === 'volunteer') return rules.work?.trainedVolunteers ?? false;
  return job.kind === 'internship' || isPaid(job);
}

/** What shows competencies, in the order reviewers weigh it: courses, trainings, ratings, work. */
function* evidence(portfolio: Portfolio, rules: Rules, today: number): Generator<Evidence> {
  for (const [i, { conferredOn, competencies }] of portfolio.education.entries()) {
    if (conferredOn === null || dayNumber(conferredOn) <= today)
      yield { path: `education[${i}]`, competencies };
  }
  for (const [i, { completedOn, competencies }] of portfolio.training.entries()) {
    if (competencies.length > 0 && dayNumber(completedOn) <= today)
      yield { path: `training[${i}]`, competencies };
  }
  for (const [i, form] of portfolio.references.entries()) {
    if (referenceReason(form, rules.references, today) === null)
      yield { path: `references[${i}]`, competencies: form.competencies };
  }
  for (const [i, job] of portfolio.employment.entries()) {
    if (showsCompetency(job, rules, today))
      yield { path: `employment[${i}]`, competencies: job.competencies };
  }
}

/** The grid of a category: every competency, and what shows it. */
export function competencyCoverage(portfolio: Portfolio, rules: Rules, today: number): Coverage {
  const grid = new Map<string, string[]>([...rules.competencies].map((id) => [id, []]));
  for (const { path, competencies } of evidence(portfolio, rules, today)) {
    for (const id of new Set(competencies)) grid.get(id)?.push(path);
  }
  return grid;
}

export interface CompetencyVerdict {
  readonly requirements: Verdict['requirements'];
  /** By entry path: how many competencies it is the strongest evidence for. */
  readonly gifts: ReadonlyMap<string, Gift>;
}

/** Every competency of the category is to be shown; each is credited to its strongest evidence. */
export function judgeCompetencies(
  portfolio: Portfolio,
  rules: Rules,
  today: number,
): CompetencyVerdict {
  const needed = rules.competencies.size;
  const open = new Set(rules.competencies);
  const gifts = new Map<string, Gift>();
  for (const { path, competencies } of evidence(portfolio, rules, today)) {
    const before = open.size;
    for (const id of competencies) open.delete(id);
    const counted = before - open.size;
    if (counted > 0) gifts.set(path, { requirement: 'competencies', counted });
    if (open.size === 0) break;
  }
  const silent = portfolio.training.some((entry) => entry.competencies.length === 0);
  const because = silent && open.size > 0 ? onlyReason('no_competency_named') : [];
  const sums = { counted: needed - open.size, pending: 0, because };
  return { gifts, requirements: [answerFrom('competencies', 'count', needed, sums)] };
}
