import type { Brand } from '@/lib/core/brand';

/** What the finder can ask, in its order. Each is asked only while its answer can change the result. */
export const questionIds = [
  'ages',
  'work',
  'education',
  'held',
  'since',
  'traits',
  'giving',
  'leading',
  'degree',
  'training',
  'rsc',
] as const;
export type QuestionId = (typeof questionIds)[number];

export const ages = ['infant', 'child', 'both'] as const;
export const works = [
  'direct',
  'therapy',
  'supervises',
  'volunteer',
  'policy',
  'teaching',
  'none',
] as const;
export type Work = (typeof works)[number];
export const educations = [
  'school',
  'cda',
  'associate',
  'bachelor',
  'master',
  'doctorate',
  'licence',
] as const;
export const helds = ['none', 'fs', 'mhs', 'other'] as const;
export const traits = [
  'families',
  'focus',
  'relationships',
  'supervised',
  'trained',
  'licensed',
] as const;
export type Trait = (typeof traits)[number];
/** Who gave most of the reflective supervision, by what they hold. */
export const givers = ['mentor', 'mhs_ers', 'fs_ers', 'mhs', 'unsure', 'peers'] as const;

/** A month, written 'YYYY-MM'. */
export type Month = Brand<string, 'Month'>;

/** Hours, whole. */
export interface TrainingHours {
  readonly total: number;
  readonly dei: number;
  readonly provision: number;
}

export interface RscHours {
  readonly hours: number;
  /** Of these, about the supervision one gives. */
  readonly about: number;
  readonly from: (typeof givers)[number];
}

/** What somebody said so far. Nothing here names a person, a place of work or a job title. */
export interface Answers {
  /** The code of the association whose settings the answers are judged by; the standard alone without. */
  readonly association?: string | undefined;
  readonly ages?: (typeof ages)[number];
  readonly work?: Work;
  readonly education?: (typeof educations)[number];
  readonly held?: (typeof helds)[number];
  readonly since?: Month;
  readonly traits?: readonly Trait[];
  /** The year of the degree. */
  readonly degree?: number;
  readonly giving?: Month | 'no';
  readonly leading?: Month | 'no';
  readonly training?: TrainingHours;
  readonly rsc?: RscHours;
}

/** The most hours one figure takes. */
export const MOST_HOURS = 999;
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2077;
