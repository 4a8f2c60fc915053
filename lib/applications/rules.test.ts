import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import type { Application, ApplicationStep, applicationStates } from './model';
import {
  associationFor,
  asTold,
  feesHere,
  heldBecause,
  offeredNow,
  referenceOf,
  turnOf,
  wayOf,
} from './rules';

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

const step = (toState: ApplicationStep['toState'], day: number): ApplicationStep => ({
  event: 'x',
  fromState: null,
  toState,
  actorKind: toState === 'accepted' ? 'rule' : 'applicant',
  at: new Date(Date.UTC(2026, 0, day)),
  note: null,
});
const life = [
  step('registered', 1),
  step('accepted', 1),
  step('in_progress', 2),
  step('submitted', 3),
  step('under_review', 4),
];

describe('what the applicant is told', () => {
  const application = { state: 'deferred', decidedAt: since, dueOn: due } as Application;
  const steps = [...life, step('deferred', 5)];

  it('is nothing of a decision whose letter was not sent', () => {
    const told = asTold(application, steps, false);
    expect(told.application).toMatchObject({ state: 'under_review', decidedAt: null, dueOn: null });
    expect(told.application.stateSince).toEqual(life[4]?.at);
    expect(told.steps).toEqual(life);
  });

  it('is everything once it was', () => {
    expect(asTold(application, steps, true)).toEqual({ application, steps });
  });
});

describe('the way of an application', () => {
  const said = (state: Application['state'], steps: readonly ApplicationStep[]) =>
    wayOf(state, steps).map((stop) => `${stop.phase} ${stop.state}`);

  it('shows what was, where it stands and what is to come', () => {
    expect(said('in_progress', life.slice(0, 3))).toEqual([
      'done registered',
      'done accepted',
      'now in_progress',
      'ahead submitted',
      'ahead under_review',
      'ahead decision',
    ]);
    expect(wayOf('accepted', life.slice(0, 2))[1]?.by).toBe('rule');
  });

  it('goes round again when changes are asked for', () => {
    expect(said('changes_requested', [...life, step('changes_requested', 6)]).slice(4)).toEqual([
      'done under_review',
      'now changes_requested',
      'ahead submitted',
      'ahead under_review',
      'ahead decision',
    ]);
  });

  it('ends where it ended', () => {
    expect(said('withdrawn', [...life, step('withdrawn', 6)]).at(-1)).toBe('stopped withdrawn');
    expect(said('endorsed', [...life, step('approved', 5), step('endorsed', 6)]).at(-1)).toBe(
      'done endorsed',
    );
  });
});

describe('where one applies', () => {
  const arizona = { name: 'Arizona', areas: ['Arizona'] };
  const both = [arizona, { name: 'Nebraska', areas: ['Nebraska', 'Iowa'] }];
  it('is where one lives', () => {
    expect(associationFor('Iowa', both)?.name).toBe('Nebraska');
    expect(associationFor('Arizona', both)).toBe(arizona);
  });
  it('case 19: is no association for who lives where there is none, though they work in Arizona', () => {
    expect(associationFor('Nevada', both)).toBeNull();
    expect(associationFor('', [{ areas: [] }])).toBeNull();
  });
});

describe('what a step costs here', () => {
  const listed = [
    { kind: 'registration', category: null, cents: 2500 },
    { kind: 'processing', category: 'IFS', cents: 20_000 },
    { kind: 'processing', category: null, cents: 35_000 },
  ];
  it('is the association’s own list, step by step', () => {
    expect(feesHere([...listed].reverse(), {}, ['IFS']).map(({ kind }) => kind)).toEqual([
      'registration',
      'processing',
      'processing',
    ]);
  });
  it('is as published where an amount is published, of a family at each of its categories', () => {
    const overrides = {
      'fees.processing': { FS: 100, ECFS: 200, all: 300 },
      'fees.late': { IFA: 5 },
    };
    expect(feesHere(listed, overrides, ['IFA', 'IFS', 'ECFS'])).toEqual([
      { kind: 'registration', category: null, cents: 2500 },
      { kind: 'processing', category: 'IFS', cents: 100 },
      { kind: 'processing', category: 'ECFS', cents: 200 },
      { kind: 'processing', category: null, cents: 300 },
      { kind: 'late', category: 'IFA', cents: 5 },
    ]);
  });
});

it('one may apply for what the desk opened as far as it is offered', () => {
  const ruling = { edition: alliance2025, overrides: { 'tracks.offered': ['IMH' as const] } };
  expect(offeredNow(['ECFS', 'IFS', 'XX'], ruling)).toEqual(['IFS']);
  expect(offeredNow([], ruling)).toEqual([]);
});
