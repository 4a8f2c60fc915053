import { calendarDate } from '@/lib/core/calendar-date';
import type { Overrides } from '../overrides';
import { type Overlay, overlay, said, says } from './overlay';

const day = calendarDate;
const infantOnly: Overrides = { 'tracks.offered': ['IMH'] };
const anyBase: Overrides = {
  'ERS.baseAnyOf': ['FA', 'FS', 'MHS', 'MHM-C', 'MHM-P', 'MHM-R'],
};
const twoReadTheAddOn = (source: 'tx_reviewer' | 'ca_cerh_faq') =>
  said(
    { from: day('2024-01-01') },
    { 'ERS.review.reviewers': 2 },
    'Two read every application: for the add-on as well.',
    source,
  );
const dollars = (amount: number): number => amount * 100;

/** Published differences from North Carolina to West Virginia, each read on the association's own page. */
export const overlaysFromNorthCarolina: readonly Overlay[] = [
  overlay(
    'NC',
    says(
      { 'rsc.vettedProviders.until': day('2027-12-31') },
      'Vetting is accepted for the first five years of the association.',
      'nc_vet',
    ),
    says(
      { 'intake.mode': 'cohort', 'intake.cohortSeats': 12 },
      'Groups of up to twelve.',
      'nc_process',
    ),
  ),
  overlay(
    'NE',
    says(
      {
        'membership.acceptsOthers': false,
        'reinstatement.trainingHours': 15,
        'reinstatement.auditedNext': true,
        'fees.reinstatement': { all: dollars(25) },
      },
      'Only its own membership; fifteen hours, an audit and twenty-five dollars to return.',
      'ne_policies',
    ),
  ),
  overlay(
    'NM',
    says(
      { 'fees.late': { all: dollars(20) }, 'registry.inactiveList': true },
      'Late until 31 March; an inactive status for those who cannot renew.',
      'nm_renew',
    ),
  ),
  overlay(
    'OK',
    says(
      {
        'fees.registration': { FA: dollars(25), FS: dollars(25) },
        'fees.processing': { FA: dollars(25), FS: dollars(55) },
      },
      'Fees by category.',
      'ok_faq',
    ),
  ),
  overlay(
    'PA',
    said(
      { from: day('2025-01-01') },
      { 'renewal.deiHours': 3, 'renewal.seniorMentorHours': 10 },
      'An hour on equity for each year; Mentors of three years and more, ten hours, peers allowed.',
      'pa_renew',
    ),
  ),
  overlay(
    'RI',
    says(anyBase, 'The add-on may stand on any category.', 'ri_how'),
    said(
      { from: day('2025-01-01') },
      { 'renewal.deiHours': 3, 'renewal.rscProvisionHours': 15, 'fees.renewal': { all: 0 } },
      'Three of the 45 hours on equity, fifteen on giving supervision; no renewal fee any more.',
      'ri_renew',
    ),
    says({ 'intake.mode': 'half_yearly' }, 'Read twice a year.', 'ri_prepping'),
  ),
  overlay(
    'SC',
    says(
      {
        'membership.year': 'fiscal',
        'fees.registration': { all: dollars(20) },
        'fees.processing': {
          FA: dollars(50),
          FS: dollars(75),
          MHS: dollars(100),
          'MHM-C': dollars(125),
          'MHM-P': dollars(125),
          'MHM-R': dollars(125),
        },
        'fees.renewal': { all: dollars(25) },
        'fees.late': { all: dollars(25) },
      },
      'Membership runs to June; late in February. Four amounts, read in the order of the categories.',
      'sc_renew',
      'sc_apply',
    ),
  ),
  overlay(
    'TN',
    says(
      { 'membership.required': false },
      'Membership is encouraged, not required.',
      'tn_policies',
    ),
  ),
  overlay(
    'TX',
    says(
      { 'rsc.vettedProviders.until': day('2025-12-31') },
      'Vetting ended in January 2026.',
      'tx_renew',
    ),
    says(
      { 'FA.review.reviewers': 2, 'FS.review.reviewers': 2, 'review.rule': 'consensus' },
      'Two read every application and agree.',
      'tx_reviewer',
    ),
    twoReadTheAddOn('tx_reviewer'),
  ),
  overlay(
    'VA',
    says(
      {
        'renewal.seniorMentorHours': 10,
        'registry.inactiveList': true,
        'agreements.sanctionAttestation': true,
      },
      'An inactive list for holders sanctioned by a board; Mentors of three years and more, ten hours.',
      'va_renew',
      'va_registry',
    ),
    says(
      { 'exam.approvalMonths': 12, 'fees.exam': { all: dollars(200) } },
      'Approval to sit the exam is valid for a year.',
      'va_exam',
    ),
  ),
  overlay(
    'WA',
    says(
      { 'rsc.vettedProviders.until': day('2022-12-31') },
      'Vetting ended on 2023-01-01.',
      'wa_rsc_faq',
    ),
    said(
      { until: day('2024-12-31') },
      infantOnly,
      'The early childhood track was added in 2025.',
      'wa_categories',
    ),
    says(
      {
        'FA.review.reviewers': 2,
        'FS.review.reviewers': 2,
        'review.rule': 'consensus',
        'review.advisoryReview': true,
      },
      'Two read every application and agree; an advisory review before submission.',
      'ca_cerh_faq',
    ),
    twoReadTheAddOn('ca_cerh_faq'),
  ),
  overlay('WI', says(anyBase, 'The add-on may stand on any category.', 'wi_rslc')),
  overlay('WV', says(infantOnly, 'The pages show the infant track only.', 'wv_endorse')),
];
