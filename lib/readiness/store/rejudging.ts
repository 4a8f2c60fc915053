import type { ApplicationState } from '@/lib/applications/model';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { CategoryCode } from '@/lib/standards/model';

/** An open application that no edition is bound to yet, with all that its letter needs. */
export interface OpenForJudging {
  readonly id: string;
  readonly personId: string;
  readonly category: CategoryCode;
  readonly today: CalendarDate;
  readonly applicant: { readonly email: string; readonly name: string; readonly locale: Locale };
  readonly association: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly timeZone: string;
  };
}

/** How far the judging after one publication has come. */
export interface Rejudging {
  readonly afterId: string | null;
  readonly finishedAt: Date | null;
}

/** Begins it once, or answers how far it has come. */
export const beginRejudging = async (
  tx: Tx,
  publication: string,
  now: Date,
): Promise<Rejudging> => {
  await tx.$executeRaw`INSERT INTO rejudging (publication, begun_at) VALUES (${publication}, ${now}::timestamptz) ON CONFLICT DO NOTHING`;
  return tx.rejudging.findUniqueOrThrow({
    where: { publication },
    select: { afterId: true, finishedAt: true },
  });
};

const building: readonly ApplicationState[] = ['accepted', 'in_progress', 'changes_requested'];

/** The next applications in the order of their ids, of one association or of all. */
export const listOpenForJudging = async (
  tx: Tx,
  next: { readonly afterId: string | null; readonly association: string | null },
  now: Date,
  limit: number,
): Promise<readonly OpenForJudging[]> =>
  tx.$queryRaw<OpenForJudging[]>`SELECT q.id, q.person_id AS "personId", q.category,
      (${now}::timestamptz AT TIME ZONE a.time_zone)::date::text AS today,
      json_build_object('email', p.email, 'name', p.name, 'locale', CASE WHEN p.locale = 'es' THEN 'es' ELSE 'en' END) AS applicant,
      json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'timeZone', a.time_zone) AS association
    FROM application q JOIN association a ON a.id = q.association_id JOIN person p ON p.id = q.person_id AND p.status = 'active'
    WHERE q.closed_at IS NULL AND q.edition_pinned_at IS NULL AND q.state = ANY(${[...building]}::text[])
      AND (${next.afterId}::uuid IS NULL OR q.id > ${next.afterId}::uuid)
      AND (${next.association}::text IS NULL OR a.code = ${next.association}::text)
    ORDER BY q.id LIMIT ${limit}::int`;

/** Notes a batch as done, unless another process was faster; answers whether it was us. */
export const passBatch = async (
  tx: Tx,
  publication: string,
  batch: { readonly from: string | null; readonly to: string; readonly judged: number },
  told: number,
): Promise<boolean> => {
  const moved = await tx.rejudging.updateMany({
    where: { publication, afterId: batch.from, finishedAt: null },
    data: { afterId: batch.to, judged: { increment: batch.judged }, told: { increment: told } },
  });
  return moved.count === 1;
};

/** Notes that nobody is left, once. */
export const finishRejudging = async (tx: Tx, publication: string, now: Date): Promise<boolean> => {
  const { count } = await tx.rejudging.updateMany({
    where: { publication, finishedAt: null },
    data: { finishedAt: now },
  });
  return count === 1;
};

/** Who runs a desk where somebody was told, and of how many applications. */
export const listDesksConcerned = (
  tx: Tx,
  keyPrefix: string,
): Promise<
  readonly {
    readonly associationId: string;
    readonly associationName: string;
    readonly applications: number;
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: Locale;
  }[]
> => tx.$queryRaw`SELECT t.association_id AS "associationId", a.name AS "associationName", t.applications, p.id, p.name, p.email,
      CASE WHEN p.locale = 'es' THEN 'es' ELSE 'en' END AS locale
    FROM (SELECT m.association_id, count(*)::int AS applications FROM message m
        WHERE starts_with(m.dedupe_key, ${keyPrefix}) GROUP BY 1) t
      JOIN association a ON a.id = t.association_id
      JOIN LATERAL (SELECT DISTINCT g.person_id FROM role_grant g
        WHERE g.association_id = a.id AND g.role = 'coordinator' AND g.revoked_at IS NULL) c ON true
      JOIN person p ON p.id = c.person_id AND p.status = 'active'
    ORDER BY p.id`;
