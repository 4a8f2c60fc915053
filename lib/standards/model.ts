/** Raised whenever the same portfolio could be answered differently; frozen beside every answer. */
export const evaluatorVersion = '2025.4';

export const tracks = ['IMH', 'ECMH'] as const;
export type Track = (typeof tracks)[number];

/** A category without its track: what one set of rules is written for. */
export const categoryFamilies = [
  'FA',
  'FS',
  'FRS',
  'ERS',
  'MHS',
  'MHM-C',
  'MHM-P',
  'MHM-R',
] as const;
export type CategoryFamily = (typeof categoryFamilies)[number];

/** The categories of today, in the published order. */
export const categoryCodes = [
  'IFA',
  'IFS',
  'IMHS',
  'IMHM-C',
  'IMHM-P',
  'IMHM-R',
  'ECFA',
  'ECFS',
  'ECMHS',
  'ECMHM-C',
  'ECMHM-P',
  'ECMHM-R',
  'I-ERS',
  'EC-ERS',
] as const;

/** Categories of an earlier edition that another took the place of: the add-on, from 2024. */
export const replacedCategoryCodes = ['IFRS', 'ECFRS'] as const;

/** Every category of any edition. Which of them an edition offers, the edition says. */
export const allCategoryCodes = [...categoryCodes, ...replacedCategoryCodes] as const;
export type CategoryCode = (typeof allCategoryCodes)[number];

/** Names a person may still hold from before: a replaced category, or a level. Never asked for today. */
export const formerCategoryCodes = [
  ...replacedCategoryCodes,
  'I',
  'II',
  'III',
  'IV-C',
  'IV-P',
  'IV-R',
] as const;
export type FormerCategoryCode = (typeof formerCategoryCodes)[number];

export const educationLevels = [
  'high_school',
  'certificate',
  'course',
  'cda',
  'associate',
  'bachelor',
  'master',
  'doctorate',
  'licence',
] as const;
export type EducationLevel = (typeof educationLevels)[number];

/** The levels a minimum can be set at. */
export const degreeMinima = [
  'none',
  'cda',
  'associate',
  'bachelor',
  'master',
  'doctorate',
] as const;
export type DegreeMinimum = (typeof degreeMinima)[number];

/** A provider's own degree, where it is known. */
export const providerDegrees = ['bachelor', 'master', 'doctorate'] as const;

export const transcriptStates = ['none', 'unofficial', 'official'] as const;

export const jobKinds = [
  'direct_service',
  'supervises_direct_service',
  'dyadic_therapy',
  'internship',
  'volunteer',
  'rsc_provision',
  'policy_leadership',
  'teaching_research',
  'other',
] as const;
export type JobKind = (typeof jobKinds)[number];

/** Ways an old level, or a code with a slash, is written. Read as the code beside it. */
export const spellings = {
  'IMHM-R/F': 'IMHM-R',
  'ECMHM-R/F': 'ECMHM-R',
  'IV-R/F': 'IV-R',
  'Level I': 'I',
  'Level II': 'II',
  'Level III': 'III',
  'Level IV-C': 'IV-C',
  'Level IV-P': 'IV-P',
  'Level IV-R': 'IV-R',
  'Level IV-R/F': 'IV-R',
} as const satisfies Record<string, CategoryCode | FormerCategoryCode>;
export type Spelling = keyof typeof spellings;

/** How a training was held: several meetings that build on each other, one of its own, or a conference. */
export const trainingKinds = ['series', 'short', 'conference'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

export const trainingTopics = ['imh', 'dei', 'rsc_provision'] as const;
export type TrainingTopic = (typeof trainingTopics)[number];

export const supervisionFormats = ['individual', 'group'] as const;
export const supervisionModes = ['in_person', 'virtual'] as const;
export const supervisionKinds = ['reflective', 'peer', 'administrative', 'clinical'] as const;
export const supervisionFocuses = ['own_work', 'rsc_given'] as const;
export type SupervisionFocus = (typeof supervisionFocuses)[number];
export const addOnStatuses = ['emerging', 'endorsed'] as const;
export const standings = ['stated', 'unknown'] as const;

export const membershipKinds = ['individual', 'organisational', 'student'] as const;
export const leadershipScopes = ['local', 'regional', 'state', 'national'] as const;

export const referenceRoles = [
  'current_supervisor',
  'rsc_provider',
  'supervisee',
  'teacher',
  'trainer',
  'consultant',
  'colleague',
  'parent',
  'other',
] as const;
export type ReferenceRole = (typeof referenceRoles)[number];

/** How hard a rule presses: not at all, with a warning, or as a requirement. */
export const enforcements = ['off', 'warn', 'block'] as const;
export type Enforcement = (typeof enforcements)[number];

/** Groups of requirements a question may leave out of its outcome. */
export const ignorableGroups = ['membership', 'agreements', 'competencies', 'references'] as const;
export type IgnorableGroup = (typeof ignorableGroups)[number];

export const outcomes = ['eligible', 'emerging', 'not_yet', 'not_eligible'] as const;
export type Outcome = (typeof outcomes)[number];

export const nextSteps = ['endorse', 'exam', 'none'] as const;
export type NextStep = (typeof nextSteps)[number];

export const units = ['minutes', 'months', 'count', 'yes_no'] as const;
export type Unit = (typeof units)[number];

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];
