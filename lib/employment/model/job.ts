import type { CalendarDate } from '@/lib/core/calendar-date';
import type { LedgerEntry } from '@/lib/ledger/model';
import type { CategoryCode, FormerCategoryCode, JobKind, Track } from '@/lib/standards/model';

export interface Leave {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** What the standards ask about a job, each a plain yes or no. */
export const jobTraits = [
  'focusSocialEmotional',
  'attentionToRelationships',
  'supervised',
  'specialisedTraining',
  'licensedOrEligible',
] as const;
export type JobTrait = (typeof jobTraits)[number];

/** A job, internship or volunteer post, with its leaves and the families served on each track. */
export interface JobFacts extends Readonly<Record<JobTrait, boolean>> {
  readonly kind: JobKind;
  readonly employer: string;
  readonly jobTitle: string;
  readonly from: CalendarDate;
  /** Null while it goes on. */
  readonly until: CalendarDate | null;
  readonly paid: boolean;
  readonly ftePercent: number;
  readonly tracks: readonly Track[];
  readonly familiesImh: number | null;
  readonly familiesEcmh: number | null;
  readonly leaves: readonly Leave[];
  readonly supervisorCategory: CategoryCode | FormerCategoryCode | null;
  readonly competencies: readonly string[];
}

export type Job = LedgerEntry<JobFacts>;

/** How many leaves a form offers; more can be kept by changing the entry again. */
export const leaveRows = [1, 2, 3, 4] as const;
