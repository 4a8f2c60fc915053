import { daysMakeMonths, monthsFromDays, roundMonths } from '@/lib/core/months';
import type { RequirementAnswer } from '../eligibility';
import type { JobKind } from '../model';
import type { EmploymentEntry } from '../portfolio';
import { inOrder, type UncountedReason } from '../reasons';
import type { RequirementId } from '../requirements';
import { type Claim, claimDays, freeDays } from './claims';
import { daysIn, intersect, type Span, STILL_GOING_ON, totalDays } from './days';
import { familiesOf, type JobUse, jobReason, measuredAs, shareOf } from './job';
import { cappedStretches, type Stretch, splitByDate } from './job-days';
import { type Judged, reasonsOf, requirementFrom } from './judged';
import type { Rules } from './rules';

interface AnsweredJob extends JudgedJob {
  readonly entry: Judged;
}

interface JudgedJob {
  readonly job: EmploymentEntry;
  readonly index: number;
  readonly use: JobUse;
  readonly stretches: readonly Stretch[];
}

export interface EmploymentVerdict {
  readonly entries: readonly Judged[];
  readonly requirements: readonly RequirementAnswer[];
}

const countedDays = (jobs: readonly JudgedJob[]): number =>
  jobs
    .flatMap((job) => job.stretches)
    .reduce((sum, { span, share }) => sum + daysIn(span) * share, 0);

/** A day of two jobs counts in the first of them; families were served in both. */
const servesFamilies = ({ stretches }: JudgedJob): boolean =>
  stretches.some(
    ({ span, share, losses }) =>
      daysIn(span) * share > 0 || losses.some(([reason, of]) => reason === 'overlaps' && of > 0),
  );

/** Paid work first, then volunteering, then internships: each in the order it is written. */
const lastInTurn: readonly JobKind[] = ['volunteer', 'internship'];
const turn = (job: EmploymentEntry): number => lastInTurn.indexOf(job.kind);

/** Months of work against the category's rules, every day of every job with one fate. */
export function judgeEmployment(
  list: readonly EmploymentEntry[],
  rules: Rules,
  today: number,
  degreeDay: number,
  leading: ReadonlyMap<number, readonly Span[]>,
): EmploymentVerdict {
  const volunteers = volunteersCount(list, rules, today, degreeDay);
  const jobs = judgeJobs(list, rules, today, degreeDay, volunteers);
  const answered = jobs.map((job) => ({
    ...job,
    entry: jobEntry(job, leading.get(job.index) ?? []),
  }));
  const requirements = requirementsOf(answered, rules);
  return { entries: answered.map(({ entry }) => entry), requirements };
}

function judgeJobs(
  list: readonly EmploymentEntry[],
  rules: Rules,
  today: number,
  degreeDay: number,
  volunteers: boolean,
): readonly JudgedJob[] {
  const claims: Record<JobUse, readonly Claim[]> = {
    employment: [],
    'employment.rsc_provided': [],
  };
  let internshipLeft = ((rules.work?.internship?.monthsMax ?? 0) * 365) / 12;
  const inTurn = list
    .map((job, index) => ({ job, index }))
    .toSorted((a, b) => turn(a.job) - turn(b.job));
  const judged = inTurn.map(({ job, index }): JudgedJob => {
    const use = measuredAs(job, rules);
    const barred = job.kind === 'volunteer' && !volunteers ? 'not_paid' : jobReason(job, rules);
    const { worked, stretches } = splitByDate(job, rules, today, degreeDay, barred);
    const share = shareOf(job, rules);
    for (const span of worked) {
      for (const free of freeDays(claims[use], span, share)) {
        const cap = job.kind === 'internship' ? internshipLeft : STILL_GOING_ON;
        const parts = cappedStretches(free, share, cap);
        stretches.push(...parts);
        const taken = parts.map((part) => ({ ...part.span, share: part.share }));
        claims[use] = claimDays(claims[use], taken);
        if (job.kind === 'internship') internshipLeft -= sumShares(parts);
      }
    }
    return { job, index, use, stretches };
  });
  return judged.toSorted((a, b) => a.index - b.index);
}

const sumShares = (parts: readonly Stretch[]): number =>
  parts.reduce((sum, part) => sum + daysIn(part.span) * part.share, 0);

/** Volunteering that does not add up to paid work stands only when it is enough by itself. */
function volunteersCount(
  list: readonly EmploymentEntry[],
  rules: Rules,
  today: number,
  degreeDay: number,
): boolean {
  if (rules.volunteerAddsUp || !rules.work) return true;
  const only = list.filter((job) => job.kind === 'volunteer');
  const jobs = judgeJobs(only, rules, today, degreeDay, true);
  return daysMakeMonths(countedDays(jobs), rules.work.months);
}

/** Days on which the job is itself the leadership asked for count whatever else they do not serve. */
function jobEntry({ index, use, stretches }: JudgedJob, leading: readonly Span[]): Judged {
  let counted = 0;
  let toward = 0;
  const losses = new Map<UncountedReason, number>();
  for (const { span, share, losses: why } of stretches) {
    const days = daysIn(span);
    const led = totalDays(intersect([span], leading));
    toward += days * share;
    counted += (days - led) * share + led;
    for (const [reason, amount] of why) {
      losses.set(reason, (losses.get(reason) ?? 0) + (days - led) * amount);
    }
  }
  const months = monthsFromDays(counted);
  const uncounted = inOrder(losses.keys())
    .map((reason) => ({ amount: monthsFromDays(losses.get(reason) as number), reason }))
    .filter((part) => part.amount > 0);
  const gift = (requirement: RequirementId, days: number) => ({
    requirement,
    counted: monthsFromDays(days),
  });
  const ledDays = totalDays(leading);
  return {
    path: `employment[${index}]`,
    unit: 'months',
    logged: roundMonths(uncounted.reduce((sum, part) => sum + part.amount, months)),
    counted: months,
    gifts: [gift(use, toward), ...(ledDays > 0 ? [gift('leadership', ledDays)] : [])],
    uncounted,
  };
}

function requirementsOf(jobs: readonly AnsweredJob[], rules: Rules): readonly RequirementAnswer[] {
  const requirements: RequirementAnswer[] = [];
  const entries = jobs.map(({ entry }) => entry);
  const ask = (id: JobUse, months: number, familiesMin: number) => {
    const own = jobs.filter((job) => job.use === id);
    const enough = daysMakeMonths(countedDays(own), months);
    const serving = own.filter(servesFamilies);
    const families = serving.reduce((sum, { job }) => sum + familiesOf(job, rules), 0);
    const tooFew = serving.length > 0 && families < familiesMin;
    const reasons = reasonsOf(own.map(({ entry }) => entry));
    const because = inOrder(tooFew ? [...reasons, 'too_few_families'] : reasons);
    const answer = requirementFrom(id, 'months', months, entries, { met: enough, because });
    requirements.push({ ...answer, met: enough && !(families < familiesMin) });
  };
  if (rules.work) ask('employment', rules.work.months, rules.work.familiesMin);
  const provided = rules.standard.rscProvided?.value;
  if (provided) ask('employment.rsc_provided', provided.months, 0);
  return requirements;
}
