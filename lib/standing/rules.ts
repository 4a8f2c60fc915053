import { addMonths, type CalendarDate } from '@/lib/core/calendar-date';
import type { DatedStanding, StandingRecord } from './model';

/** How long an emerging add-on lasts; its last day is included. */
export const EMERGING_MONTHS = 24;

/** The last day a standing can still be relied on, or null while it goes on. */
export function lastDayOf(standing: DatedStanding): CalendarDate | null {
  if (standing.kind !== 'ers_emerging') return standing.until;
  const end = addMonths(standing.from, EMERGING_MONTHS);
  return standing.until !== null && standing.until < end ? standing.until : end;
}

const isHeldOn = (standing: DatedStanding, day: CalendarDate): boolean => {
  const last = lastDayOf(standing);
  return standing.from <= day && (last === null || day <= last);
};

const categoriesThatProvide = new Set(['IMHS', 'ECMHS', 'IMHM-C', 'ECMHM-C', 'I-ERS', 'EC-ERS']);

/** Whether a standing lets anybody give reflective supervision at all; for whom, the edition says. */
export const mayProvide = (standing: DatedStanding): boolean =>
  standing.kind !== 'endorsement' || categoriesThatProvide.has(standing.category ?? '');

export type Qualification = 'unknown' | 'qualified' | 'not_on_that_day' | 'never';

/** Whether somebody held a standing for giving reflective supervision on a day. Unknown is not "no". */
export function qualifiedOn(record: StandingRecord, day: CalendarDate): Qualification {
  if (record.state === 'unknown') return 'unknown';
  const able = record.held.filter(mayProvide);
  if (able.length === 0) return 'never';
  return able.some((standing) => isHeldOn(standing, day)) ? 'qualified' : 'not_on_that_day';
}

export const verificationRefusals = [
  'own_standing',
  'nothing_recorded',
  'category_needed',
  'backwards',
  'in_future',
] as const;
export type VerificationRefusal = (typeof verificationRefusals)[number];

/** What keeps a coordinator's look-up from being recorded. */
export function refusalsForVerification(
  found: {
    readonly outcome: 'has_standing' | 'no_standing';
    readonly standings: readonly DatedStanding[];
    readonly isOwn: boolean;
  },
  today: CalendarDate,
): readonly VerificationRefusal[] {
  const { standings } = found;
  const checks: readonly (readonly [VerificationRefusal, boolean])[] = [
    ['own_standing', found.isOwn],
    ['nothing_recorded', (found.outcome === 'has_standing') !== standings.length > 0],
    [
      'category_needed',
      standings.some((each) => (each.kind === 'endorsement') !== (each.category !== null)),
    ],
    ['backwards', standings.some((each) => each.until !== null && each.until < each.from)],
    ['in_future', standings.some((each) => each.from > today)],
  ];
  return checks.flatMap(([refusal, applies]) => (applies ? [refusal] : []));
}
