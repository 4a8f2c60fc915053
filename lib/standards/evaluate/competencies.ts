import { dayNumber } from '@/lib/core/calendar-date';
import type { EmploymentEntry, Portfolio } from '../portfolio';
import { inOrder } from '../reasons';
import { type Gift, requirementFrom, type Verdict } from './judged';
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
function evidence(portfolio: Portfolio, rules: Rules, today: number): readonly Evidence[] {
  const found: Evidence[] = [];
  const add = (path: string, competencies: readonly string[], valid: boolean) => {
    if (valid && competencies.length > 0) found.push({ path, competencies });
  };
  portfolio.education.forEach((e, i) => {
    const conferred = e.conferredOn === null || dayNumber(e.conferredOn) <= today;
    add(`education[${i}]`, e.competencies, conferred);
  });
  portfolio.training.forEach((t, i) => {
    add(`training[${i}]`, t.competencies, dayNumber(t.completedOn) <= today);
  });
  portfolio.references.forEach((r, i) => {
    const valid = referenceReason(r, rules.references, today) === null;
    add(`references[${i}]`, r.competencies, valid);
  });
  portfolio.employment.forEach((job, i) => {
    add(`employment[${i}]`, job.competencies, showsCompetency(job, rules, today));
  });
  return found;
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
  const credited = new Map<string, number>();
  for (const [strongest] of competencyCoverage(portfolio, rules, today).values()) {
    if (strongest) credited.set(strongest, (credited.get(strongest) ?? 0) + 1);
  }
  const gifts = new Map(
    [...credited].map(([path, counted]): [string, Gift] => [
      path,
      { requirement: 'competencies', counted, pending: 0 },
    ]),
  );
  const covered = [...credited.values()].reduce((sum, count) => sum + count, 0);
  const silent = portfolio.training.some((entry) => entry.competencies.length === 0);
  const because = inOrder(
    silent && covered < rules.competencies.size ? ['no_competency_named'] : [],
  );
  const shown = [...gifts.values()].map((gift) => ({
    path: '',
    unit: 'count' as const,
    logged: 0,
    counted: 0,
    pending: 0,
    gifts: [gift],
    uncounted: [],
  }));
  const needed = rules.competencies.size;
  return {
    gifts,
    requirements: [requirementFrom('competencies', 'count', needed, shown, { because })],
  };
}
