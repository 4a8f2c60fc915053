import type { Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Application } from '../model';

/** Opens the person's ledger to the association for this application; once. */
export const openLedger = async (tx: Tx, ctx: Context, application: Application): Promise<void> => {
  await tx.$executeRaw`INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at)
    VALUES (${ctx.newId()}::uuid, ${application.personId}::uuid, ${application.associationId}::uuid, 'application',
      ${application.id}::uuid, ${ctx.clock.now()}::timestamptz)
    ON CONFLICT (source_id, purpose) DO UPDATE SET revoked_at = NULL`;
};

/** Closes it again: on submission everyone reads the snapshot. */
export const closeLedger = async (tx: Tx, ctx: Context, applicationId: string): Promise<void> => {
  await tx.ledgerGrant.updateMany({
    where: { sourceId: applicationId, purpose: 'application', revokedAt: null },
    data: { revokedAt: ctx.clock.now() },
  });
};
