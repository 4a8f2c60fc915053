import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';

/** A reviewer to be reminded, and of what. */
export interface DueReview {
  readonly id: string;
  readonly associationId: string;
  readonly associationName: string;
  readonly category: string;
  readonly dueOn: CalendarDate;
  readonly overdue: boolean;
  readonly reviewer: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: 'en' | 'es';
  };
}

/** The same key twice is one message: at most one reminder before the day and one after it. */
export const reminderKey = (review: Pick<DueReview, 'id' | 'overdue'>): string =>
  `review-reminder:${review.id}:${review.overdue ? 'late' : 'soon'}`;

interface Row {
  readonly id: string;
  readonly association_id: string;
  readonly association_name: string;
  readonly category: string;
  readonly due_on: string;
  readonly overdue: boolean;
  readonly reviewer_id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/**
 * Tasks that come due within `days`, or are overdue, in the association's own days, and of which the
 * reviewer was not yet told so. Somebody asked only yesterday is left in peace.
 */
export const listDue = async (
  tx: Tx,
  now: Date,
  days: number,
  limit: number,
): Promise<readonly DueReview[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.*, p.id AS reviewer_id, p.name, p.email, p.locale FROM (
      SELECT v.id, v.association_id, a.name AS association_name, q.category, v.due_on::text,
        (${now}::timestamptz AT TIME ZONE a.time_zone)::date > v.due_on AS overdue, v.reviewer_id AS whose
      FROM review v JOIN association a ON a.id = v.association_id JOIN application q ON q.id = v.application_id
      WHERE v.state = 'assigned' AND v.assigned_at < ${now}::timestamptz - interval '1 day'
        AND v.due_on <= (${now}::timestamptz AT TIME ZONE a.time_zone)::date + ${days}::int
    ) r JOIN person p ON p.id = r.whose AND p.status = 'active'
    WHERE EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.association_id = r.association_id
        AND g.role = 'reviewer' AND g.revoked_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM message m
        WHERE m.dedupe_key = 'review-reminder:' || r.id || CASE WHEN r.overdue THEN ':late' ELSE ':soon' END)
    ORDER BY r.id LIMIT ${limit}::int`;
  return rows.map((row) => ({
    id: row.id,
    associationId: row.association_id,
    associationName: row.association_name,
    category: row.category,
    dueOn: calendarDate(row.due_on),
    overdue: row.overdue,
    reviewer: {
      id: row.reviewer_id,
      name: row.name,
      email: row.email,
      locale: row.locale === 'es' ? 'es' : 'en',
    },
  }));
};
