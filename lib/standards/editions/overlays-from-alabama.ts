import { calendarDate } from '@/lib/core/calendar-date';
import type { Overrides } from '../overrides';
import { type Overlay, overlay, says } from './overlay';

const day = calendarDate;
const infantOnly: Overrides = { 'tracks.offered': ['IMH'] };
const dollars = (amount: number): number => amount * 100;

/** Published differences from Alabama to Michigan, each read on the association's own page. */
export const overlaysFromAlabama: readonly Overlay[] = [
  overlay(
    'AL',
    says(
      { 'FS.education.minDegree': 'bachelor' },
      'The chart of requirements asks Family Specialists for a Bachelor’s degree.',
      'f5a_glance',
    ),
  ),
  overlay(
    'AU-WA',
    says(
      {
        'categories.names': {
          IFA: { en: 'Infant Family Worker', es: 'Trabajador/a Familiar de la Infancia' },
          IFS: { en: 'Infant Family Practitioner', es: 'Profesional Familiar de la Infancia' },
          IMHS: {
            en: 'Infant Mental Health Practitioner',
            es: 'Profesional en Salud Mental Infantil',
          },
        },
      },
      'Western Australia has its own names.',
      'wau_faq',
      'wau_guidelines',
    ),
  ),
  overlay(
    'AZ',
    says(
      { ...infantOnly, 'rsc.window.enforce': 'off' },
      'The pages show the infant track only; hours with an endorsed provider do not expire.',
      'az_req',
    ),
    says(
      {
        'intake.leadWeeks': 4,
        'membership.rollOver': '10-01',
        'fees.registration': {
          FA: dollars(15),
          FS: dollars(20),
          MHS: dollars(25),
          'MHM-C': dollars(25),
          'MHM-P': dollars(25),
          'MHM-R': dollars(25),
        },
        'fees.processing': {
          FA: dollars(25),
          FS: dollars(100),
          MHS: dollars(200),
          'MHM-C': dollars(300),
          'MHM-P': dollars(300),
          'MHM-R': dollars(300),
        },
        'fees.renewal': { all: dollars(25) },
        'fees.late': { all: dollars(10) },
      },
      'Register four weeks before; memberships bought from October run through the next year.',
      'az_faq',
      'az_renew',
    ),
  ),
  overlay(
    'CO',
    says(
      { 'rsc.vettedProviders.until': day('2017-12-31') },
      'Vetting ended for new applicants on 2018-01-01.',
      'nc_vet',
      'co_endorse',
    ),
  ),
  overlay(
    'CT',
    says(
      { 'ECFS.education.minDegree': 'bachelor' },
      'Early Childhood Family Specialists are asked for a Bachelor’s degree, Infant ones for none.',
      'ct_ecfs',
    ),
    says(
      { 'rsc.transition.mhsForFs.until': day('2024-04-30') },
      'Specialists without the add-on ceased to serve Family Specialists in April 2024; read as its last day.',
      'ct_ifs',
    ),
    says(
      {
        'intake.leadWeeks': 4,
        'membership.rollOver': '12-01',
        'fees.registration': {
          FA: dollars(15),
          FS: dollars(15),
          ERS: dollars(20),
          MHS: dollars(25),
          'MHM-C': dollars(25),
          'MHM-P': dollars(25),
          'MHM-R': dollars(25),
        },
        'fees.processing': {
          FA: dollars(25),
          FS: dollars(100),
          ERS: dollars(150),
          MHS: dollars(300),
          'MHM-C': dollars(400),
          'MHM-P': dollars(400),
          'MHM-R': dollars(400),
        },
        'registry.emeritus': true,
      },
      'Fees by category; memberships bought from December run through the next year.',
      'ct_fees',
      'ct_membership',
    ),
  ),
  overlay(
    'FL',
    says(
      { 'rsc.vettedProviders.associations': ['FL'], 'intake.mode': 'cohort' },
      'Vetting is still listed; applications run in windows of three months.',
      'fl_rsc',
      'fl_steps',
    ),
  ),
  overlay(
    'HI',
    says(
      { ...infantOnly, 'FS.education.minDegree': 'bachelor' },
      'Infant track only; the chart asks Family Specialists for a Bachelor’s degree.',
      'hi_endorse',
    ),
  ),
  overlay(
    'IN',
    says(
      {
        'membership.acceptsOthers': false,
        'membership.rollOver': '09-01',
        'intake.mode': 'quarterly',
        'FA.review.reviewers': 1,
        'FS.review.reviewers': 1,
      },
      'Only its own membership; bought from September it runs through the next year. One reads FA and FS.',
      'in_faq',
    ),
  ),
  overlay(
    'KS',
    says(
      { ...infantOnly, 'FS.education.minDegree': 'bachelor' },
      'Infant track only; Family Specialists are asked for a Bachelor’s degree.',
      'ks_apply',
    ),
  ),
  overlay(
    'MA',
    says({ 'rsc.vettedProviders.associations': ['MA'] }, 'Vetting is still listed.', 'mass_cats'),
  ),
  overlay(
    'MI',
    says(
      { 'rsc.vettedProviders.until': day('2010-09-30') },
      'Vetting ended on 2010-10-01.',
      'mi_vetted',
    ),
    says(
      { 'ECFS.education.minDegree': 'bachelor' },
      'The page for Early Childhood Family Specialists asks for a Bachelor’s degree.',
      'mi_ecfs',
    ),
    says(
      { 'FA.review.reviewers': 2, 'FS.review.reviewers': 2, 'review.rule': 'consensus' },
      'Two read every application and agree; one those of family reflective supervisors.',
      'mi_started',
      'mi_frs',
    ),
    says(
      { 'fees.processing': { FS: dollars(100) } },
      'A Family Specialist pays a hundred dollars since 2010.',
      'mi_vetted',
    ),
    says(
      {
        'intake.mode': 'quarterly',
        'membership.rollOver': '10-01',
        'fees.renewal': { all: dollars(30) },
        'fees.late': { all: dollars(25) },
        'reinstatement.newRatings': 3,
      },
      'Read four times a year; renewal thirty dollars, late twenty-five more; three new ratings to return.',
      'mi_renew',
      'in_faq',
    ),
  ),
];
