import type { CalendarDate } from '@/lib/core/calendar-date';
import type { ExamError } from './errors';

/** Each part is passed at this share of right answers (`exam.part1` and `exam.part2` of the default rules). */
export const PASS_PERCENT = 80;

/** Both parts must be passed; one does not make up for the other. */
export const isPassed = (part1Percent: number, part2Percent: number): boolean =>
  part1Percent >= PASS_PERCENT && part2Percent >= PASS_PERCENT;

/** Why a sitting on this day cannot be recorded, or null. The approval is good for the day it ends on. */
export const dayRefusal = (
  takenOn: CalendarDate,
  facts: {
    readonly today: CalendarDate;
    readonly approvedOn: CalendarDate;
    readonly validUntil: CalendarDate | null;
  },
): ExamError | null => {
  if (takenOn > facts.today) return { kind: 'in_the_future' };
  if (takenOn < facts.approvedOn) return { kind: 'before_approval' };
  if (facts.validUntil !== null && takenOn > facts.validUntil) return { kind: 'approval_over' };
  return null;
};
