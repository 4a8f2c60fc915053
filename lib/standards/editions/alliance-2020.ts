import { calendarDate } from '@/lib/core/calendar-date';
import { education, rsc, training, work } from './building-blocks';
import { competenciesOfFamilies, formerlyNamed } from './competencies';
import { edition, high, medium } from './edition';
import { ageTracks, everyCategory } from './every-category';
import { providerMatrix, replacements } from './provider-matrix';
import { slots } from './reference-slots';
import { exam, renewal, review, reviewers } from './terms-by-edition';

const itself = { addOn: null, emerging: null } as const;
const noRsc = high(rsc.none, 'mi_rsc');
const anyThree = high([slots.supervisor, slots.anyone, slots.anyone], 'pa_ref');

/** Four levels by thirty hours of training; Specialists and Mentors sit an exam; renewal every year. */
export const alliance2020 = edition({
  id: 'alliance-2020',
  from: calendarDate('2020-01-01'),
  tracks: ageTracks,
  common: everyCategory,
  categories: {
    FA: {
      ...itself,
      education: medium(education.orWork, 'io_cats', 'mi_fa_old'),
      work: medium(work.paidOrTrainedVolunteer, 'io_cats', 'mi_fa_old'),
      rscProvided: null,
      leadershipMonths: null,
      training: medium(training.thirty, 'mi_fa_old', 'wa_glance'),
      typicalTrainingHours: high({ from: 40, to: 45 }, 'f5a_glance', 'mi_training'),
      rsc: noRsc,
      slots: medium(
        [slots.supervisorOrTeacher, slots.endorsedOrVetted, slots.colleagueOrParent],
        'mi_fa_old',
        'wa_glance',
      ),
      exam: high(false, 'mi_exam'),
      reviewers: reviewers.oneAssumed,
    },
    FS: {
      ...itself,
      education: high(education.bachelors, 'mi_ecfs', 'ks_apply', 'hi_endorse'),
      work: high({ ...work.withTenFamilies, afterDegree: true }, 'mi_ecfs', 'ct_ifs'),
      rscProvided: null,
      leadershipMonths: null,
      training: high(training.thirty, 'ct_ifs', 'mi_fs_old'),
      typicalTrainingHours: high({ from: 50, to: 60 }, 'f5a_glance', 'mi_training'),
      rsc: high(rsc.twentyFourAfterDegree, 'mi_ecfs', 'mi_rsc'),
      slots: medium([slots.supervisor, slots.rscProvider, slots.professionalOrParent], 'mi_fs_old'),
      exam: high(false, 'mi_exam'),
      reviewers: reviewers.oneAssumed,
    },
    MHS: {
      ...itself,
      education: high(education.masters, 'mi_iii_old', 'ct_ecmhs', 'ny_levels'),
      work: medium(work.mentalHealthServices, 'mi_iii_old', 'ct_ecmhs'),
      rscProvided: null,
      leadershipMonths: null,
      training: medium(training.thirty, 'mi_iii_old', 'ct_ecmhs'),
      typicalTrainingHours: high({ from: 75, to: null }, 'f5a_glance', 'mi_training'),
      rsc: medium(rsc.fiftyAfterDegree, 'ct_ecmhs', 'tx_renew'),
      slots: medium(
        [slots.supervisor, slots.rscProvider, slots.professionalOrSupervisee],
        'io_imhs',
      ),
      exam: high(true, 'mi_exam', 'ne_apply', 'nc_exam', 'macmh'),
      reviewers: reviewers.two,
    },
    'MHM-C': {
      ...itself,
      education: high(education.masters, 'mi_iv_old'),
      work: medium(work.mentalHealthServices, 'mi_iv_old', 'ct_imhm'),
      rscProvided: high({ months: 36, afterDegree: true }, 'ct_imhm'),
      leadershipMonths: medium(36, 'ct_imhm'),
      training: medium(training.thirtyWithFifteenOnRsc, 'ct_imhm', 'mi_iv_old'),
      typicalTrainingHours: high({ from: 75, to: 90 }, 'f5a_glance', 'mi_training'),
      rsc: high(rsc.fiftyHalfAboutOwn, 'wa_rsc_faq', 'io_ecmhm', 'mi_rsc'),
      slots: medium([slots.supervisorOrColleague, slots.rscProvider, slots.supervisee], 'ok_l4'),
      exam: high(true, 'mi_exam', 'ri_exam'),
      reviewers: reviewers.two,
    },
    'MHM-P': {
      ...itself,
      education: high(education.masters, 'mi_iv_old'),
      work: high(work.leadingPolicy, 'ct_imhm'),
      rscProvided: null,
      leadershipMonths: medium(36, 'ct_imhm'),
      training: medium(training.thirty, 'ct_imhm', 'mi_iv_old'),
      typicalTrainingHours: high({ from: 75, to: 90 }, 'f5a_glance', 'mi_training'),
      rsc: noRsc,
      slots: anyThree,
      exam: high(true, 'mi_exam', 'ri_exam'),
      reviewers: reviewers.two,
    },
    'MHM-R': {
      ...itself,
      education: high(education.masters, 'mi_iv_old'),
      work: high(work.leadingResearch, 'ct_imhm'),
      rscProvided: null,
      leadershipMonths: medium(36, 'ct_imhm'),
      training: medium(training.thirty, 'ct_imhm', 'mi_iv_old'),
      typicalTrainingHours: high({ from: 75, to: 90 }, 'f5a_glance', 'mi_training'),
      rsc: noRsc,
      slots: anyThree,
      exam: high(true, 'mi_exam', 'ri_exam'),
      reviewers: reviewers.two,
    },
  },
  providers: providerMatrix,
  replaced: replacements,
  exam,
  renewal: renewal.yearly,
  review,
  competencies: formerlyNamed(competenciesOfFamilies('FA', 'FS', 'MHS', 'MHM-C', 'MHM-P', 'MHM-R')),
});
