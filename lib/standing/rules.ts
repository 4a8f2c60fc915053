import type { CalendarDate } from '@/lib/core/calendar-date';
import type { DatedStanding } from './model';

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
