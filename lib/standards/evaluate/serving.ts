import { monthNumber } from '@/lib/core/calendar-date';
import type { JobKind } from '../model';
import type { EmploymentEntry } from '../portfolio';
import { merge, type Span, spanOf } from './days';
import type { Rules } from './rules';

/** How much of the months asked about somebody held work of the category. */
export type Served = 'all' | 'some' | 'none';

function kindsFor(rules: Rules): readonly JobKind[] {
  const kinds: JobKind[] = ['direct_service', 'supervises_direct_service', 'dyadic_therapy'];
  if (rules.work?.internship) kinds.push('internship');
  if (rules.standard.rscProvided) kinds.push('rsc_provision');
  return kinds;
}

/** The calendar months with a job of the category that has begun. A leave from a job that goes on is still that job. */
export function monthsServed(
  jobs: readonly EmploymentEntry[],
  rules: Rules,
  today: number,
): readonly Span[] {
  const kinds = kindsFor(rules);
  const own = jobs.filter(
    ({ kind, tracks }) => kinds.includes(kind) && tracks.includes(rules.category.track),
  );
  const begun = own.map(spanOf).filter(({ from }) => from <= today);
  return merge(
    begun.map(({ from, until }) => ({
      from: monthNumber(from),
      until: monthNumber(Math.min(until, today)),
    })),
  );
}

/** Whether all of the months asked about are among merged months, some or none. */
export function servedDuring(months: readonly Span[], asked: Span): Served {
  let any = false;
  for (const { from, until } of months) {
    if (from <= asked.from && asked.until <= until) return 'all';
    if (from <= asked.until && asked.from <= until) any = true;
  }
  return any ? 'some' : 'none';
}
