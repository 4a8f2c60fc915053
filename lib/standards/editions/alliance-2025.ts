import { calendarDate } from '@/lib/core/calendar-date';
import type { JobKind } from '../model';
import { competencies2025 } from './competencies-2025';
import { type Edition, high, low, medium, type WorkStandard } from './edition';
import { slots } from './reference-slots';

const DEGREES = ['cda', 'associate', 'bachelor', 'master', 'doctorate'] as const;
const DIRECT: readonly JobKind[] = [
  'direct_service',
  'supervises_direct_service',
  'dyadic_therapy',
];

const work: WorkStandard = {
  months: 24,
  kinds: DIRECT,
  familiesMin: 0,
  focusSocialEmotional: false,
  attentionToRelationships: false,
  supervised: false,
  licensedOrEligible: false,
  afterDegree: false,
  trainedVolunteers: false,
  internship: null,
};
const therapy: WorkStandard = {
  ...work,
  kinds: ['dyadic_therapy'],
  supervised: true,
  licensedOrEligible: true,
  internship: { monthsMax: 12, supervisors: ['MHS', 'MHM-C'] },
};
const postGraduate = (kind: JobKind): WorkStandard => ({
  ...work,
  months: 36,
  kinds: [kind],
  afterDegree: true,
});

const noEducation = { accepted: [], minimum: 'none', orWork: false } as const;
const masters = { accepted: ['master', 'doctorate'], minimum: 'master', orWork: false } as const;
const thirtyThree = { total: 33, imh: 30, dei: 3, rscProvision: null };
const noRsc = high({ hours: 0, aboutProvisionHours: 0, afterDegree: false }, 'mi_rsc');
const anyThree = [slots.supervisor, slots.anyone, slots.anyone];

/** In force from 2025: no exam for Specialists, dyadic therapy, the add-on for those who give RSC. */
export const alliance2025: Edition = {
  id: 'alliance-2025',
  from: calendarDate('2025-01-01'),
  until: null,
  common: {
    membershipRequired: high(true, 'mi_policies_old', 'ca_cerh_faq'),
    agreements: high(2, 'ct_ecfrs'),
    endorsedRaterMin: medium(1, 'ct_ecmhs'),
    maxNotEnoughInformation: high(5, 'mi_ref', 'nc_ref'),
    referenceValidDays: medium(365, 'pa_ref'),
    minKnownMonths: high(12, 'nc_ref'),
    rscWindow: medium({ min: 12, max: 24, enforce: 'warn' }, 'mi_rsc', 'wa_rsc_faq', 'az_req'),
    rscContinuity: medium({ othersMax: 1, enforce: 'warn' }, 'mi_rsc_old', 'ct_rsc_old'),
    rscWhileServing: high('warn', 'ct_ifs', 'f5a_ecmh'),
    groupSizeMax: low(null),
    volunteerAddsUp: low(true, 'mass_cats'),
  },
  categories: {
    FA: {
      addOn: null,
      education: medium(
        { accepted: DEGREES, minimum: 'cda', orWork: true },
        'io_cats',
        'mass_cats',
      ),
      work: medium({ ...work, trainedVolunteers: true }, 'io_cats', 'mass_cats'),
      rscProvided: null,
      leadershipMonths: null,
      training: medium(thirtyThree, 'mass_cats'),
      rsc: noRsc,
      slots: medium(
        [slots.supervisorOrTeacher, slots.endorsedOrVetted, slots.colleagueOrParent],
        'mi_fa_old',
        'wa_glance',
      ),
      exam: high(false),
    },
    FS: {
      addOn: null,
      education: medium(noEducation, 'ct_ifs'),
      work: high(
        { ...work, familiesMin: 10, focusSocialEmotional: true, attentionToRelationships: true },
        'ct_ifs',
        'mi_ecfs',
      ),
      rscProvided: null,
      leadershipMonths: null,
      training: medium(thirtyThree, 'mass_cats'),
      rsc: high(
        { hours: 24, aboutProvisionHours: 0, afterDegree: false },
        'ct_ifs',
        'tx_renew',
        'f5a_ecmh',
      ),
      slots: medium([slots.supervisor, slots.rscProvider, slots.professionalOrParent], 'mi_fs_old'),
      exam: high(false),
    },
    ERS: {
      addOn: {
        bases: medium(['FS', 'MHS'], 'io_ers', 'az_req', 'ri_how', 'wi_rslc'),
        emergingMonths: 24,
      },
      education: high(noEducation, 'io_ers'),
      work: null,
      rscProvided: medium({ months: 12, afterDegree: false }, 'io_ers'),
      leadershipMonths: null,
      training: medium({ total: null, imh: null, dei: null, rscProvision: 15 }, 'io_ers'),
      rsc: medium({ hours: 0, aboutProvisionHours: 12, afterDegree: false }, 'io_ers'),
      slots: medium([slots.rscProvider, slots.supervisee], 'io_ers'),
      exam: high(false),
    },
    MHS: {
      addOn: null,
      education: high(
        { accepted: ['master', 'doctorate', 'licence'], minimum: 'master', orWork: false },
        'ct_mhs2025',
      ),
      work: high(therapy, 'ct_mhs2025'),
      rscProvided: null,
      leadershipMonths: null,
      training: high({ total: 33, imh: null, dei: 3, rscProvision: null }, 'ct_mhs2025'),
      rsc: medium({ hours: 50, aboutProvisionHours: 0, afterDegree: true }, 'ct_ecmhs', 'tx_renew'),
      slots: medium(
        [slots.supervisor, slots.rscProvider, slots.professionalOrSupervisee],
        'io_imhs',
      ),
      exam: high(false, 'ct_mhs2025', 'ri_exam', 'fl_steps'),
    },
    'MHM-C': {
      addOn: null,
      education: high(masters, 'mi_iv_old'),
      work: high(therapy, 'ct_imhm'),
      rscProvided: high({ months: 36, afterDegree: true }, 'ct_imhm'),
      leadershipMonths: medium(36, 'ct_imhm'),
      training: high({ total: 48, imh: 30, dei: 3, rscProvision: 15 }, 'ct_changes', 'ct_imhm'),
      rsc: high(
        { hours: 50, aboutProvisionHours: 25, afterDegree: false },
        'wa_rsc_faq',
        'io_ecmhm',
        'mi_rsc',
      ),
      slots: medium([slots.supervisorOrColleague, slots.rscProvider, slots.supervisee], 'ok_l4'),
      exam: high(true, 'ri_exam'),
    },
    'MHM-P': {
      addOn: null,
      education: high(masters),
      work: high(postGraduate('policy_leadership'), 'ct_imhm'),
      rscProvided: null,
      leadershipMonths: medium(36, 'ct_imhm'),
      training: high(thirtyThree, 'ct_changes'),
      rsc: noRsc,
      slots: high(anyThree, 'pa_ref'),
      exam: high(true, 'ri_exam'),
    },
    'MHM-R': {
      addOn: null,
      education: high(masters),
      work: high(postGraduate('teaching_research'), 'ct_imhm'),
      rscProvided: null,
      leadershipMonths: medium(36, 'ct_imhm'),
      training: high(thirtyThree, 'ct_changes'),
      rsc: noRsc,
      slots: high(anyThree, 'pa_ref'),
      exam: high(true, 'ri_exam'),
    },
  },
  providers: [
    {
      from: calendarDate('2002-01-01'),
      until: calendarDate('2022-09-30'),
      serves: medium({
        FS: ['MHS', 'MHM-C'],
        ERS: ['MHS', 'MHM-C'],
        MHS: ['MHS', 'MHM-C'],
        'MHM-C': ['MHM-C'],
      }),
    },
    {
      from: calendarDate('2022-10-01'),
      until: calendarDate('2024-12-31'),
      serves: medium({
        FS: ['ERS', 'ERS-emerging', 'MHS', 'MHM-C'],
        ERS: ['ERS', 'MHS', 'MHM-C'],
        MHS: ['MHS', 'MHM-C'],
        'MHM-C': ['MHM-C'],
      }),
    },
    {
      from: calendarDate('2025-01-01'),
      until: null,
      serves: medium(
        {
          FS: ['ERS', 'ERS-emerging', 'MHM-C'],
          ERS: ['MHS+ERS', 'MHM-C'],
          MHS: ['MHS+ERS', 'MHS+ERS-emerging', 'MHM-C'],
          'MHM-C': ['MHM-C'],
        },
        'tx_renew',
        'az_policies',
      ),
    },
  ],
  competencies: competencies2025,
};
