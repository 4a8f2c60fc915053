import { recordAudit } from '@/lib/audit/commands';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { AttestationView } from '../model';
import { attestationsOf } from './attestations';

/** What a person asked of providers, with the notes providers left for the association. */
export interface PersonRequests {
  readonly name: string;
  readonly requests: readonly AttestationView[];
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * A person's requests to providers, for the coordinator whose association may look into the ledger;
 * null without that. Reading the providers' notes is written down.
 */
export async function getPersonRequests(
  ctx: StaffContext,
  tx: Tx,
  personId: string,
): Promise<PersonRequests | null> {
  const { associationId } = ctx.scope;
  if (personId === ctx.scope.personId) return null;
  const grant = await tx.ledgerGrant.findFirst({
    where: { personId, associationId, revokedAt: null },
    select: { id: true },
  });
  const person =
    grant && (await tx.person.findFirst({ where: { id: personId }, select: { name: true } }));
  if (!person) return null;
  const requests = await attestationsOf(tx, personId, ctx.clock.now());
  const notes = await tx.attestationNote.findMany({ where: { personId } });
  if (notes.length > 0)
    await recordAudit(tx, ctx, {
      action: 'attestation_note.read',
      objectKind: 'person',
      objectId: personId,
      associationId,
      personId,
      detail: { notes: notes.length },
    });
  return {
    name: person.name,
    requests,
    notes: new Map(notes.map((note) => [note.requestId, note.body])),
  };
}
