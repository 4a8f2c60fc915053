import type { Actor, Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { AuditEntry } from './model';
import { type AuditRow, saidBy } from './rules';

const actorId = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null);

/**
 * Writes one audit row in the business transaction, chained to the row before it. Call it last: the
 * chain's head stays locked until the transaction ends.
 */
export const recordAudit = async (tx: Tx, ctx: Context, entry: AuditEntry): Promise<void> => {
  const row: AuditRow = {
    id: ctx.newId(),
    chainKey: entry.associationId ?? entry.personId ?? actorId(ctx.actor) ?? 'platform',
    at: ctx.clock.now(),
    actorId: actorId(ctx.actor),
    actorKind: ctx.actor.kind,
    associationId: entry.associationId ?? null,
    personId: entry.personId ?? null,
    action: entry.action,
    objectKind: entry.objectKind,
    objectId: entry.objectId ?? null,
    outcome: entry.outcome ?? 'done',
    detail: entry.detail ?? {},
  };
  await tx.$queryRaw`SELECT append_audit(${row.id}::uuid, ${row.chainKey}, ${row.at}::timestamptz, ${row.actorId}::uuid, ${row.actorKind},
    ${row.associationId}::uuid, ${row.personId}::uuid, ${row.action}, ${row.objectKind}, ${row.objectId}, ${row.outcome},
    ${JSON.stringify(row.detail)}::jsonb, ${saidBy(row)})`;
};
