import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import type { applicationStates } from './model';
import { heldBecause, referenceOf, turnOf } from './rules';

const since = new Date('2026-11-02T03:00:00Z');
const due = calendarDate('2026-12-01');
const turn = (state: (typeof applicationStates)[number], round: Parameters<typeof turnOf>[2]) =>
  turnOf({ state, stateSince: since, dueOn: due }, 'America/Detroit', round);

describe('whose turn it is', () => {
  it.each([
    ['registered', 'coordinator'],
    ['accepted', 'applicant'],
    ['in_progress', 'applicant'],
    ['submitted', 'coordinator'],
    ['under_review', 'reviewers'],
    ['changes_requested', 'applicant'],
    ['resubmitted', 'coordinator'],
    ['approved', 'coordinator'],
    ['approved_for_exam', 'applicant'],
    ['deferred', 'applicant'],
    ['endorsed', 'nobody'],
    ['withdrawn', 'nobody'],
    ['declined', 'nobody'],
  ] as const)('in %s it is for the %s', (state, who) => {
    expect(turn(state, null).who).toBe(who);
  });

  it('promises the desk seven days of its own zone', () => {
    expect(turn('registered', null)).toEqual({
      who: 'coordinator',
      since,
      by: calendarDate('2026-11-08'),
    });
  });

  it('gives reviewers until the last of their days, and the desk its turn when all are in', () => {
    const last = calendarDate('2026-11-28');
    expect(turn('under_review', { dueOn: last, openedAt: null }).by).toBe(last);
    expect(turn('under_review', null).by).toBe(due);
    const openedAt = new Date('2026-11-20T15:00:00Z');
    expect(turn('under_review', { dueOn: last, openedAt })).toEqual({
      who: 'coordinator',
      since: openedAt,
      by: calendarDate('2026-11-27'),
    });
  });

  it('gives the applicant the day that was set', () => {
    expect(turn('changes_requested', null).by).toBe(due);
    expect(turn('endorsed', null).by).toBeNull();
  });
});

describe('a registration', () => {
  it('waits where the coordinator decides, or where a membership is not seen', () => {
    const facts = { mode: 'rule', membershipRequired: true, hasMembership: true } as const;
    expect(heldBecause(facts)).toBeNull();
    expect(heldBecause({ ...facts, mode: 'coordinator' })).toBe('coordinator_decides');
    expect(heldBecause({ ...facts, hasMembership: false })).toBe('membership_to_be_checked');
    expect(heldBecause({ ...facts, membershipRequired: false, hasMembership: false })).toBeNull();
  });

  it('is called by its year and number', () => {
    expect(referenceOf(418, calendarDate('2026-11-21'))).toBe('26-0418');
    expect(referenceOf(12_345, calendarDate('2027-01-01'))).toBe('27-12345');
  });
});
