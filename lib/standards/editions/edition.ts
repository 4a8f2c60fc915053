import type { CalendarDate } from '@/lib/core/calendar-date';
import type {
  CategoryFamily,
  Confidence,
  DegreeMinimum,
  EducationLevel,
  Enforcement,
  JobKind,
  ReferenceRole,
  Track,
} from '../model';
import type { RequirementId } from '../requirements';
import type { Competency } from './competency';
import type { ProviderPeriod, Replacement } from './providers';
import { type SourceKey, sources } from './sources';
import type { ExamTerms, RenewalTerms, ReviewTerms } from './terms';

/** A value of the standards with the pages it was read on and how sure the reading is. */
export interface Sourced<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
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
  /** What an add-on may stand on; null where the category stands by itself. */
  readonly addOn: { readonly bases: Sourced<readonly CategoryFamily[]> } | null;
  /** What may still be short for a beginning as Emerging; null where there is none. */
  readonly emerging: Sourced<{ readonly mayLack: readonly RequirementId[] }> | null;
  readonly education: Sourced<EducationStandard>;
  readonly work: Sourced<WorkStandard> | null;
  readonly rscProvided: Sourced<{ readonly months: number; readonly afterDegree: boolean }> | null;
  readonly leadershipMonths: Sourced<number> | null;
  readonly training: Sourced<TrainingStandard>;
  /** What applicants usually bring: a hint, never a rule. */
  readonly typicalTrainingHours: Sourced<{
    readonly from: number;
    readonly to: number | null;
  }> | null;
  readonly rsc: Sourced<RscStandard>;
  readonly slots: Sourced<readonly ReferenceSlot[]>;
  readonly exam: Sourced<boolean>;
  /** How many read an application where the association has not said otherwise. */
  readonly reviewers: Sourced<number>;
}

export interface TrackStandard {
  readonly brand: string;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly includesPrenatal: boolean;
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
  /** How long Emerging lasts, and how long one so endorsed may give supervision. */
  readonly emergingMonths: Sourced<number>;
  /** Where the standard lets training vary: the least hours an association may ask, and of whom. */
  readonly trainingFloor: Sourced<{
    readonly families: readonly CategoryFamily[];
    readonly total: number;
    readonly dei: number;
  }>;
}

/** One published set of rules, in force from a day. Plain data: it can be stored and read as JSON. */
export interface Edition {
  readonly id: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly tracks: Readonly<Record<Track, Sourced<TrackStandard>>>;
  readonly common: CommonStandard;
  /** A category that is missing here is not offered by this edition. */
  readonly categories: Readonly<Partial<Record<CategoryFamily, CategoryStandard>>>;
  readonly providers: readonly ProviderPeriod[];
  /** Categories that became others on a day, without an application. */
  readonly replaced: Sourced<readonly Replacement[]>;
  readonly exam: Sourced<ExamTerms>;
  readonly renewal: Sourced<RenewalTerms>;
  readonly review: Sourced<ReviewTerms>;
  readonly competencies: readonly Competency[];
  /** The pages named above, by key. */
  readonly sources: Readonly<Record<string, string>>;
}

/** The keys of every source named anywhere inside. */
export function citedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('confidence' in value && 'sources' in value) return value.sources as readonly string[];
  return [...new Set(Object.values(value).flatMap(citedIn))].sort();
}

type Written<F extends CategoryFamily> = Omit<Edition, 'until' | 'categories' | 'sources'> & {
  readonly categories: Readonly<Record<F, CategoryStandard>>;
};

/** An edition as it is written: the pages it cites are added, and the edition after it ends it. */
export function edition<F extends CategoryFamily>(
  written: Written<F>,
): Omit<Edition, 'categories'> & Pick<Written<F>, 'categories'> {
  const cited = citedIn({ ...written, sources: null }).map((key) => [
    key,
    sources[key as SourceKey],
  ]);
  return { ...written, until: null, sources: Object.fromEntries(cited) };
}
