import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Home, OpenApplication } from '../model';

type Row = {
  readonly today: CalendarDate;
  readonly application: (OpenApplication & { readonly associationId: string }) | null;
  readonly association: Home['association'];
};

const instants = [
  'editionPinnedAt',
  'stateSince',
  'registeredAt',
  'acceptedAt',
  'submittedAt',
  'decidedAt',
] as const;

const applicationOf = (row: NonNullable<Row['application']>): OpenApplication => {
  const { associationId: _, ...application } = row;
  const read = instants.map((key) => [key, row[key] === null ? null : new Date(row[key])]);
  return { ...application, ...Object.fromEntries(read) };
};

/** Where a person is at home today: their open application, else the association that knows them. */
export const loadHome = async (tx: Tx, personId: string, at: Date): Promise<Home> => {
  // A decision is not told before its letter is sent: until then the application is still being read.
  const rows = await tx.$queryRaw<Row[]>`WITH open AS (
      SELECT a.*, (a.state IN ('approved', 'approved_for_exam', 'deferred', 'changes_requested') AND NOT EXISTS (SELECT 1 FROM decision d
        WHERE d.application_id = a.id AND d.round = a.round AND d.letter_sent_at IS NOT NULL)) AS untold FROM application a WHERE a.person_id = ${personId}::uuid AND a.closed_at IS NULL ORDER BY a.registered_at DESC LIMIT 1
    ), known AS (
      SELECT coalesce((SELECT association_id FROM open), (SELECT ap.association_id FROM association_person ap
        JOIN association n ON n.id = ap.association_id AND n.kind <> 'network' WHERE ap.person_id = ${personId}::uuid ORDER BY ap.since DESC LIMIT 1)) AS id
    )
    SELECT app_today(${at}::timestamptz)::text AS today,
      (SELECT json_build_object('id', o.id, 'associationId', o.association_id, 'reference', o.reference, 'category', o.category, 'edition', o.edition, 'editionPinnedAt', o.edition_pinned_at,
        'state', CASE WHEN o.untold THEN 'under_review' ELSE o.state END, 'stateSince', o.state_since, 'registeredAt', o.registered_at, 'acceptedAt', o.accepted_at, 'submittedAt', o.submitted_at,
        'decidedAt', CASE WHEN NOT o.untold THEN o.decided_at END, 'dueOn', CASE WHEN NOT o.untold THEN o.due_on END) FROM open o) AS application,
      (SELECT json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'timeZone', a.time_zone, 'categories', a.categories) FROM association a WHERE a.id = (SELECT id FROM known)) AS association`;
  const [row] = rows;
  if (!row) throw new Error('A select without FROM answered no row.');
  return {
    today: row.today,
    application: row.application && applicationOf(row.application),
    association: row.association,
  };
};
