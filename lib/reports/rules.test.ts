import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import type { DeskRow, WorkKind } from './model';
import { byPromise, turnIn, workOf } from './rules';

const since = new Date('2026-11-10T15:00:00Z');
const row: DeskRow = {
  id: 'a',
  personId: 'p',
  reference: '26-0001',
  applicantName: 'Ana Rivera',
  category: 'IFS',
  state: 'registered',
  stateSince: since,
  registeredAt: since,
  dueOn: null,
  round: 1,
  shortfall: 0,
  advisorName: null,
  reviewersNeeded: null,
  reviewersLive: 0,
  reviewsDueOn: null,
  openedAt: null,
  decidedAt: null,
  letterSentAt: null,
};
const zone = 'America/Detroit';
const today = calendarDate('2026-11-21');
const late = calendarDate('2026-11-20');
const reading = { state: 'under_review', reviewersNeeded: 2, reviewersLive: 2 } as const;
const decided = { decidedAt: since };
const told = { decidedAt: since, letterSentAt: since };

describe('what waits for the desk', () => {
  it.each<[string, Partial<DeskRow>, WorkKind | null]>([
    ['a registration', {}, 'registration_held'],
    ['an accepted one', { state: 'accepted' }, null],
    ['one being built', { state: 'in_progress' }, null],
    ['one just handed in', { state: 'submitted' }, 'needs_reviewers'],
    ['one handed in again', { state: 'resubmitted' }, 'needs_reviewers'],
    ['one being read in time', { ...reading, reviewsDueOn: today }, null],
    ['one being read too long', { ...reading, reviewsDueOn: late }, 'reviews_late'],
    ['one whose reader stepped back', { ...reading, reviewersLive: 1 }, 'needs_reviewers'],
    ['one all have read', { ...reading, openedAt: since }, 'ready_to_decide'],
    ['a decision written down', { ...reading, openedAt: since, ...decided }, 'letter_to_send'],
    ['a decision nobody knows', { state: 'deferred', ...decided }, 'letter_to_send'],
    ['changes nobody was told', { state: 'changes_requested', ...decided }, 'letter_to_send'],
    ['a decision that was told', { state: 'deferred', ...told }, null],
    ['an approval nobody knows', { state: 'approved', ...decided }, 'letter_to_send'],
    ['an approval without credential', { state: 'approved', ...told }, 'credential_to_issue'],
    ['one that is endorsed', { state: 'endorsed', ...told }, null],
    ['one that was withdrawn', { state: 'withdrawn' }, null],
  ])('is, for %s, what it should be', (_, facts, kind) => {
    expect(workOf({ ...row, ...facts }, zone, today)?.kind ?? null).toBe(kind);
  });

  it('says how many readers are missing', () => {
    expect(workOf({ ...row, ...reading, reviewersLive: 1 }, zone, today)?.count).toBe(1);
  });

  it('puts the oldest promise first', () => {
    const fresh = workOf({ ...row, stateSince: new Date('2026-11-19T15:00:00Z') }, zone, today);
    const old = workOf(row, zone, today);
    const overdue = workOf({ ...row, ...reading, reviewsDueOn: late }, zone, today);
    const items = [fresh, overdue, old].flatMap((each) => each ?? []);
    expect(byPromise(items).map(({ by }) => by)).toEqual([
      '2026-11-17',
      '2026-11-20',
      '2026-11-26',
    ]);
  });
});

describe('whose turn a list shows', () => {
  it('is the desk’s while a decision was not told, whatever it is', () => {
    expect(turnIn({ ...row, state: 'deferred', ...decided }, zone).who).toBe('coordinator');
    expect(turnIn({ ...row, state: 'deferred', ...told }, zone).who).toBe('applicant');
  });
});
