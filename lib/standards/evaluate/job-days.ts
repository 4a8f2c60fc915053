import type { EmploymentEntry } from '../portfolio';
import type { UncountedReason } from '../reasons';
import { daysIn, intersect, type Span, STILL_GOING_ON, spanOf, subtract } from './days';
import { measuredAs } from './job';
import type { Rules } from './rules';

/** Some days of a job with one fate: how much of each counts, and why the rest does not. */
export interface Stretch {
  readonly span: Span;
  readonly share: number;
  readonly losses: readonly (readonly [UncountedReason, number])[];
}

const lost = (span: Span, reason: UncountedReason): Stretch => ({
  span,
  share: 0,
  losses: [[reason, 1]],
});

/** Sets aside what dates and the job itself rule out; what is left was worked. */
export function splitByDate(
  job: EmploymentEntry,
  rules: Rules,
  today: number,
  degreeDay: number,
  barred: UncountedReason | null,
): { readonly worked: readonly Span[]; readonly stretches: Stretch[] } {
  const span = spanOf(job);
  const stretches: Stretch[] = [];
  const past = { from: span.from, until: Math.min(span.until, today) };
  const ahead = { from: Math.max(span.from, today + 1), until: span.until };
  if (job.until !== null) stretches.push(lost(ahead, 'in_future'));
  if (!job.tracks.includes(rules.category.track)) {
    stretches.push(lost(past, 'other_track'));
    return { worked: [], stretches };
  }
  const afterDegree =
    measuredAs(job, rules) === 'employment'
      ? rules.work?.afterDegree
      : rules.standard.rscProvided?.value.afterDegree;
  // An internship is part of the way to the degree.
  const begins = afterDegree && job.kind !== 'internship' ? degreeDay : -STILL_GOING_ON;
  const before = { from: past.from, until: Math.min(past.until, begins - 1) };
  const after = { from: Math.max(past.from, begins), until: past.until };
  stretches.push(lost(before, 'before_degree'));
  if (barred) {
    stretches.push(lost(after, barred));
    return { worked: [], stretches };
  }
  const leaves = intersect([after], job.leaves.map(spanOf));
  stretches.push(...leaves.map((leave) => lost(leave, 'on_leave')));
  return { worked: subtract([after], leaves), stretches };
}

/** What is free counts, up to what is left of a limit; the rest of each day says why it does not. */
export function cappedStretches(
  free: Span & { readonly share: number },
  share: number,
  cap: number,
): readonly Stretch[] {
  const rest: readonly (readonly [UncountedReason, number])[] = [
    ['overlaps', share - free.share],
    ['part_time', 1 - share],
  ];
  const stretch = (from: number, until: number, counted: number): Stretch => ({
    span: { from, until },
    share: counted,
    losses: [['internship_over_limit', free.share - counted], ...rest],
  });
  if (daysIn(free) * free.share <= cap + 1e-6) {
    return [stretch(free.from, free.until, free.share)];
  }
  const wholeDays = Math.floor(cap / free.share);
  const edge = free.from + wholeDays;
  return [
    stretch(free.from, edge - 1, free.share),
    stretch(edge, edge, Math.max(0, cap - wholeDays * free.share)),
    stretch(edge + 1, free.until, 0),
  ].filter((part) => daysIn(part.span) > 0);
}
