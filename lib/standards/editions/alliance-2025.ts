import { calendarDate } from '@/lib/core/calendar-date';
import { alliance2024 } from './alliance-2024';
import { education, work } from './building-blocks';
import { edition, high } from './edition';
import { renewal } from './terms-by-edition';

const before = alliance2024.categories;

/** What changed in 2025: no exam for Specialists, dyadic therapy as their work, renewal in three years. */
export const alliance2025 = edition({
  ...alliance2024,
  id: 'alliance-2025',
  from: calendarDate('2025-01-01'),
  categories: {
    ...before,
    MHS: {
      ...before.MHS,
      education: high(education.mastersOrLicence, 'ct_mhs2025'),
      work: high(work.dyadicTherapy, 'ct_mhs2025'),
      exam: high(false, 'ct_mhs2025', 'ri_exam', 'fl_steps'),
    },
    'MHM-C': { ...before['MHM-C'], work: high(work.dyadicTherapy, 'ct_imhm', 'ct_mhs2025') },
  },
  renewal: renewal.threeYears,
});
