import type { CalendarDate } from '@/lib/core/calendar-date';
import type { FieldRefusal } from '@/lib/ledger/model';
import type { EducationFacts } from './model';

/** A degree is written down when it is conferred. */
export const refusalsFor = (facts: EducationFacts, today: CalendarDate): readonly FieldRefusal[] =>
  facts.conferredOn > today ? [{ field: 'conferredOn', say: 'inFuture' }] : [];
