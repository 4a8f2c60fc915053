import type { CalendarDate } from '@/lib/core/calendar-date';
import type {
  CategoryFamily,
  Confidence,
  DegreeMinimum,
  EducationLevel,
  Enforcement,
  JobKind,
  ReferenceRole,
} from '../model';
import type { Competency } from './competency';
import type { SourceKey } from './sources';

/** A value of the standards with the pages it was read on and how sure the reading is. */
export interface Sourced<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly sources: readonly SourceKey[];
}

const sourced =
  (confidence: Confidence) =>
  <T>(value: T, ...sources: readonly SourceKey[]): Sourced<T> => ({ value, confidence, sources });

/** Read on two pages or more, or in a memo of the Alliance. */
export const high = sourced('high');
/** Read on one page. */
export const medium = sourced('medium');
/** Inferred. */
export const low = sourced('low');

/** One place a rating can fill: a role, or for some any endorsed or vetted rater. */
export interface ReferenceSlot {
  readonly id: string;
  readonly roles: readonly ReferenceRole[];
  /** The slot asks for a rater who is endorsed or vetted, whatever the role. */
  readonly endorsedOrVetted: boolean;
}

export interface EducationStandard {
  /** Any of these meets it. Empty where no education is asked. */
  readonly accepted: readonly EducationLevel[];
  readonly minimum: DegreeMinimum;
  /** Enough work stands in for education, and the other way round. */
  readonly orWork: boolean;
}

export interface WorkStandard {
  readonly months: number;
  readonly kinds: readonly JobKind[];
  readonly familiesMin: number;
  readonly focusSocialEmotional: boolean;
  readonly attentionToRelationships: boolean;
  readonly supervised: boolean;
  readonly licensedOrEligible: boolean;
  readonly afterDegree: boolean;
  readonly trainedVolunteers: boolean;
  readonly internship: {
    readonly monthsMax: number;
    readonly supervisors: readonly CategoryFamily[];
  } | null;
}

/** Minimum hours by topic; null where the category sets none. */
export interface TrainingStandard {
  readonly total: number | null;
  readonly imh: number | null;
  readonly dei: number | null;
  readonly rscProvision: number | null;
}

export interface RscStandard {
  readonly hours: number;
  readonly aboutProvisionHours: number;
  readonly afterDegree: boolean;
}

export interface CategoryStandard {
  readonly addOn: {
    readonly bases: Sourced<readonly CategoryFamily[]>;
    readonly emergingMonths: number;
  } | null;
  readonly education: Sourced<EducationStandard>;
  readonly work: Sourced<WorkStandard> | null;
  readonly rscProvided: Sourced<{ readonly months: number; readonly afterDegree: boolean }> | null;
  readonly leadershipMonths: Sourced<number> | null;
  readonly training: Sourced<TrainingStandard>;
  readonly rsc: Sourced<RscStandard>;
  readonly slots: Sourced<readonly ReferenceSlot[]>;
  readonly exam: Sourced<boolean>;
}

/** What a provider holds: a category, the add-on, or a category with the add-on. */
export const providerStandings = [
  'MHS',
  'MHM-C',
  'ERS',
  'ERS-emerging',
  'MHS+ERS',
  'MHS+ERS-emerging',
] as const;
export type ProviderStanding = (typeof providerStandings)[number];

/** The families somebody may receive reflective supervision for. */
export const supervisedFamilies = ['FS', 'ERS', 'MHS', 'MHM-C'] as const;
export type SupervisedFamily = (typeof supervisedFamilies)[number];

/** Who may give reflective supervision to whom, between two days. */
export interface ProviderPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly serves: Sourced<Readonly<Record<SupervisedFamily, readonly ProviderStanding[]>>>;
}

export interface CommonStandard {
  readonly membershipRequired: Sourced<boolean>;
  readonly agreements: Sourced<number>;
  readonly endorsedRaterMin: Sourced<number>;
  readonly maxNotEnoughInformation: Sourced<number>;
  readonly referenceValidDays: Sourced<number>;
  readonly minKnownMonths: Sourced<number>;
  readonly rscWindow: Sourced<{
    readonly min: number;
    readonly max: number;
    readonly enforce: Enforcement;
  }>;
  readonly rscContinuity: Sourced<{ readonly othersMax: number; readonly enforce: Enforcement }>;
  readonly rscWhileServing: Sourced<Enforcement>;
  readonly groupSizeMax: Sourced<number | null>;
  readonly volunteerAddsUp: Sourced<boolean>;
}

/** One published set of rules, in force from a day. */
export interface Edition {
  readonly id: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly common: CommonStandard;
  readonly categories: Readonly<Record<CategoryFamily, CategoryStandard>>;
  readonly providers: readonly ProviderPeriod[];
  readonly competencies: readonly Competency[];
}
