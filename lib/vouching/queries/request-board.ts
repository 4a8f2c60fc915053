import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { limits } from '../model';

/** Why a request does not move. */
export type StuckReason = 'refused' | 'delayed' | 'declined' | 'expired' | 'silent';

/** A request of an association that is out, with what keeps it. */
export interface BoardRow {
  readonly id: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly applicantName: string;
  readonly category: string;
  readonly slot: number;
  readonly raterName: string;
  readonly raterEmail: string;
  readonly state: string;
  readonly askedAt: Date;
  readonly remindedAt: Date | null;
  readonly expiresAt: Date;
  readonly deliveryNote: string | null;
  readonly reason: StuckReason | null;
}

export interface Board {
  readonly rows: readonly BoardRow[];
  readonly more: boolean;
}

const PAGE = 50;

/** The references an association waits for, the longest waiting first; on wish only those that are stuck. */
export async function getRequestBoard(
  ctx: StaffContext,
  tx: Tx,
  { stuckOnly, page }: { readonly stuckOnly: boolean; readonly page: number },
): Promise<Board> {
  const now = ctx.clock.now();
  const silentSince = new Date(now.getTime() - limits.stuckAfterDays * 86_400_000);
  const rows = await tx.$queryRaw<BoardRow[]>`
    SELECT * FROM (
      SELECT r.id, r.person_id AS "personId", r.application_id AS "applicationId", a.reference, r.applicant_name AS "applicantName",
        r.category, r.slot, r.rater_name AS "raterName", r.rater_email AS "raterEmail", r.state, r.asked_at AS "askedAt",
        r.reminded_at AS "remindedAt", r.token_expires_at AS "expiresAt", r.delivery_note AS "deliveryNote",
        CASE WHEN r.state = 'declined' THEN 'declined'
          WHEN r.state = 'expired' OR r.token_expires_at <= ${now}::timestamptz THEN 'expired'
          WHEN r.delivery IN ('refused', 'delayed') THEN r.delivery
          WHEN coalesce(r.reminded_at, r.asked_at) < ${silentSince}::timestamptz THEN 'silent' END AS reason
      FROM reference_request r JOIN application a ON a.id = r.application_id
      WHERE r.association_id = ${ctx.scope.associationId}::uuid AND r.person_id <> ${ctx.scope.personId}::uuid
        AND r.state IN ('asked', 'declined', 'expired') AND a.closed_at IS NULL
        AND (r.state = 'asked' OR NOT EXISTS (SELECT 1 FROM reference_request l WHERE l.application_id = r.application_id
          AND l.slot = r.slot AND l.asked_at > r.asked_at))) board
    WHERE reason IS NOT NULL OR NOT ${stuckOnly}
    ORDER BY "askedAt", id LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}`;
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE };
}
