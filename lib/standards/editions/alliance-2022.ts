import { calendarDate } from '@/lib/core/calendar-date';
import { alliance2020 } from './alliance-2020';
import { education, rsc, training, work } from './building-blocks';
import { competenciesOfFamilies, formerlyNamed } from './competencies';
import { edition, high, low, medium } from './edition';
import { slots } from './reference-slots';
import { renewal } from './terms-by-edition';

const { FS, ...others } = alliance2020.categories;

/** What changed in the fall of 2022: a category for family reflective supervisors, with Emerging. */
export const alliance2022 = edition({
  ...alliance2020,
  id: 'alliance-2022',
  from: calendarDate('2022-10-01'),
  categories: {
    ...others,
    // The degree was dropped between 2022 and 2024; without one there is no day it comes after.
    FS: {
      ...FS,
      education: low(education.none, 'ct_ifs'),
      work: low(work.withTenFamilies, 'ct_ifs', 'mi_ecfs'),
      rsc: medium(rsc.twentyFour, 'ct_ifs', 'mi_ecfs'),
    },
    FRS: {
      addOn: null,
      emerging: medium({ mayLack: ['employment.rsc_provided'] }, 'va_ifrs', 'ct_ecfrs'),
      education: high(education.none, 'ct_ecfrs'),
      work: high(work.withTenFamilies, 'ct_ecfrs'),
      // That supervision is given was asked; for how long was read of the add-on only.
      rscProvided: low({ months: 12, afterDegree: false }, 'ct_ecfrs', 'io_ers'),
      leadershipMonths: medium(12, 'ct_ecfrs'),
      training: medium(training.fortyEight, 'ct_ecfrs'),
      typicalTrainingHours: null,
      rsc: medium(rsc.twentyFour, 'ct_ecfrs'),
      // Three ratings were asked; from whom was not read.
      slots: low([slots.supervisor, slots.rscProvider, slots.supervisee], 'ct_ecfrs'),
      exam: high(false, 'ct_ecfrs'),
      reviewers: medium(1, 'mi_frs'),
    },
  },
  renewal: renewal.yearlyWithDei,
  competencies: formerlyNamed(
    competenciesOfFamilies('FA', 'FS', 'FRS', 'MHS', 'MHM-C', 'MHM-P', 'MHM-R'),
  ),
});
