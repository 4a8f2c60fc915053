import type { CalendarDate } from '@/lib/core/calendar-date';
import type { LedgerEntry } from '@/lib/ledger/model';
import type { membershipKinds } from '@/lib/standards/model';

/** What a person says about a membership, here or elsewhere. */
export interface MembershipFacts {
  readonly associationId: string | null;
  readonly associationName: string;
  readonly kind: (typeof membershipKinds)[number];
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** When the association confirmed it; a change asks for a new look. */
  readonly verifiedAt: Date | null;
}

export type Membership = LedgerEntry<MembershipFacts>;
