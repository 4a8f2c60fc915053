import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as day, fromDayNumber } from '@/lib/core/calendar-date';
import { type CredentialFacts, credentialStatus } from './status';

const plain: CredentialFacts = {
  issuedOn: day('2026-01-10'),
  validUntil: day('2027-12-31'),
  suspensions: [],
  revocation: null,
};
const suspended = {
  from: day('2026-05-01'),
  until: day('2026-06-01'),
  reason: 'ethics_inquiry',
} as const;
const revoked = { on: day('2026-05-15'), reason: 'ethics_decision' } as const;

describe('the status of a credential on a day', () => {
  it.each([
    ['2026-01-09', 'not_yet_issued', '2026-01-10'],
    ['2026-01-10', 'valid', '2026-01-10'],
    ['2027-12-31', 'valid', '2026-01-10'],
    ['2028-01-01', 'expired', '2028-01-01'],
    ['2031-03-03', 'expired', '2028-01-01'],
  ])('on %s is %s since %s', (on, state, since) => {
    expect(credentialStatus(plain, day(on))).toMatchObject({ state, since });
  });

  it('never expires without an end', () => {
    const open = { ...plain, validUntil: null };
    expect(credentialStatus(open, day('2199-12-31'))).toMatchObject({
      state: 'valid',
      until: null,
    });
  });

  it.each([
    ['2026-04-30', 'valid'],
    ['2026-05-01', 'suspended'],
    ['2026-05-31', 'suspended'],
    ['2026-06-01', 'valid'],
  ])('with a suspension in May is on %s %s', (on, state) => {
    expect(credentialStatus({ ...plain, suspensions: [suspended] }, day(on)).state).toBe(state);
  });

  it('ranks revoked over suspended over expired', () => {
    const open = { ...suspended, until: null };
    const both = { ...plain, suspensions: [open], revocation: revoked };
    expect(credentialStatus(both, day('2026-05-14')).state).toBe('suspended');
    expect(credentialStatus(both, day('2026-05-15'))).toEqual({
      state: 'revoked',
      since: '2026-05-15',
      reason: 'ethics_decision',
    });
    expect(credentialStatus({ ...plain, suspensions: [open] }, day('2029-01-01')).state).toBe(
      'suspended',
    );
  });

  it('once revoked stays revoked', () => {
    const days = fc.integer({ min: 20_588, max: 80_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(days, (on) => {
        expect(credentialStatus({ ...plain, revocation: revoked }, on).state).toBe('revoked');
      }),
    );
  });
});
