import { recordAudit } from '@/lib/audit/commands';
import type { JobContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';

interface Lapsed {
  readonly id: string;
  readonly person_id: string;
  readonly association_id: string | null;
}

const BATCH = 200;

const lapsedReferences = (tx: Tx, now: Date): Promise<Lapsed[]> => tx.$queryRaw<Lapsed[]>`
  UPDATE reference_request SET state = 'expired', version = version + 1
  WHERE state = 'asked' AND token_expires_at <= ${now}::timestamptz AND id IN (
    SELECT id FROM reference_request WHERE state = 'asked' AND token_expires_at <= ${now}::timestamptz
    ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING id, person_id, association_id`;

const lapsedAttestations = (tx: Tx, now: Date): Promise<Lapsed[]> => tx.$queryRaw<Lapsed[]>`
  UPDATE attestation_request SET state = 'expired', version = version + 1
  WHERE state = 'asked' AND token_expires_at <= ${now}::timestamptz AND id IN (
    SELECT id FROM attestation_request WHERE state = 'asked' AND token_expires_at <= ${now}::timestamptz
    ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING id, person_id, NULL::uuid AS association_id`;

const kinds = [
  { objectKind: 'reference_request', action: 'reference.expired', lapse: lapsedReferences },
  { objectKind: 'attestation_request', action: 'attestation.expired', lapse: lapsedAttestations },
] as const;

/**
 * Closes requests whose link has run out. Links stop opening at that moment by themselves; this makes
 * it visible. Run twice, or by two workers at once, each request expires once.
 */
export async function expireRequests(ctx: JobContext): Promise<number> {
  let expired = 0;
  for (const { objectKind, action, lapse } of kinds) {
    for (let done = BATCH; done === BATCH; expired += done) {
      done = await withScope(ctx, async (tx) => {
        const rows = await lapse(tx, ctx.clock.now());
        const byChain = rows.toSorted((a, b) => chainOf(a).localeCompare(chainOf(b)));
        for (const row of byChain)
          await recordAudit(tx, ctx, {
            action,
            objectKind,
            objectId: row.id,
            personId: row.person_id,
            ...(row.association_id ? { associationId: row.association_id } : {}),
          });
        return rows.length;
      });
    }
  }
  return expired;
}

// Two workers take the heads of the audit chains in one order, so that neither waits for the other for ever.
const chainOf = (row: Lapsed): string => row.association_id ?? row.person_id;
