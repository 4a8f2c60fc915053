import type { CalendarDate } from '@/lib/core/calendar-date';
import type { LedgerEntry } from '@/lib/ledger/model';
import type { leadershipScopes } from '@/lib/standards/model';

/** Time spent leading in the field, paid or not. */
export interface LeadershipFacts {
  readonly title: string;
  readonly scope: (typeof leadershipScopes)[number];
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

export type Leadership = LedgerEntry<LeadershipFacts>;
