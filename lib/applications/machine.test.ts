import { describe, expect, it } from 'vitest';
import {
  type ApplicationEvent,
  type ApplicationPermission,
  applicationArrow,
  applicationEvents,
  applicationPermissions,
  openEvents,
} from './machine';
import { type ApplicationState, applicationStates, closedStates } from './model';

// The life cycle as it was asked for, written down a second time by state.
const asked: Record<ApplicationState, Partial<Record<ApplicationEvent, string>>> = {
  registered: {
    accept: 'coordinator rule > accepted',
    decline: 'coordinator > declined',
    withdraw: 'applicant > withdrawn',
  },
  accepted: { begin: 'applicant > in_progress', withdraw: 'applicant > withdrawn' },
  in_progress: { submit: 'applicant > submitted', withdraw: 'applicant > withdrawn' },
  submitted: { start_review: 'coordinator > under_review', withdraw: 'applicant > withdrawn' },
  under_review: {
    request_changes: 'coordinator > changes_requested',
    approve: 'coordinator > approved',
    approve_for_exam: 'coordinator > approved_for_exam',
    defer: 'coordinator > deferred',
    withdraw: 'applicant > withdrawn',
  },
  changes_requested: { resubmit: 'applicant > resubmitted', withdraw: 'applicant > withdrawn' },
  resubmitted: { start_review: 'coordinator > under_review', withdraw: 'applicant > withdrawn' },
  approved: { endorse: 'coordinator > endorsed' },
  approved_for_exam: { pass_exam: 'coordinator > approved', withdraw: 'applicant > withdrawn' },
  deferred: { reopen: 'applicant > in_progress', withdraw: 'applicant > withdrawn' },
  endorsed: {},
  withdrawn: {},
  declined: {},
};
const cells = applicationStates.flatMap((state) =>
  applicationEvents.flatMap((event) =>
    applicationPermissions.map((permission) => [state, event, permission] as const),
  ),
);
const said = (state: ApplicationState, event: ApplicationEvent) => {
  const [may, to] = (asked[state][event] ?? '').split(' > ');
  return { may: (may ?? '').split(' ') as ApplicationPermission[], to };
};

describe('the life of an application', () => {
  it.each(cells)('from %s, %s by the %s is what was asked for', (state, event, permission) => {
    const allowed = said(state, event).may.includes(permission);
    expect(openEvents(state, [permission]).includes(event)).toBe(allowed);
    expect(applicationArrow(state, event)?.to).toBe(said(state, event).to);
  });

  it('ends in the closed states and nowhere else', () => {
    const ends = applicationStates.filter(
      (s) => openEvents(s, applicationPermissions).length === 0,
    );
    expect(ends.toSorted()).toEqual([...closedStates].toSorted());
  });

  it('can reach every state from a registration', () => {
    const reached = new Set<ApplicationState>(['registered']);
    for (const state of reached)
      for (const event of openEvents(state, applicationPermissions)) {
        const to = applicationArrow(state, event)?.to;
        if (to) reached.add(to);
      }
    expect([...reached].toSorted()).toEqual([...applicationStates].toSorted());
  });
});
