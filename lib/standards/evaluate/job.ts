import { categoryHeld, categoryOf } from '../categories';
import type { JobKind } from '../model';
import type { EmploymentEntry } from '../portfolio';
import type { UncountedReason } from '../reasons';
import type { Rules } from './rules';

/** The requirement a job is measured against. */
export type JobUse = 'employment' | 'employment.rsc_provided';

/** Giving reflective supervision is measured by itself; everything else against the category's work. */
export const measuredAs = (job: EmploymentEntry, rules: Rules): JobUse =>
  rules.standard.rscProvided && (job.kind === 'rsc_provision' || !rules.work)
    ? 'employment.rsc_provided'
    : 'employment';

/** Kinds of work the category is about; internships and volunteering are judged by their own rules. */
export function isRightKind(kind: JobKind, rules: Rules): boolean {
  if (kind === 'rsc_provision' && rules.standard.rscProvided) return true;
  return rules.work?.kinds.includes(kind) ?? false;
}

function volunteerReason(job: EmploymentEntry, rules: Rules): UncountedReason | null {
  if (!rules.work?.trainedVolunteers) return 'not_paid';
  if (!job.supervised) return 'not_supervised';
  return job.specialisedTraining ? null : 'not_trained';
}

function internshipReason(job: EmploymentEntry, rules: Rules): UncountedReason | null {
  const allowed = rules.work?.internship?.supervisors;
  if (!allowed) return 'wrong_kind_of_work';
  const held = job.supervisorCategory && categoryOf(categoryHeld(job.supervisorCategory)).family;
  return held && allowed.includes(held) ? null : 'internship_supervisor_not_endorsed';
}

function workReason(job: EmploymentEntry, rules: Rules): UncountedReason | null {
  if (job.paid === false) return 'not_paid';
  const work = rules.work;
  if (measuredAs(job, rules) === 'employment.rsc_provided' || !work) {
    return isRightKind(job.kind, rules) ? null : 'wrong_kind_of_work';
  }
  if (work.supervised && !job.supervised) return 'not_supervised';
  if (work.licensedOrEligible && !job.licensedOrEligible) return 'not_licensed';
  const focused =
    (!work.focusSocialEmotional || job.focusSocialEmotional) &&
    (!work.attentionToRelationships || job.attentionToRelationships);
  return isRightKind(job.kind, rules) && focused ? null : 'wrong_kind_of_work';
}

/** Why no day of a job counts, or null: what can be said without looking at its dates. */
export function jobReason(job: EmploymentEntry, rules: Rules): UncountedReason | null {
  if (job.kind === 'volunteer') return volunteerReason(job, rules);
  if (job.kind === 'internship') return internshipReason(job, rules);
  return workReason(job, rules);
}

/** Whether work is recorded and none of it is of a kind the category is about. */
export function allWrongKind(jobs: readonly EmploymentEntry[], rules: Rules): boolean {
  if (!rules.work || jobs.length === 0) return false;
  return jobs.every((job) => {
    if (job.kind === 'volunteer' || job.kind === 'internship') return false;
    return !isRightKind(job.kind, rules) || workReason(job, rules) === 'wrong_kind_of_work';
  });
}

/** How much of a day of this job counts as a day: only an internship is weighed by default. */
export const shareOf = (job: EmploymentEntry, rules: Rules): number =>
  job.kind === 'internship' || rules.countFullTimeEquivalent ? job.fullTimeEquivalent : 1;

/** Families on the category's track; one number stands for each track of the job. */
export const familiesOf = ({ families }: EmploymentEntry, rules: Rules): number =>
  typeof families === 'number' ? families : (families[rules.category.track] ?? 0);
