import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { CorrectRefusal } from '../errors';
import { moveAttestation } from '../store/attestations';
import { deadLink } from './links';

export interface CorrectProviderEmail {
  readonly providerId: string;
  readonly email: string;
}

/**
 * Corrects the address of a provider in one's own list, until somebody has answered from it. What is out
 * to the old address is taken back: its link opens nothing any more. Corrected twice is corrected once.
 */
export const correctProviderEmail = (
  ctx: PersonContext,
  { providerId, email }: CorrectProviderEmail,
): Promise<Result<{ readonly takenBack: number }, CorrectRefusal>> =>
  withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    // The same lock as for asking: an address never changes under a request that is being made.
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const provider = await tx.rscProvider.findFirst({ where: { id: providerId, personId } });
    if (!provider) return err('not_found');
    const emailNorm = email.toLowerCase();
    if (provider.emailNorm === emailNorm) return ok({ takenBack: 0 });
    // Held until the end: an answer that is being signed is either in before this, or finds a dead link.
    await tx.$queryRaw`SELECT 1 FROM attestation_request
      WHERE person_id = ${personId}::uuid AND provider_id = ${providerId}::uuid ORDER BY id FOR UPDATE`;
    const refusal = await refusalOf(tx, personId, providerId, emailNorm);
    if (refusal) return err(refusal);
    await tx.rscProvider.updateMany({
      where: { id: providerId, personId },
      data: { email, emailNorm },
    });
    const takenBack = await takeBack(tx, ctx, providerId);
    await recordAudit(tx, ctx, {
      action: 'rsc_provider.corrected',
      objectKind: 'rsc_provider',
      objectId: providerId,
      personId,
      detail: { takenBack },
    });
    return ok({ takenBack });
  });

const refusalOf = async (
  tx: Tx,
  personId: string,
  providerId: string,
  emailNorm: string,
): Promise<CorrectRefusal | null> => {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { emailNorm: true },
  });
  if (person.emailNorm === emailNorm) return 'own_address';
  const answered = await tx.attestationRequest.count({
    where: { personId, providerId, state: 'completed' },
  });
  if (answered > 0) return 'answered';
  const twins = await tx.rscProvider.count({ where: { personId, emailNorm } });
  return twins > 0 ? 'address_taken' : null;
};

const takeBack = async (tx: Tx, ctx: PersonContext, providerId: string): Promise<number> => {
  const { personId } = ctx.scope;
  const out = await tx.attestationRequest.findMany({
    where: { personId, providerId, state: 'asked' },
  });
  for (const request of out)
    await moveAttestation(tx, request, 'withdrawn', {
      withdrawnAt: ctx.clock.now(),
      tokenHash: deadLink(),
    });
  return out.length;
};
