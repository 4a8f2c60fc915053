import type { CalendarDate } from '@/lib/core/calendar-date';

export const applicationStates = [
  'registered',
  'accepted',
  'in_progress',
  'submitted',
  'under_review',
  'changes_requested',
  'resubmitted',
  'approved',
  'approved_for_exam',
  'deferred',
  'endorsed',
  'withdrawn',
  'declined',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** States in which nothing more can happen. */
export const closedStates: readonly ApplicationState[] = ['endorsed', 'withdrawn', 'declined'];

export const agreementKinds = ['code_of_ethics', 'endorsement_agreement'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** A person's application for one category at one association, as it stands. */
export interface Application {
  readonly id: string;
  readonly associationId: string;
  readonly personId: string;
  /** What people call it, e.g. `26-0418`. */
  readonly reference: string;
  readonly category: string;
  readonly edition: string;
  /** Since when it is judged by that edition whatever is published; null while it follows the one in force. */
  readonly editionPinnedAt: Date | null;
  readonly state: ApplicationState;
  readonly stateSince: Date;
  /** How often it was submitted. */
  readonly round: number;
  readonly applicantName: string;
  readonly applicantEmail: string;
  readonly motivation: string | null;
  readonly advisorId: string | null;
  readonly registeredAt: Date;
  readonly acceptedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly closedAt: Date | null;
  readonly dueOn: CalendarDate | null;
  readonly trainingMinutes: number;
  readonly rscMinutes: number;
  readonly referencesIn: number;
  /** Requirement ids that were short when it was submitted, which the applicant accepted. */
  readonly shortfall: readonly string[];
  readonly version: number;
}

/** One step of its life, as a fact. */
export interface ApplicationStep {
  readonly event: string;
  readonly fromState: ApplicationState | null;
  readonly toState: ApplicationState;
  readonly actorKind: 'applicant' | 'staff' | 'reviewer' | 'rule' | 'job';
  readonly at: Date;
  readonly note: string | null;
}

export interface SignedAgreement {
  readonly kind: AgreementKind;
  readonly textId: string;
  readonly textVersion: number;
  readonly signedName: string;
  readonly signedAt: Date;
}
