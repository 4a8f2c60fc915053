import type { Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Credential, CredentialEvent, CredentialEventKind } from '../model';

/** One fact in a credential's life. */
export const writeEvent = async (
  tx: Tx,
  ctx: Context,
  credential: Pick<Credential, 'id' | 'associationId' | 'personId'>,
  event: {
    readonly kind: CredentialEventKind;
    readonly reason?: string;
    readonly note?: string;
  },
): Promise<void> => {
  await tx.credentialEvent.createMany({
    data: {
      id: ctx.newId(),
      associationId: credential.associationId,
      credentialId: credential.id,
      personId: credential.personId,
      kind: event.kind,
      reason: event.reason ?? null,
      note: event.note || null,
      actorId: ctx.actor.kind === 'person' ? ctx.actor.id : null,
      at: ctx.clock.now(),
    },
  });
};

export const listEvents = async (tx: Tx, credentialId: string): Promise<CredentialEvent[]> => {
  const rows = await tx.credentialEvent.findMany({
    where: { credentialId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ kind, reason, note, at }) => ({
    kind: kind as CredentialEventKind,
    reason,
    note,
    at,
  }));
};
