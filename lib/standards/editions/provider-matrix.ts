import { calendarDate } from '@/lib/core/calendar-date';
import { medium } from './edition';
import type { ProviderPeriod, Replacement } from './providers';

/** Who may give reflective supervision to whom, by the day of the session. */
export const providerMatrix: readonly ProviderPeriod[] = [
  {
    from: calendarDate('2002-01-01'),
    until: calendarDate('2022-09-30'),
    serves: medium(
      {
        FS: ['FS-master', 'MHS', 'MHM-C'],
        'FS-master': ['MHS', 'MHM-C'],
        FRS: ['MHS', 'MHM-C'],
        ERS: ['MHS', 'MHM-C'],
        MHS: ['MHS', 'MHM-C'],
        'MHM-C': ['MHM-C'],
      },
      'rsc_guidelines_old',
    ),
  },
  {
    from: calendarDate('2022-10-01'),
    until: calendarDate('2024-12-31'),
    serves: medium(
      {
        FS: ['FRS', 'FRS-emerging', 'ERS', 'ERS-emerging', 'MHS', 'MHM-C'],
        'FS-master': ['FRS', 'FRS-emerging', 'ERS', 'ERS-emerging', 'MHS', 'MHM-C'],
        FRS: ['FRS', 'ERS', 'MHS', 'MHM-C'],
        ERS: ['FRS', 'ERS', 'MHS', 'MHM-C'],
        MHS: ['MHS', 'MHM-C'],
        'MHM-C': ['MHM-C'],
      },
      'ct_ifs',
      'ct_ecmhs',
      'mi_rsc',
      'va_ifrs',
    ),
  },
  {
    from: calendarDate('2025-01-01'),
    until: null,
    serves: medium(
      {
        FS: ['ERS', 'ERS-emerging', 'MHM-C'],
        'FS-master': ['ERS', 'ERS-emerging', 'MHM-C'],
        FRS: ['MHS+ERS', 'MHM-C'],
        ERS: ['MHS+ERS', 'MHM-C'],
        MHS: ['MHS+ERS', 'MHS+ERS-emerging', 'MHM-C'],
        'MHM-C': ['MHM-C'],
      },
      'tx_renew',
      'az_policies',
    ),
  },
];

const onTheDayOfTheAddOn = calendarDate('2024-01-01');

/** Family reflective supervisors hold the base and the add-on from the day the add-on came. */
export const replacements = medium(
  [
    { category: 'IFRS', becomes: ['IFS', 'I-ERS'], on: onTheDayOfTheAddOn },
    { category: 'ECFRS', becomes: ['ECFS', 'EC-ERS'], on: onTheDayOfTheAddOn },
  ] satisfies readonly Replacement[],
  'az_req',
  'az_policies',
);
