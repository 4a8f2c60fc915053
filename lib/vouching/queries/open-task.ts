import type { Locale } from '@/lib/core/locale';
import type { CapabilityContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getRuling } from '@/lib/rulebook/queries';
import type { AttestationTask, ReferenceTask } from '../model';
import { isOpen } from '../rules/asking';
import { attestationOfToken, itemsNow, sessionsShown } from '../store/attestations';
import { referenceTask } from '../store/reference-task';

/**
 * The one task a link opens, or null. A wrong, used, replaced, withdrawn or expired link is the same
 * null; looking changes nothing.
 */
export async function openTask(
  ctx: CapabilityContext,
  tx: Tx,
  locale: Locale,
): Promise<ReferenceTask | AttestationTask | null> {
  const { tokenHash } = ctx.scope;
  const now = ctx.clock.now();
  const reference = await tx.referenceRequest.findUnique({ where: { tokenHash } });
  if (reference && !isOpen(reference, now)) return null;
  if (reference) {
    return referenceTask(tx, reference, await getRuling(ctx, tx, reference), locale);
  }
  const attestation = await attestationOfToken(tx, tokenHash);
  if (!attestation || !isOpen(attestation, now)) return null;
  return {
    kind: 'attestation',
    id: attestation.id,
    applicantName: attestation.applicantName,
    providerName: attestation.providerName,
    expiresAt: attestation.tokenExpiresAt,
    sessions: sessionsShown(await itemsNow(tx, attestation.id)),
  };
}

/** The task behind a link if it has been answered: what the page after sending may thank for. */
export async function answeredTask(ctx: CapabilityContext, tx: Tx): Promise<string | null> {
  const where = { tokenHash: ctx.scope.tokenHash, state: 'completed' };
  const answered =
    (await tx.referenceRequest.findFirst({ where, select: { id: true } })) ??
    (await tx.attestationRequest.findFirst({ where, select: { id: true } }));
  return answered?.id ?? null;
}
