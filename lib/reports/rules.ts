import { type Turn, tellsDecision, turnOf } from '@/lib/applications/rules';
import { addDays, type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { DeskRow, WorkItem, WorkKind } from './model';

/** How many days the desk promises for a step of its own, as `turnOf` does. */
const DESK_DAYS = 7;

/** By when the desk promises what came to it. */
export const promisedFrom = (since: Date, timeZone: string): CalendarDate =>
  addDays(fromInstant(since, timeZone), DESK_DAYS);

/** Whose turn it is on an application in a list. */
export const turnIn = (row: DeskRow, timeZone: string): Turn => {
  const unsent = isUntold(row);
  // A decision nobody was told of is the desk's turn, whatever state it led to.
  if (unsent && row.decidedAt)
    return { who: 'coordinator', since: row.decidedAt, by: promisedFrom(row.decidedAt, timeZone) };
  return turnOf(row, timeZone, { dueOn: row.reviewsDueOn, openedAt: row.openedAt });
};

/** Decided, and nobody was told: the state waits for the letter. */
const isUntold = ({ state, decidedAt, letterSentAt }: DeskRow): boolean =>
  decidedAt !== null && letterSentAt === null && (state === 'under_review' || tellsDecision(state));

const kindOf = (row: DeskRow, today: CalendarDate): WorkKind | null => {
  if (row.state === 'registered') return 'registration_held';
  if (row.state === 'submitted' || row.state === 'resubmitted') return 'needs_reviewers';
  if (isUntold(row)) return 'letter_to_send';
  if (row.state === 'under_review') {
    if (row.openedAt) return 'ready_to_decide';
    if (row.reviewersNeeded !== null && row.reviewersLive < row.reviewersNeeded)
      return 'needs_reviewers';
    return row.reviewsDueOn && row.reviewsDueOn < today ? 'reviews_late' : null;
  }
  return row.state === 'approved' ? 'credential_to_issue' : null;
};

/** What an application asks of the desk now, or null while it moves by itself. */
export const workOf = (row: DeskRow, timeZone: string, today: CalendarDate): WorkItem | null => {
  const kind = kindOf(row, today);
  if (!kind) return null;
  const since =
    kind === 'ready_to_decide'
      ? (row.openedAt ?? row.stateSince)
      : kind === 'letter_to_send'
        ? (row.decidedAt ?? row.stateSince)
        : row.stateSince;
  const by = kind === 'reviews_late' ? row.reviewsDueOn : null;
  const { id, personId, reference, applicantName: name, category } = row;
  return {
    kind,
    about: { id, personId, reference, name, category },
    since,
    by: by ?? promisedFrom(since, timeZone),
    count: Math.max(0, (row.reviewersNeeded ?? 0) - row.reviewersLive),
  };
};

/** The oldest promise first; among equals, what has waited longest. */
export const byPromise = (items: readonly WorkItem[]): readonly WorkItem[] =>
  items.toSorted((a, b) =>
    a.by === b.by ? a.since.getTime() - b.since.getTime() : a.by < b.by ? -1 : 1,
  );
