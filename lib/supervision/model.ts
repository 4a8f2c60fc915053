import type { Brand } from '@/lib/core/brand';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Minutes } from '@/lib/core/minutes';
import {
  supervisionFocuses,
  supervisionFormats,
  supervisionKinds,
  supervisionModes,
  type Track,
} from '@/lib/standards/model';

export type RscSessionId = Brand<string, 'RscSessionId'>;
export type RscProviderId = Brand<string, 'RscProviderId'>;

export const rscFormats = supervisionFormats;
export const rscModes = supervisionModes;
export const rscKinds = supervisionKinds;
export const rscFocuses = supervisionFocuses;

/** One day, or a total over a period for those who kept no dates. */
export type RscWhen =
  | { readonly on: CalendarDate }
  | { readonly from: CalendarDate; readonly until: CalendarDate };

/** What a person says about time they spent in supervision, whether it will count or not. */
export interface RscFacts {
  readonly when: RscWhen;
  readonly minutes: Minutes;
  readonly format: (typeof rscFormats)[number];
  readonly groupSize: number | null;
  readonly mode: (typeof rscModes)[number];
  readonly kind: (typeof rscKinds)[number];
  readonly focus: (typeof rscFocuses)[number];
  readonly tracks: readonly Track[];
  /** What was worked on, if the person says so. */
  readonly competencies: readonly string[];
}

/** Who gave it: somebody known from before, somebody new, or nobody (a peer group). */
export type ProviderChoice =
  | { readonly kind: 'known'; readonly id: RscProviderId }
  | { readonly kind: 'new'; readonly name: string; readonly email: string | null }
  | { readonly kind: 'none' };

export interface NewRscSession extends RscFacts {
  readonly provider: ProviderChoice;
}

/** A logged session as it stands in the ledger. */
export interface RscSession extends RscFacts {
  readonly id: RscSessionId;
  readonly providerId: RscProviderId | null;
  readonly providerName: string | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly voided: { readonly at: Date; readonly reason: string } | null;
}

/** Somebody a person receives supervision from. */
export interface RscProvider {
  readonly id: RscProviderId;
  readonly name: string;
  readonly email: string | null;
}

/** One page of a person's log, newest first. Voided sessions stay in it, marked. */
export interface SupervisionLog {
  readonly sessions: readonly RscSession[];
  readonly page: number;
  readonly pages: number;
  readonly sessionCount: number;
}

export const sessionsPerPage = 50;
export const noteLimit = 600;
