import { arrowFor, eventsOpenTo, type Machine } from '@/lib/core/machine';
import type { ApplicationState } from './model';

/** Whose hand an arrow needs. `rule` is the association's own rule acting at once. */
export const applicationPermissions = ['applicant', 'coordinator', 'rule'] as const;
export type ApplicationPermission = (typeof applicationPermissions)[number];

export const applicationEvents = [
  'accept',
  'decline',
  'begin',
  'submit',
  'start_review',
  'request_changes',
  'resubmit',
  'approve',
  'approve_for_exam',
  'pass_exam',
  'defer',
  'reopen',
  'endorse',
  'withdraw',
] as const;
export type ApplicationEvent = (typeof applicationEvents)[number];

/** The life of an application. Nothing happens to it that is not a row here. */
export const applicationMachine = [
  { event: 'accept', from: ['registered'], to: 'accepted', may: ['coordinator', 'rule'] },
  { event: 'decline', from: ['registered'], to: 'declined', may: ['coordinator'] },
  { event: 'begin', from: ['accepted'], to: 'in_progress', may: ['applicant'] },
  { event: 'submit', from: ['in_progress'], to: 'submitted', may: ['applicant'] },
  {
    event: 'start_review',
    from: ['submitted', 'resubmitted'],
    to: 'under_review',
    may: ['coordinator'],
  },
  {
    event: 'request_changes',
    from: ['under_review'],
    to: 'changes_requested',
    may: ['coordinator'],
  },
  { event: 'resubmit', from: ['changes_requested'], to: 'resubmitted', may: ['applicant'] },
  { event: 'approve', from: ['under_review'], to: 'approved', may: ['coordinator'] },
  {
    event: 'approve_for_exam',
    from: ['under_review'],
    to: 'approved_for_exam',
    may: ['coordinator'],
  },
  { event: 'pass_exam', from: ['approved_for_exam'], to: 'approved', may: ['coordinator'] },
  { event: 'defer', from: ['under_review'], to: 'deferred', may: ['coordinator'] },
  { event: 'reopen', from: ['deferred'], to: 'in_progress', may: ['applicant'] },
  { event: 'endorse', from: ['approved'], to: 'endorsed', may: ['coordinator'] },
  {
    event: 'withdraw',
    from: [
      'registered',
      'accepted',
      'in_progress',
      'submitted',
      'under_review',
      'changes_requested',
      'resubmitted',
      'approved_for_exam',
      'deferred',
    ],
    to: 'withdrawn',
    may: ['applicant'],
  },
] as const satisfies Machine<ApplicationState, ApplicationEvent, ApplicationPermission>;

const table: Machine<ApplicationState, ApplicationEvent, ApplicationPermission> =
  applicationMachine;

/** The arrow for an event out of a state, or null. */
export const applicationArrow = (state: ApplicationState, event: ApplicationEvent) =>
  arrowFor(table, state, event);

/** The events open to someone with these permissions: which buttons a page shows. */
export const openEvents = (
  state: ApplicationState,
  permissions: readonly ApplicationPermission[],
): readonly ApplicationEvent[] => eventsOpenTo(table, state, permissions);
