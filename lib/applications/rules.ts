import { addDays, type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { Application, ApplicationState } from './model';

export const nextActors = ['applicant', 'coordinator', 'reviewers', 'nobody'] as const;
export type NextActor = (typeof nextActors)[number];

/** Who must act next, since when, and by which day, in the association's own days. */
export interface Turn {
  readonly who: NextActor;
  readonly since: Date;
  readonly by: CalendarDate | null;
}

/** How many days the desk promises for a step of its own. */
const DESK_DAYS = 7;

const actor = {
  registered: 'coordinator',
  accepted: 'applicant',
  in_progress: 'applicant',
  submitted: 'coordinator',
  under_review: 'reviewers',
  changes_requested: 'applicant',
  resubmitted: 'coordinator',
  approved: 'coordinator',
  approved_for_exam: 'applicant',
  deferred: 'applicant',
  endorsed: 'nobody',
  withdrawn: 'nobody',
  declined: 'nobody',
} as const satisfies Record<ApplicationState, NextActor>;

/**
 * Derives whose turn it is. `round` says what a page knows of the open reading: the last day given to
 * reviewers, and when all were in; from then on it is the coordinator's turn.
 */
export const turnOf = (
  application: Pick<Application, 'state' | 'stateSince' | 'dueOn'>,
  timeZone: string,
  round: { readonly dueOn: CalendarDate | null; readonly openedAt: Date | null } | null,
): Turn => {
  const who = actor[application.state];
  const since = application.stateSince;
  if (who === 'reviewers' && round?.openedAt)
    return { who: 'coordinator', since: round.openedAt, by: deskDay(round.openedAt, timeZone) };
  if (who === 'reviewers') return { who, since, by: round?.dueOn ?? application.dueOn };
  if (who === 'coordinator') return { who, since, by: deskDay(since, timeZone) };
  return { who, since, by: who === 'applicant' ? application.dueOn : null };
};

const deskDay = (since: Date, timeZone: string): CalendarDate =>
  addDays(fromInstant(since, timeZone), DESK_DAYS);

/** Why a registration waits for a person, or null where the association's rule accepts it at once. */
export const heldBecause = (facts: {
  readonly mode: 'rule' | 'coordinator';
  readonly membershipRequired: boolean;
  readonly hasMembership: boolean;
}): 'coordinator_decides' | 'membership_to_be_checked' | null => {
  if (facts.mode === 'coordinator') return 'coordinator_decides';
  if (facts.membershipRequired && !facts.hasMembership) return 'membership_to_be_checked';
  return null;
};

/** The reference people use: the year's last two digits and the association's own count. */
export const referenceOf = (ordinal: number, on: CalendarDate): string =>
  `${on.slice(2, 4)}-${String(ordinal).padStart(4, '0')}`;
