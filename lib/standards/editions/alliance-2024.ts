import { calendarDate } from '@/lib/core/calendar-date';
import { alliance2022 } from './alliance-2022';
import { education, rsc, training, work } from './building-blocks';
import { competenciesOfFamilies } from './competencies';
import { edition, high, medium } from './edition';
import { slots } from './reference-slots';
import { renewal, reviewers } from './terms-by-edition';

const { FRS: _, ...before } = alliance2022.categories;

/** What changed in 2024: three hours on equity everywhere, 48 for Mentors who supervise, the add-on. */
export const alliance2024 = edition({
  ...alliance2022,
  id: 'alliance-2024',
  from: calendarDate('2024-01-01'),
  categories: {
    ...before,
    FA: {
      ...before.FA,
      education: medium(education.orWork, 'io_cats', 'mass_cats'),
      training: medium(training.thirtyThree, 'mass_cats'),
      reviewers: reviewers.one,
    },
    FS: {
      ...before.FS,
      education: medium(education.none, 'ct_ifs'),
      work: high(work.withTenFamilies, 'ct_ifs', 'mi_ecfs'),
      training: medium(training.thirtyThree, 'mass_cats'),
      rsc: high(rsc.twentyFour, 'ct_ifs', 'tx_renew', 'f5a_ecmh'),
      reviewers: reviewers.one,
    },
    ERS: {
      addOn: { bases: medium(['FS', 'MHS'], 'io_ers', 'az_req', 'ri_how', 'wi_rslc') },
      emerging: high(
        {
          mayLack: [
            'employment.rsc_provided',
            'training.rsc_provision',
            'rsc.about_provision',
            'references.count',
            'references.endorsed_rater',
            'references.slots',
          ],
        },
        'io_ers',
        'az_req',
        'va_ifrs',
      ),
      education: high(education.none, 'io_ers'),
      work: null,
      rscProvided: medium({ months: 12, afterDegree: false }, 'io_ers'),
      leadershipMonths: null,
      training: medium(training.fifteenOnRsc, 'io_ers'),
      typicalTrainingHours: null,
      rsc: medium(rsc.twelveAboutOwn, 'io_ers'),
      slots: medium([slots.rscProvider, slots.supervisee], 'io_ers'),
      exam: high(false, 'io_ers'),
      reviewers: reviewers.one,
    },
    MHS: { ...before.MHS, training: high(training.thirtyThreeUnsplit, 'ct_mhs2025') },
    'MHM-C': { ...before['MHM-C'], training: high(training.fortyEight, 'ct_changes', 'ct_imhm') },
    'MHM-P': { ...before['MHM-P'], training: high(training.thirtyThree, 'ct_changes') },
    'MHM-R': { ...before['MHM-R'], training: high(training.thirtyThree, 'ct_changes') },
  },
  renewal: renewal.yearlyWithAddOn,
  competencies: competenciesOfFamilies('FA', 'FS', 'ERS', 'MHS', 'MHM-C', 'MHM-P', 'MHM-R'),
});
