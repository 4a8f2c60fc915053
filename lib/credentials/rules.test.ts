import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import {
  foldedName,
  isOpenUntil,
  linkedInAddress,
  markOf,
  publicAnswerOn,
  validUntilFor,
} from './rules';

const day = calendarDate;

describe('the last day of validity', () => {
  it.each([
    ['2024-03-01', '2027-12-31'],
    ['2026-12-31', '2027-12-31'],
    ['2027-01-01', '2030-12-31'],
    ['2029-12-31', '2030-12-31'],
    ['2030-01-01', '2033-12-31'],
  ])('of one endorsed on %s is %s', (issued, until) => {
    expect(validUntilFor('endorsed', day(issued))).toBe(until);
  });

  it('is two years later for one who is emerging', () => {
    expect(validUntilFor('emerging', day('2026-11-21'))).toBe('2028-11-21');
    expect(validUntilFor('emerging', day('2028-02-29'))).toBe('2030-02-28');
  });

  it('lies one to four years ahead, and no association may choose a later one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2026, max: 2090 }),
        fc.integer({ min: 1, max: 28 }),
        (year, d) => {
          const issued = day(`${year}-06-${String(d).padStart(2, '0')}`);
          const until = validUntilFor('endorsed', issued);
          expect(Number(until.slice(0, 4)) - year).toBeGreaterThanOrEqual(1);
          expect(Number(until.slice(0, 4)) - year).toBeLessThanOrEqual(3);
          expect(isOpenUntil(until, 'endorsed', issued)).toBe(true);
          expect(
            isOpenUntil(day(`${Number(until.slice(0, 4)) + 1}-01-01`), 'endorsed', issued),
          ).toBe(false);
          expect(isOpenUntil(issued, 'endorsed', issued)).toBe(false);
        },
      ),
    );
  });
});

it('says expired only of what would be valid', () => {
  const at = (state: 'valid' | 'suspended' | 'revoked' | 'replaced', today: string) =>
    publicAnswerOn({ state, validUntil: day('2027-12-31') }, day(today));
  expect(at('valid', '2027-12-31')).toBe('valid');
  expect(at('valid', '2028-01-01')).toBe('expired');
  for (const state of ['suspended', 'revoked', 'replaced'] as const)
    expect(at(state, '2028-01-01')).toBe(state);
});

it('prints the mark of the track', () => {
  expect(markOf('IFS')).toBe('IMH-E®');
  expect(markOf('EC-ERS')).toBe('ECMH-E®');
});

it('folds names as people search them', () => {
  expect(foldedName('  Ánna   NÚÑEZ ')).toBe('anna nunez');
});

it('fills in the form that adds it to a profile', () => {
  const url = new URL(
    linkedInAddress({
      title: 'Infant Family Specialist, IMH-E®',
      organisation: 'Lakeshore & Friends',
      issuedOn: day('2026-12-08'),
      validUntil: day('2027-12-31'),
      verifyUrl: 'https://attune.example/verify/K7M2P-9TQ4X',
      number: 'K7M2P-9TQ4X',
    }),
  );
  expect(url.origin + url.pathname).toBe('https://www.linkedin.com/profile/add');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'Infant Family Specialist, IMH-E®',
    organizationName: 'Lakeshore & Friends',
    issueYear: '2026',
    issueMonth: '12',
    expirationYear: '2027',
    expirationMonth: '12',
    certUrl: 'https://attune.example/verify/K7M2P-9TQ4X',
    certId: 'K7M2P-9TQ4X',
  });
});
