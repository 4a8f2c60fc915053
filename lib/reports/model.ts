import type { ApplicationState } from '@/lib/applications/model';
import type { NextActor } from '@/lib/applications/rules';
import type { CalendarDate } from '@/lib/core/calendar-date';

/** What only a person at the desk can do. */
export const workKinds = [
  'registration_held',
  'needs_reviewers',
  'reviews_late',
  'ready_to_decide',
  'letter_to_send',
  'credential_to_issue',
  'providers_to_verify',
  'request_stuck',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** One thing that waits for the desk: since when, and promised by when. */
export interface WorkItem {
  readonly kind: WorkKind;
  /** The application it is about; for providers none. */
  readonly about: {
    readonly id: string;
    readonly personId: string;
    readonly reference: string;
    readonly name: string;
    readonly category: string;
  } | null;
  readonly since: Date;
  readonly by: CalendarDate;
  /** Of several that belong together: providers to verify, reviewers still missing. */
  readonly count: number;
}

/** An application with what a list says of it and of its reading. */
export interface DeskRow {
  readonly id: string;
  readonly personId: string;
  readonly reference: string;
  readonly applicantName: string;
  readonly category: string;
  readonly state: ApplicationState;
  readonly stateSince: Date;
  readonly registeredAt: Date;
  readonly dueOn: CalendarDate | null;
  readonly round: number;
  readonly shortfall: number;
  readonly advisorName: string | null;
  readonly reviewersNeeded: number | null;
  readonly reviewersLive: number;
  readonly reviewsDueOn: CalendarDate | null;
  readonly openedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly letterSentAt: Date | null;
}

/** What a list is narrowed to; all of it stands in the address. */
export interface DeskFilter {
  /** Part of a name, or the beginning of a reference. */
  readonly search: string;
  readonly state: ApplicationState | null;
  readonly category: string | null;
  readonly who: NextActor | null;
  readonly page: number;
}

export const DESK_PAGE = 50;
/** A file holds what the list holds, up to this. */
export const EXPORT_MAX = 5_000;
