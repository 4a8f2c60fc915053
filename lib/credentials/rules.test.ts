import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { editionById } from '@/lib/standards/editions/registry';
import type { Overrides } from '@/lib/standards/overrides';
import {
  foldedName,
  isOpenUntil,
  linkedInAddress,
  markOf,
  publicAnswerOn,
  type Validity,
  validityUnder,
  validUntilFor,
} from './rules';

const day = calendarDate;

const under = (id: string, overrides: Overrides = {}): Validity => {
  const edition = editionById(id);
  if (!edition) throw new RangeError(id);
  return validityUnder({ edition, overrides });
};
const now = under('alliance-2025');

describe('the last day of validity', () => {
  it.each([
    ['2024-03-01', '2027-12-31'],
    ['2026-12-31', '2027-12-31'],
    ['2027-01-01', '2030-12-31'],
    ['2029-12-31', '2030-12-31'],
    ['2030-01-01', '2033-12-31'],
    ['2033-05-01', '2036-12-31'],
    ['2040-05-01', '2042-12-31'],
    // Worked case 15: endorsed in June 2025, into the cycle of three years.
    ['2025-06-15', '2027-12-31'],
  ])('of one endorsed on %s in cycles of three years is %s', (issued, until) => {
    expect(validUntilFor('endorsed', day(issued), now)).toBe(until);
  });

  it('is the day in the following year where people renew every year', () => {
    const yearly = under('alliance-2024');
    expect(validUntilFor('endorsed', day('2024-03-01'), yearly)).toBe('2025-12-31');
    expect(validUntilFor('endorsed', day('2024-12-31'), yearly)).toBe('2025-12-31');
  });

  it('follows the rhythm and the day the association published', () => {
    const own = under('alliance-2025', { 'renewal.model': 'yearly', 'renewal.dueOn': '06-30' });
    expect(validUntilFor('endorsed', day('2026-03-01'), own)).toBe('2027-06-30');
    const cycle = under('alliance-2024', { 'renewal.model': 'three_year_cycle' });
    expect(validUntilFor('endorsed', day('2024-03-01'), cycle)).toBe('2027-12-31');
  });

  it('is so many months later for one who is emerging', () => {
    expect(validUntilFor('emerging', day('2026-11-21'), now)).toBe('2028-11-21');
    expect(validUntilFor('emerging', day('2028-02-29'), now)).toBe('2030-02-28');
    const longer = under('alliance-2025', { 'emerging.months': 36 });
    expect(validUntilFor('emerging', day('2026-11-21'), longer)).toBe('2029-11-21');
  });

  it('lies one to three years ahead, and no association may choose a later one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2026, max: 2090 }),
        fc.integer({ min: 1, max: 28 }),
        (year, d) => {
          const issued = day(`${year}-06-${String(d).padStart(2, '0')}`);
          const until = validUntilFor('endorsed', issued, now);
          expect(Number(until.slice(0, 4)) - year).toBeGreaterThanOrEqual(1);
          expect(Number(until.slice(0, 4)) - year).toBeLessThanOrEqual(3);
          expect(isOpenUntil(until, 'endorsed', issued, now)).toBe(true);
          const later = day(`${Number(until.slice(0, 4)) + 1}-01-01`);
          expect(isOpenUntil(later, 'endorsed', issued, now)).toBe(false);
          expect(isOpenUntil(issued, 'endorsed', issued, now)).toBe(false);
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
