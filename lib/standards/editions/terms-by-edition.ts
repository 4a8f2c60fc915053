import { high, low, medium } from './edition';
import { evidenceKinds, type RenewalTerms } from './terms';

const yearly: RenewalTerms = {
  model: 'yearly',
  years: 1,
  cycleEnds: [],
  dueOn: '12-31',
  opensOn: '10-01',
  trainingHours: 15,
  deiHours: 0,
  rscProvisionHours: 3,
  rscHours: 12,
  rscFor: ['FS', 'MHS', 'MHM-C'],
  seniorMentor: { afterYears: 3, rscHoursAYear: 10, peersCount: true },
  membershipEveryYears: 1,
  firstPeriod: 'exempt',
  proof: 'typed_hours',
  sanctionAttestation: false,
  reinstatement: { trainingHours: 0, newRatings: 3, auditedNext: false, feeCents: null },
};

export const renewal = {
  /** Fifteen hours every year, typed in. */
  yearly: medium(yearly, 'mi_renew', 'va_renew', 'nm_renew', 'sc_renew', 'az_policies'),
  /** The renewals due on 31 December 2023 were the first to ask an hour on equity. */
  yearlyWithDei: high(
    { ...yearly, deiHours: 1, rscFor: ['FS', 'FRS', 'MHS', 'MHM-C'] } satisfies RenewalTerms,
    'ct_changes',
    'mi_renew',
  ),
  yearlyWithAddOn: medium(
    { ...yearly, deiHours: 1, rscFor: ['FS', 'MHS', 'MHM-C', 'ERS'] } satisfies RenewalTerms,
    'ct_changes',
    'va_renew',
    'ri_renew',
  ),
  /** Three fixed years, by attestation and random audit. */
  threeYears: high(
    {
      model: 'three_year_cycle',
      years: 3,
      cycleEnds: [2027, 2030, 2033],
      dueOn: '12-31',
      opensOn: '10-01',
      trainingHours: 45,
      deiHours: 0,
      rscProvisionHours: 9,
      rscHours: 36,
      rscFor: ['FS', 'MHS', 'MHM-C', 'ERS'],
      seniorMentor: { afterYears: 3, rscHoursAYear: 10, peersCount: true },
      membershipEveryYears: 1,
      firstPeriod: 'share',
      proof: 'attestation_and_audit',
      sanctionAttestation: true,
      reinstatement: { trainingHours: 15, newRatings: 0, auditedNext: true, feeCents: 2500 },
    } satisfies RenewalTerms,
    'fl_memo',
    'tx_renew',
    'ne_policies',
    'pa_renew',
    'id_registry',
  ),
} as const;

/** Two parts of ninety minutes; eighty in a hundred pass. */
export const exam = medium(
  {
    choiceQuestions: 60,
    choiceMinutes: 90,
    vignetteMinutes: 90,
    passPercent: 80,
    scorers: 2,
    approvalMonths: 12,
    retakeWaitMonths: 12,
    requestWeeksBefore: 8,
    feeCents: 20_000,
  },
  'ri_exam',
  'al_exam',
  'ak_exam',
  'id_registry',
  'va_exam',
  'wa_exam',
);

export const review = medium(
  {
    consensus: true,
    onDisagreement: 'coordinator_assigns_third',
    evidenceWeight: evidenceKinds,
    keyDomains: ['theoretical_foundations', 'direct_service_skills'],
  } as const,
  'tx_reviewer',
  'ca_cerh_faq',
  'ak_self',
  'va_guidelines',
);

/** How many read one application. */
export const reviewers = {
  one: medium(1, 'tn_faq', 'sc_apply', 'az_faq', 'in_faq'),
  two: medium(2, 'tx_reviewer', 'ca_cerh_faq', 'mi_started'),
  /** Two agreed wherever it was written down; Indiana's one for families is the exception. */
  oneAssumed: low(1, 'in_faq'),
} as const;
