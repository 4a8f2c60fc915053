import { Prisma } from '@/generated/prisma/client';
import { type ApplicationState, closedStates } from '@/lib/applications/model';
import type { NextActor } from '@/lib/applications/rules';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { DeskFilter, DeskRow } from '../model';

const columns = Prisma.sql`a.id, a.person_id AS "personId", a.reference, a.applicant_name AS "applicantName", a.category, a.state,
  a.state_since AS "stateSince", a.registered_at AS "registeredAt", a.due_on::text AS "dueOn", a.round,
  coalesce(cardinality(a.shortfall), 0) AS shortfall, p.name AS "advisorName", r.needed AS "reviewersNeeded",
  (SELECT count(*)::int FROM review v WHERE v.round_id = r.id AND v.state IN ('assigned', 'submitted')) AS "reviewersLive",
  (SELECT max(v.due_on)::text FROM review v WHERE v.round_id = r.id AND v.state = 'assigned') AS "reviewsDueOn",
  r.opened_at AS "openedAt", d.decided_at AS "decidedAt", d.letter_sent_at AS "letterSentAt"`;
const source = Prisma.sql`application a
  LEFT JOIN person p ON p.id = a.advisor_id
  LEFT JOIN review_round r ON r.application_id = a.id AND r.round = a.round
  LEFT JOIN decision d ON d.application_id = a.id AND d.round = a.round`;

const untold = Prisma.sql`(d.decided_at IS NOT NULL AND d.letter_sent_at IS NULL)`;
const turns = {
  applicant: Prisma.sql`a.state IN ('accepted', 'in_progress', 'changes_requested', 'approved_for_exam', 'deferred') AND NOT ${untold}`,
  coordinator: Prisma.sql`(a.state IN ('registered', 'submitted', 'resubmitted', 'approved') OR (a.state = 'under_review' AND r.opened_at IS NOT NULL)
    OR (${untold} AND a.state IN ('changes_requested', 'approved_for_exam', 'deferred')))`,
  reviewers: Prisma.sql`a.state = 'under_review' AND r.opened_at IS NULL`,
  nobody: Prisma.sql`a.state IN ('endorsed', 'withdrawn', 'declined')`,
} as const satisfies Record<NextActor, Prisma.Sql>;

/** Whose list it is. */
export interface Listed {
  readonly associationId: string;
  /** Only those this person advises; null for the whole desk. */
  readonly advisorId: string | null;
  /** Nobody works on their own application. */
  readonly notOf: string;
}

const pattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const where = (listed: Listed, filter: Omit<DeskFilter, 'page'>): Prisma.Sql => {
  const text = filter.search.trim().toLowerCase();
  const parts = [
    Prisma.sql`a.association_id = ${listed.associationId}::uuid AND a.person_id <> ${listed.notOf}::uuid`,
    ...(listed.advisorId ? [Prisma.sql`a.advisor_id = ${listed.advisorId}::uuid`] : []),
    ...(filter.state ? [Prisma.sql`a.state = ${filter.state}`] : []),
    ...(filter.category ? [Prisma.sql`a.category = ${filter.category}`] : []),
    ...(filter.who ? [turns[filter.who]] : []),
    ...(text
      ? [
          Prisma.sql`(a.applicant_name_norm LIKE ${`%${pattern(text)}%`} OR a.reference LIKE ${`${pattern(text)}%`})`,
        ]
      : []),
  ];
  return Prisma.join(parts, ' AND ');
};

/** Applications as a list shows them: what still waits for somebody, the longest first, then what is done. */
export const listDeskRows = (
  tx: Tx,
  listed: Listed,
  filter: Omit<DeskFilter, 'page'>,
  window: { readonly take: number; readonly skip: number },
): Promise<DeskRow[]> =>
  tx.$queryRaw<DeskRow[]>`SELECT ${columns} FROM ${source} WHERE ${where(listed, filter)}
    ORDER BY (${turns.nobody}), a.state_since, a.id LIMIT ${window.take}::int OFFSET ${window.skip}::int`;

export const countDeskRows = async (
  tx: Tx,
  listed: Listed,
  filter: Omit<DeskFilter, 'page'>,
): Promise<number> => {
  const rows = await tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM ${source}
    WHERE ${where(listed, filter)}`;
  return rows[0]?.n ?? 0;
};

/** Open applications that may ask something of the desk, the oldest first. */
export const listOpenRows = (tx: Tx, listed: Listed): Promise<DeskRow[]> =>
  tx.$queryRaw<DeskRow[]>`SELECT ${columns} FROM ${source}
    WHERE a.association_id = ${listed.associationId}::uuid AND a.person_id <> ${listed.notOf}::uuid
      AND (a.state IN ('registered', 'submitted', 'resubmitted', 'under_review', 'approved') OR (${untold} AND a.closed_at IS NULL))
    ORDER BY a.state_since, a.id LIMIT 500`;

/** How much moves by itself: open applications, and reviews in somebody's hands. */
export const countMoving = async (tx: Tx, listed: Listed) => {
  const closed: readonly ApplicationState[] = closedStates;
  const applications = await tx.application.count({
    where: { associationId: listed.associationId, state: { notIn: [...closed] } },
  });
  const reviews = await tx.review.count({
    where: { associationId: listed.associationId, state: 'assigned' },
  });
  return { applications, reviews };
};

export const timeZoneOf = async (tx: Tx, associationId: string): Promise<string> =>
  (
    await tx.association.findUniqueOrThrow({
      where: { id: associationId },
      select: { timeZone: true },
    })
  ).timeZone;
