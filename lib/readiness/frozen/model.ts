import type { AgreementKind } from '@/lib/applications/model';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Eligibility } from '@/lib/standards/eligibility';
import type { CategoryCode } from '@/lib/standards/model';
import type { Portfolio } from '@/lib/standards/portfolio';
import type { StandingRecord } from '@/lib/standing/model';

export const frozenFormat = 'attune-frozen-portfolio/1';

/** The parts of a ledger that are frozen, in the order in which they are read. */
export const frozenNouns = [
  'education',
  'employment',
  'leadership',
  'training',
  'supervision',
  'memberships',
  'documents',
] as const;
export type FrozenNoun = (typeof frozenNouns)[number];

interface Entry {
  readonly id: string;
  readonly version: number;
}

export interface FrozenEducation extends Entry {
  readonly level: string;
  readonly field: string;
  readonly institution: string;
  readonly conferredOn: CalendarDate;
  readonly transcript: string;
  readonly competencies: readonly string[];
}

export interface FrozenEmployment extends Entry {
  readonly kind: string;
  readonly employer: string;
  readonly jobTitle: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly paid: boolean;
  readonly ftePercent: number;
  readonly tracks: readonly string[];
  readonly familiesImh: number | null;
  readonly familiesEcmh: number | null;
  readonly leaves: readonly { readonly from: string; readonly until: string | null }[];
  readonly focusSocialEmotional: boolean;
  readonly attentionToRelationships: boolean;
  readonly supervised: boolean;
  readonly specialisedTraining: boolean;
  readonly licensedOrEligible: boolean;
  readonly supervisorCategory: string | null;
  readonly competencies: readonly string[];
}

export interface FrozenLeadership extends Entry {
  readonly title: string;
  readonly scope: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

export interface FrozenTraining extends Entry {
  readonly title: string;
  readonly trainer: string;
  readonly completedOn: CalendarDate;
  readonly minutesImh: number;
  readonly minutesDei: number;
  readonly minutesRscProvision: number;
  readonly kind: string;
  readonly tracks: readonly string[];
  readonly competencies: readonly string[];
}

/** What a provider said of a session; `current` when they saw the version that is frozen. */
export interface FrozenAttestation {
  readonly answer: 'agree' | 'partly' | 'disagree';
  readonly confirmedMinutes: number | null;
  readonly answeredAt: string;
  readonly current: boolean;
}

export interface FrozenSession extends Entry {
  readonly heldOn: CalendarDate | null;
  readonly periodFrom: CalendarDate | null;
  readonly periodUntil: CalendarDate | null;
  readonly minutes: number;
  readonly format: string;
  readonly groupSize: number | null;
  readonly mode: string;
  readonly kind: string;
  readonly focus: string;
  readonly tracks: readonly string[];
  readonly competencies: readonly string[];
  readonly provider: {
    readonly id: string;
    readonly name: string;
    /** As it was known on the day of the freezing. */
    readonly standing: StandingRecord;
  } | null;
  readonly attestations: readonly FrozenAttestation[];
}

export interface FrozenMembership extends Entry {
  readonly association: string;
  readonly kind: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly verified: boolean;
}

export interface FrozenDocument {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly of: { readonly noun: FrozenNoun; readonly id: string } | null;
}

/** The ledger at one instant, without what was struck out and without any note. */
export interface FrozenLedger {
  readonly education: readonly FrozenEducation[];
  readonly employment: readonly FrozenEmployment[];
  readonly leadership: readonly FrozenLeadership[];
  readonly training: readonly FrozenTraining[];
  readonly supervision: readonly FrozenSession[];
  readonly memberships: readonly FrozenMembership[];
  readonly documents: readonly FrozenDocument[];
}

export interface FrozenAgreement {
  readonly kind: AgreementKind;
  readonly textId: string;
  readonly textVersion: number;
  readonly signedName: string;
  readonly signedAt: string;
}

/** One line for a reviewer to judge. */
export interface RubricLine {
  readonly kind: 'requirement' | 'competency';
  readonly key: string;
}

/** The first of the two documents a decision is made on; the applicant may read it, ratings are apart. */
export interface FrozenPortfolio {
  readonly format: typeof frozenFormat;
  readonly application: {
    readonly reference: string;
    readonly category: CategoryCode;
    readonly edition: string;
    /** The association's code. */
    readonly association: string;
    readonly associationName: string;
    readonly timeZone: string;
    readonly round: number;
    readonly submittedAt: string;
    /** Requirements that were short, which the applicant accepted. */
    readonly shortfall: readonly string[];
  };
  readonly applicant: { readonly name: string };
  readonly rubric: readonly RubricLine[];
  readonly ledger: FrozenLedger;
  readonly agreements: readonly FrozenAgreement[];
  readonly portfolio: Portfolio;
  readonly eligibility: Eligibility;
  readonly evaluatorVersion: string;
}
