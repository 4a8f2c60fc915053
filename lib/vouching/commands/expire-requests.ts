import { recordAudit } from '@/lib/audit/commands';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { JobContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';

interface Lapsed {
  readonly id: string;
  readonly person_id: string;
  readonly association_id: string | null;
  readonly association_name: string | null;
  readonly asked_name: string;
}

const BATCH = 200;

const lapsedReferences = (tx: Tx, now: Date): Promise<Lapsed[]> => tx.$queryRaw<Lapsed[]>`
  UPDATE reference_request SET state = 'expired', version = version + 1
  WHERE state = 'asked' AND token_expires_at <= ${now}::timestamptz AND id IN (
    SELECT id FROM reference_request WHERE state = 'asked' AND token_expires_at <= ${now}::timestamptz
    ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING id, person_id, association_id, association_name, rater_name AS asked_name`;

const lapsedAttestations = (tx: Tx, now: Date): Promise<Lapsed[]> => tx.$queryRaw<Lapsed[]>`
  UPDATE attestation_request SET state = 'expired', version = version + 1
  WHERE state = 'asked' AND token_expires_at <= ${now}::timestamptz AND id IN (
    SELECT id FROM attestation_request WHERE state = 'asked' AND token_expires_at <= ${now}::timestamptz
    ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING id, person_id, NULL::uuid AS association_id, NULL AS association_name, provider_name AS asked_name`;

const kinds = [
  {
    objectKind: 'reference_request',
    action: 'reference.expired',
    what: 'reference',
    link: '/application/references',
    lapse: lapsedReferences,
  },
  {
    objectKind: 'attestation_request',
    action: 'attestation.expired',
    what: 'attestation',
    link: '/ledger/supervision/confirm',
    lapse: lapsedAttestations,
  },
] as const;

/** Tells the one who asked: it is their turn again. */
const tellAsker = async (tx: Tx, ctx: JobContext, row: Lapsed, kind: (typeof kinds)[number]) => {
  const asker = await tx.person.findUnique({
    where: { id: row.person_id },
    select: { name: true, email: true, locale: true, status: true },
  });
  if (asker?.status !== 'active') return;
  await enqueueMessage(tx, ctx, {
    template: 'request_expired',
    params: { what: kind.what, askedName: row.asked_name },
    ...(row.association_name === null ? {} : { sender: row.association_name }),
    to: { email: asker.email, name: asker.name },
    locale: asker.locale === 'es' ? 'es' : 'en',
    personId: row.person_id,
    ...(row.association_id ? { associationId: row.association_id } : {}),
    link: kind.link,
    dedupeKey: `request-expired:${row.id}`,
  });
};

/**
 * Closes requests whose link has run out, and tells those who asked. Links stop opening at that moment
 * by themselves; this makes it visible. Run twice, or by two workers at once, each request expires once.
 */
export async function expireRequests(ctx: JobContext): Promise<number> {
  let expired = 0;
  for (const kind of kinds) {
    const { objectKind, action, lapse } = kind;
    for (let done = BATCH; done === BATCH; expired += done) {
      done = await withScope(ctx, async (tx) => {
        const rows = await lapse(tx, ctx.clock.now());
        const byChain = rows.toSorted((a, b) => chainOf(a).localeCompare(chainOf(b)));
        for (const row of rows) await tellAsker(tx, ctx, row, kind);
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
