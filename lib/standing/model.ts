import type { CalendarDate } from '@/lib/core/calendar-date';
import type { CategoryCode } from '@/lib/standards/model';

/** What somebody can hold that lets them give reflective supervision, or that they were vetted for it. */
export const standingKinds = ['endorsement', 'ers_endorsed', 'ers_emerging', 'vetted'] as const;
export type StandingKind = (typeof standingKinds)[number];

/** That somebody held something from a day, perhaps until one. The last day is included. */
export interface DatedStanding {
  readonly kind: StandingKind;
  /** Only an endorsement has a category. */
  readonly category: CategoryCode | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

export interface HeldStanding extends DatedStanding {
  /** The code of the association that says so. */
  readonly association: string;
}

/**
 * What is known of a provider: nothing yet, or everything that anybody found out. Where nobody has looked
 * and only our own credentials tell, it is known `since` the first of them, and nothing of the days before.
 */
export type StandingRecord =
  | { readonly state: 'unknown' }
  | {
      readonly state: 'stated';
      readonly held: readonly HeldStanding[];
      readonly since?: CalendarDate;
    };

/** A provider nobody has looked up, and what waits for it. */
export interface ProviderToVerify {
  readonly email: string | null;
  readonly name: string;
  readonly people: number;
  readonly minutes: number;
  readonly since: CalendarDate;
}
