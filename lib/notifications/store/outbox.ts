import type { Tx } from '@/lib/platform/db/with-scope';
import type { ClaimedMessage, Verdict } from '../model';

interface Lease {
  readonly token: string;
  readonly until: Date;
}

/**
 * Takes due messages out of the queue until the lease ends. Two workers never take the same one; what a
 * worker that died had taken is due again when its lease is over.
 */
export const claimDue = (
  tx: Tx,
  now: Date,
  lease: Lease,
  limit: number,
): Promise<ClaimedMessage[]> => tx.$queryRaw<ClaimedMessage[]>`
  WITH due AS (
    SELECT id FROM message
    WHERE state = 'queued' AND next_attempt_at <= ${now}::timestamptz AND (lease_until IS NULL OR lease_until <= ${now}::timestamptz)
    ORDER BY next_attempt_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
  UPDATE message m SET lease_until = ${lease.until}::timestamptz, lease_token = ${lease.token}, attempts = m.attempts + 1
  FROM due WHERE m.id = due.id
  RETURNING m.id, m.template, m.locale, m.params, m.secret_params AS sealed, m.to_email AS "toEmail", m.to_name AS "toName",
    (SELECT a.contact_email FROM association a WHERE a.id = m.association_id) AS "replyTo", m.attempts, m.created_at AS "createdAt"`;

const stateAfter = { sent: 'sent', again: 'queued', refused: 'refused', dead: 'dead' } as const;

const deliveryAfter = {
  sent: 'sent',
  again: 'delayed',
  refused: 'refused',
  dead: 'refused',
} as const satisfies Record<Verdict['kind'], string>;

/** Writes what became of an attempt, if the lease is still ours; false where somebody else has it by now. */
export const settle = async (
  tx: Tx,
  message: { readonly id: string; readonly token: string },
  verdict: Verdict,
  at: Date,
  wipe: boolean,
): Promise<boolean> => {
  const { count } = await tx.message.updateMany({
    where: { id: message.id, leaseToken: message.token, state: 'queued' },
    data: {
      state: stateAfter[verdict.kind],
      leaseUntil: null,
      leaseToken: null,
      lastError: verdict.kind === 'sent' ? null : verdict.reason,
      ...(verdict.kind === 'sent' ? { sentAt: at } : {}),
      ...(verdict.kind === 'again' ? { nextAttemptAt: verdict.at } : {}),
      ...(wipe ? { secretParams: null } : {}),
    },
  });
  if (count === 1) await tellRequest(tx, message.id, verdict);
  return count === 1;
};

/** Puts a message back untried: the server it needs does not answer anybody now. */
export const giveBack = async (
  tx: Tx,
  message: { readonly id: string; readonly token: string },
  at: Date,
): Promise<void> => {
  await tx.message.updateMany({
    where: { id: message.id, leaseToken: message.token, state: 'queued' },
    data: {
      leaseUntil: null,
      leaseToken: null,
      nextAttemptAt: at,
      attempts: { decrement: 1 },
    },
  });
};

// A request shows how its newest mail fares; an older one that straggles in changes nothing.
const tellRequest = async (tx: Tx, id: string, verdict: Verdict): Promise<void> => {
  const note = verdict.kind === 'sent' ? null : verdict.reason;
  const delivery = deliveryAfter[verdict.kind];
  const about = await tx.$queryRaw<{ kind: string; request: string }[]>`
    SELECT m.about_kind AS kind, m.about_id AS request FROM message m
    WHERE m.id = ${id}::uuid AND m.about_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message newer
      WHERE newer.about_kind = m.about_kind AND newer.about_id = m.about_id AND (newer.created_at, newer.id) > (m.created_at, m.id))`;
  for (const { kind, request } of about) {
    const change = { where: { id: request }, data: { delivery, deliveryNote: note } };
    if (kind === 'reference_request') await tx.referenceRequest.updateMany(change);
    if (kind === 'attestation_request') await tx.attestationRequest.updateMany(change);
  }
};

/** Wipes what only a mail may carry from messages that were never sent and are too old to try again. */
export const wipeOldSecrets = async (tx: Tx, before: Date): Promise<number> =>
  (
    await tx.message.updateMany({
      where: { secretParams: { not: null }, state: { not: 'queued' }, createdAt: { lt: before } },
      data: { secretParams: null },
    })
  ).count;
