import { type CommonStandard, type Edition, high, low, medium } from './edition';

/** What every edition since 2020 asks of every category. */
export const everyCategory: CommonStandard = {
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
  emergingMonths: high(24, 'io_ers', 'az_req', 'va_ifrs'),
  trainingFloor: medium(
    { families: ['FA', 'FS', 'MHS'], total: 30, dei: 0 },
    'ct_ifs',
    'mass_cats',
  ),
};

/** The two age tracks: one standard, two ranges of age. */
export const ageTracks: Edition['tracks'] = {
  IMH: high({ brand: 'IMH-E', monthsMin: 0, monthsMax: 36, includesPrenatal: true }, 'al_overview'),
  ECMH: high(
    { brand: 'ECMH-E', monthsMin: 36, monthsMax: 72, includesPrenatal: false },
    'al_overview',
    'ct_mhs2025',
  ),
};
