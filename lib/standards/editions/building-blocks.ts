import type { JobKind } from '../model';
import type { EducationStandard, TrainingStandard, WorkStandard } from './edition';

/** What the editions are written with: the parts that many categories share, by name. */
export const education = {
  none: { accepted: [], minimum: 'none', orWork: false },
  orWork: {
    accepted: ['cda', 'associate', 'bachelor', 'master', 'doctorate'],
    minimum: 'cda',
    orWork: true,
  },
  bachelors: { accepted: ['bachelor', 'master', 'doctorate'], minimum: 'bachelor', orWork: false },
  masters: { accepted: ['master', 'doctorate'], minimum: 'master', orWork: false },
  mastersOrLicence: {
    accepted: ['master', 'doctorate', 'licence'],
    minimum: 'master',
    orWork: false,
  },
} as const satisfies Record<string, EducationStandard>;

const direct: readonly JobKind[] = [
  'direct_service',
  'supervises_direct_service',
  'dyadic_therapy',
];

const paidWork: WorkStandard = {
  months: 24,
  kinds: direct,
  familiesMin: 0,
  focusSocialEmotional: false,
  attentionToRelationships: false,
  supervised: false,
  licensedOrEligible: false,
  afterDegree: false,
  trainedVolunteers: false,
  internship: null,
};
const leading = (kind: JobKind): WorkStandard => ({
  ...paidWork,
  months: 36,
  kinds: [kind],
  afterDegree: true,
});

export const work = {
  paidOrTrainedVolunteer: { ...paidWork, trainedVolunteers: true },
  withTenFamilies: {
    ...paidWork,
    familiesMin: 10,
    focusSocialEmotional: true,
    attentionToRelationships: true,
  },
  mentalHealthServices: {
    ...paidWork,
    afterDegree: true,
    internship: { monthsMax: 12, supervisors: ['MHS', 'MHM-C'] },
  },
  dyadicTherapy: {
    ...paidWork,
    kinds: ['dyadic_therapy'],
    supervised: true,
    licensedOrEligible: true,
    internship: { monthsMax: 12, supervisors: ['MHS', 'MHM-C'] },
  },
  leadingPolicy: leading('policy_leadership'),
  leadingResearch: leading('teaching_research'),
} as const satisfies Record<string, WorkStandard>;

export const training = {
  thirty: { total: 30, imh: null, dei: null, rscProvision: null },
  thirtyWithFifteenOnRsc: { total: 30, imh: null, dei: null, rscProvision: 15 },
  thirtyThree: { total: 33, imh: 30, dei: 3, rscProvision: null },
  thirtyThreeUnsplit: { total: 33, imh: null, dei: 3, rscProvision: null },
  fortyEight: { total: 48, imh: 30, dei: 3, rscProvision: 15 },
  fifteenOnRsc: { total: null, imh: null, dei: null, rscProvision: 15 },
} as const satisfies Record<string, TrainingStandard>;

/** Hours of reflective supervision received, and how many of them about the supervision one gives. */
export const rsc = {
  none: { hours: 0, aboutProvisionHours: 0, afterDegree: false },
  twentyFour: { hours: 24, aboutProvisionHours: 0, afterDegree: false },
  twentyFourAfterDegree: { hours: 24, aboutProvisionHours: 0, afterDegree: true },
  twelveAboutOwn: { hours: 0, aboutProvisionHours: 12, afterDegree: false },
  fiftyAfterDegree: { hours: 50, aboutProvisionHours: 0, afterDegree: true },
  fiftyHalfAboutOwn: { hours: 50, aboutProvisionHours: 25, afterDegree: false },
} as const;
