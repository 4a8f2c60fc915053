import type { CalendarDate } from '@/lib/core/calendar-date';

/** One sitting of a Mentor's exam, as the coordinator recorded it. */
export interface ExamResult {
  readonly id: string;
  readonly applicationId: string;
  readonly takenOn: CalendarDate;
  readonly part1Percent: number;
  readonly part2Percent: number;
  readonly passed: boolean;
  readonly recordedAt: Date;
}
