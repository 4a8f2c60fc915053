import type { CalendarDate } from '@/lib/core/calendar-date';
import type { FieldRefusal } from '@/lib/ledger/model';

/** What cannot be true of a stretch of time that may still be going on. */
export function spanRefusals(
  span: { readonly from: CalendarDate; readonly until: CalendarDate | null },
  today: CalendarDate,
): readonly FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (span.from > today) refusals.push({ field: 'from', say: 'inFuture' });
  if (span.until !== null && span.until < span.from)
    refusals.push({ field: 'until', say: 'untilBeforeFrom' });
  else if (span.until !== null && span.until > today)
    refusals.push({ field: 'until', say: 'employment.errors.untilAhead' });
  return refusals;
}
