import type { CategoryFamily } from '../model';

/** How the exam of the categories that sit one is held. */
export interface ExamTerms {
  readonly choiceQuestions: number;
  readonly choiceMinutes: number;
  readonly vignetteMinutes: number;
  readonly passPercent: number;
  readonly scorers: number;
  /** How long the approval to sit it is valid. */
  readonly approvalMonths: number;
  readonly retakeWaitMonths: number;
  readonly requestWeeksBefore: number;
  readonly feeCents: number;
}

export const renewalModels = ['yearly', 'three_year_cycle'] as const;
export const proofs = ['typed_hours', 'attestation_and_audit'] as const;

/** What holders do to remain endorsed. Hours are for one period of so many years. */
export interface RenewalTerms {
  readonly model: (typeof renewalModels)[number];
  readonly years: number;
  /** The years whose last day ends a cycle; empty where every year does. */
  readonly cycleEnds: readonly number[];
  /** The day it is due and the day it may begin, as month and day. */
  readonly dueOn: string;
  readonly opensOn: string;
  readonly trainingHours: number;
  readonly deiHours: number;
  /** Of the training hours, about giving supervision, for those who give it. */
  readonly rscProvisionHours: number;
  readonly rscHours: number;
  readonly rscFor: readonly CategoryFamily[];
  /** What is asked of a Mentor – Clinical endorsed for so many years. */
  readonly seniorMentor: {
    readonly afterYears: number;
    readonly rscHoursAYear: number;
    readonly peersCount: boolean;
  } | null;
  readonly membershipEveryYears: number;
  /** Endorsed in the middle of a period: a share of the hours, or nothing in the first one. */
  readonly firstPeriod: 'share' | 'exempt';
  readonly proof: (typeof proofs)[number];
  readonly sanctionAttestation: boolean;
  readonly reinstatement: {
    readonly trainingHours: number;
    readonly newRatings: number;
    readonly auditedNext: boolean;
    readonly feeCents: number | null;
  };
}

/** What speaks for a competency, strongest first. */
export const evidenceKinds = [
  'college_course',
  'series_training',
  'short_training',
  'conference',
  'reference_rating',
  'work',
  // Its place is not published: behind all that are, it takes no credit from any of them.
  'reflective_supervision',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How applications are read, besides how many read one. */
export interface ReviewTerms {
  readonly consensus: boolean;
  readonly onDisagreement: 'coordinator_assigns_third';
  /** What moves a reviewer, strongest first; every kind once. */
  readonly evidenceWeight: readonly EvidenceKind[];
  readonly keyDomains: readonly string[];
}
