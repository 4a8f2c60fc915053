import type { Names } from '../categories';
import { categoryOf } from '../categories';
import { type CategoryCode, categoryCodes, type Track, tracks } from '../model';
import { type Overrides, scopedValue } from '../overrides';
import type { Edition } from './edition';
import { offers, standardOf } from './offered';
import type { ExamTerms, RenewalTerms } from './terms';

/** What rules a question: an edition, and what an association had set over it by a day. */
export interface Ruling {
  readonly edition: Edition;
  readonly overrides: Overrides;
}

/** How an association calls a category: in its own words, else in those of the standards. */
export const nameUnder = (overrides: Overrides, code: CategoryCode): Names =>
  overrides['categories.names']?.[code] ?? categoryOf(code).name;

/** How many read an application here. */
export const reviewersUnder = (
  edition: Edition,
  overrides: Overrides,
  code: CategoryCode,
): number =>
  scopedValue([overrides], code, categoryOf(code).family, 'review.reviewers') ??
  standardOf(edition, code).reviewers.value;

/**
 * The same hours a year in another rhythm: three times as much in a cycle of three years, a third of a
 * cycle in one. Those who renew every year type their hours; those who renew in a cycle attest them.
 */
function inRhythm(terms: RenewalTerms, model: RenewalTerms['model']): RenewalTerms {
  if (model === terms.model) return terms;
  const years = model === 'yearly' ? 1 : 3;
  const scaled = (hours: number) => (hours * years) / terms.years;
  return {
    ...terms,
    model,
    years,
    cycleEnds: [],
    trainingHours: scaled(terms.trainingHours),
    deiHours: scaled(terms.deiHours),
    rscProvisionHours: scaled(terms.rscProvisionHours),
    rscHours: scaled(terms.rscHours),
    proof: model === 'yearly' ? 'typed_hours' : 'attestation_and_audit',
  };
}

/** The terms an association's own hours are held against: the edition's, in the rhythm it chose. */
export const renewalAsked = (edition: Edition, overrides: Overrides): RenewalTerms =>
  inRhythm(edition.renewal.value, overrides['renewal.model'] ?? edition.renewal.value.model);

/** What holders do to remain endorsed here. */
export function renewalUnder(edition: Edition, overrides: Overrides): RenewalTerms {
  const terms = renewalAsked(edition, overrides);
  const { seniorMentor, reinstatement } = terms;
  const relief = overrides['renewal.seniorMentorHours'];
  return {
    ...terms,
    dueOn: overrides['renewal.dueOn'] ?? terms.dueOn,
    opensOn: overrides['renewal.opensOn'] ?? terms.opensOn,
    trainingHours: overrides['renewal.trainingHours'] ?? terms.trainingHours,
    deiHours: overrides['renewal.deiHours'] ?? terms.deiHours,
    rscProvisionHours: overrides['renewal.rscProvisionHours'] ?? terms.rscProvisionHours,
    rscHours: overrides['renewal.rscHours'] ?? terms.rscHours,
    seniorMentor: seniorMentor && {
      ...seniorMentor,
      rscHoursAYear: relief ?? seniorMentor.rscHoursAYear,
    },
    firstPeriod: overrides['renewal.firstPeriod'] ?? terms.firstPeriod,
    sanctionAttestation: overrides['agreements.sanctionAttestation'] ?? terms.sanctionAttestation,
    reinstatement: {
      trainingHours: overrides['reinstatement.trainingHours'] ?? reinstatement.trainingHours,
      newRatings: overrides['reinstatement.newRatings'] ?? reinstatement.newRatings,
      auditedNext: overrides['reinstatement.auditedNext'] ?? reinstatement.auditedNext,
      feeCents: overrides['fees.reinstatement']?.all ?? reinstatement.feeCents,
    },
  };
}

/** The tracks an association offers: both, unless it published otherwise. */
export const tracksOffered = (overrides: Overrides): readonly Track[] =>
  tracks.filter((track) => overrides['tracks.offered']?.includes(track) ?? true);

/** Whether an association offers a category, by what it published. */
export function isOpenHere(overrides: Overrides, code: CategoryCode): boolean {
  const { family, track } = categoryOf(code);
  const open = overrides['categories.open'];
  if (open !== undefined && !open.includes(code) && !open.includes(family)) return false;
  if (family === 'ERS' && overrides['ERS.enabled'] === false) return false;
  return tracksOffered(overrides).includes(track);
}

/** Every category of the edition that an association offers, without those that were replaced. */
export const openCodes = ({ edition, overrides }: Ruling): readonly CategoryCode[] =>
  categoryCodes.filter((code) => offers(edition, code) && isOpenHere(overrides, code));

/** What applicants usually bring: a hint, never a rule; null where nobody says. */
export const typicalTraining = (
  { edition, overrides }: Ruling,
  code: CategoryCode,
): { readonly from: number; readonly to: number | null } | null => {
  const own = scopedValue([overrides], code, categoryOf(code).family, 'training.typicalHours');
  if (own !== undefined) return { from: own, to: null };
  return standardOf(edition, code).typicalTrainingHours?.value ?? null;
};

export const openFields = ['since', 'until'] as const;

/** Which days of a credential the register shows: its end, unless the association published otherwise. */
export const daysShown = (overrides: Overrides): readonly (typeof openFields)[number][] =>
  openFields.filter((field) => overrides['registry.fields']?.includes(field) ?? field === 'until');

/** Whether an exam follows the approval of a category here. */
export const examAsked = ({ edition, overrides }: Ruling, code: CategoryCode): boolean =>
  standardOf(edition, code).exam.value ||
  (categoryOf(code).family === 'MHS' && overrides['MHS.exam.required'] === true);

/** Whether a category may be begun as Emerging here. */
export const emergingOffered = ({ edition, overrides }: Ruling, code: CategoryCode): boolean =>
  standardOf(edition, code).emerging !== null && overrides['emerging.enabled'] !== false;

/** Whether an association asks applicants for a membership. */
export const membershipAsked = ({ edition, overrides }: Ruling): boolean =>
  overrides['membership.required'] ?? edition.common.membershipRequired.value;

/** How many months Emerging lasts here. */
export const emergingMonths = ({ edition, overrides }: Ruling): number =>
  overrides['emerging.months'] ?? edition.common.emergingMonths.value;

/** How the exam is held here. */
export function examUnder(edition: Edition, overrides: Overrides): ExamTerms {
  const terms = edition.exam.value;
  return {
    ...terms,
    approvalMonths: overrides['exam.approvalMonths'] ?? terms.approvalMonths,
    retakeWaitMonths: overrides['exam.retakeWaitMonths'] ?? terms.retakeWaitMonths,
    feeCents: overrides['fees.exam']?.all ?? terms.feeCents,
  };
}
