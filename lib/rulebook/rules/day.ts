import type { CalendarDate } from '@/lib/core/calendar-date';

/** Why something may not hold from a day: it would change what has been judged, or what is published. */
export function dayRefused(
  from: CalendarDate,
  { today, newest }: { readonly today: CalendarDate; readonly newest: CalendarDate | null },
): 'not_in_future' | 'not_later' | null {
  if (from <= today) return 'not_in_future';
  return newest !== null && from <= newest ? 'not_later' : null;
}
