import type { JobKind } from '../model';
import type { EmploymentEntry } from '../portfolio';
import { monthOf, type Span, spanOf } from './days';
import type { Rules } from './rules';

function kindsFor(rules: Rules): readonly JobKind[] {
  const kinds: JobKind[] = ['direct_service', 'supervises_direct_service', 'dyadic_therapy'];
  if (rules.work?.internship) kinds.push('internship');
  if (rules.standard.rscProvided) kinds.push('rsc_provision');
  return kinds;
}

/**
 * Tells whether somebody held work of the category through all the months asked about.
 * A leave from a job that goes on is still that job.
 */
export function servingDuring(
  jobs: readonly EmploymentEntry[],
  rules: Rules,
  today: number,
): (asked: Span) => 'all' | 'some' | 'none' {
  const kinds = kindsFor(rules);
  const months = new Set<number>();
  for (const job of jobs) {
    if (!kinds.includes(job.kind) || !job.tracks.includes(rules.category.track)) continue;
    const span = spanOf(job);
    const last = monthOf(Math.min(span.until, today));
    for (let month = monthOf(span.from); month <= last; month += 1) months.add(month);
  }
  return (asked) => {
    let served = 0;
    for (let month = asked.from; month <= asked.until; month += 1)
      if (months.has(month)) served += 1;
    if (served === asked.until - asked.from + 1) return 'all';
    return served === 0 ? 'none' : 'some';
  };
}
