import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@/lib/core/canonical-json';

/** The columns of an audit row that its hash covers. */
export interface AuditRow {
  readonly id: string;
  readonly chainKey: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly associationId: string | null;
  readonly personId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly outcome: string;
  readonly detail: Json;
}

/** The text of a row that is hashed: canonical JSON of everything but its place in the chain. */
export const saidBy = (row: AuditRow): string =>
  canonicalJson({
    id: row.id,
    chainKey: row.chainKey,
    at: row.at.toISOString(),
    actorId: row.actorId,
    actorKind: row.actorKind,
    associationId: row.associationId,
    personId: row.personId,
    action: row.action,
    objectKind: row.objectKind,
    objectId: row.objectId,
    outcome: row.outcome,
    detail: row.detail,
  });

/** The hash of a link: the one before it, its number and its text. The database computes the same. */
export const linkHash = (prevHash: string, seq: number, said: string): string =>
  createHash('sha256').update(`${prevHash}|${seq}|${said}`, 'utf8').digest('hex');
