import type { CalendarDate } from '@/lib/core/calendar-date';
import type { FieldRefusal } from '@/lib/ledger/model';
import type { MembershipFacts } from './model';

/** A membership may run into the future; it begins by today and ends after it begins. */
export function refusalsFor(
  membership: MembershipFacts,
  today: CalendarDate,
): readonly FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (membership.from > today) refusals.push({ field: 'from', say: 'inFuture' });
  if (membership.until < membership.from) refusals.push({ field: 'until', say: 'untilBeforeFrom' });
  if (membership.associationName === '') refusals.push({ field: 'association', say: 'chooseOne' });
  return refusals;
}
