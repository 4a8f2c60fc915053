import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { limits } from '../model';

/** Why a request does not move. */
export type StuckReason = 'refused' | 'delayed' | 'declined' | 'expired' | 'silent';

/** A request that an association waits for, with what keeps it. */
export interface BoardRow {
  readonly kind: 'reference' | 'attestation';
  readonly id: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly applicantName: string;
  readonly category: string;
  /** The place of a reference; 0 for sessions to confirm. */
  readonly slot: number;
  /** How many sessions are to be confirmed; 0 for a reference. */
  readonly sessions: number;
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

/** The references and confirmations an association waits for, the longest waiting first; on wish only those that are stuck. */
export async function getRequestBoard(
  ctx: StaffContext,
  tx: Tx,
  { stuckOnly, page }: { readonly stuckOnly: boolean; readonly page: number },
): Promise<Board> {
  const now = ctx.clock.now();
  const silentSince = new Date(now.getTime() - limits.stuckAfterDays * 86_400_000);
  const rows = await tx.$queryRaw<BoardRow[]>`
    SELECT * FROM (SELECT *, CASE WHEN state = 'declined' THEN 'declined'
        WHEN state = 'expired' OR "expiresAt" <= ${now}::timestamptz THEN 'expired'
        WHEN delivery IN ('refused', 'delayed') THEN delivery
        WHEN coalesce("remindedAt", "askedAt") < ${silentSince}::timestamptz THEN 'silent' END AS reason
    FROM (
      SELECT 'reference' AS kind, r.id, r.person_id AS "personId", r.application_id AS "applicationId", a.reference, r.applicant_name AS "applicantName",
        r.category, r.slot, 0 AS sessions, r.rater_name AS "raterName", r.rater_email AS "raterEmail", r.state, r.asked_at AS "askedAt",
        r.reminded_at AS "remindedAt", r.token_expires_at AS "expiresAt", r.delivery, r.delivery_note AS "deliveryNote"
      FROM reference_request r JOIN application a ON a.id = r.application_id
      WHERE r.association_id = ${ctx.scope.associationId}::uuid AND r.person_id <> ${ctx.scope.personId}::uuid
        AND r.state IN ('asked', 'declined', 'expired') AND a.closed_at IS NULL
        AND (r.state = 'asked' OR NOT EXISTS (SELECT 1 FROM reference_request l WHERE l.application_id = r.application_id
          AND l.slot = r.slot AND l.asked_at > r.asked_at))
      UNION ALL
      SELECT 'attestation', o.id, o.person_id, o.application_id, o.reference, o.applicant_name, o.category, 0, o.sessions, o.provider_name, o.provider_email,
        o.state, o.asked_at, o.reminded_at, o.token_expires_at, o.delivery, o.delivery_note FROM attestations_out() o) out) board
    WHERE reason IS NOT NULL OR NOT ${stuckOnly}
    ORDER BY "askedAt", id LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}`;
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE };
}
