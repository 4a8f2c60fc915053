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

/** A link as it stands in the table. */
export interface AuditLink {
  readonly row: AuditRow;
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** How far a chain was walked: the last good link. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}
export const chainStart: ChainPlace = { seq: 0, hash: '' };

export const auditFaultKinds = [
  'row_missing',
  'row_altered',
  'tail_missing',
  'rows_added',
  'head_altered',
  'head_missing',
] as const;
export type AuditFaultKind = (typeof auditFaultKinds)[number];

/** The first place where a chain is not what it was. */
export interface AuditFault {
  readonly kind: AuditFaultKind;
  readonly chain: string;
  readonly seq: number;
  readonly id: string | null;
}

/** Walks links in order from a place: the place reached, or the first link that is missing or altered. */
export const walkLinks = (
  chain: string,
  from: ChainPlace,
  links: readonly AuditLink[],
): { readonly at: ChainPlace; readonly fault: AuditFault | null } => {
  let at = from;
  for (const { row, seq, prevHash, hash } of links) {
    if (seq !== at.seq + 1)
      return { at, fault: { kind: 'row_missing', chain, seq: at.seq + 1, id: null } };
    const honest = prevHash === at.hash && hash === linkHash(at.hash, seq, saidBy(row));
    if (!honest) return { at, fault: { kind: 'row_altered', chain, seq, id: row.id } };
    at = { seq, hash };
  }
  return { at, fault: null };
};

/** What the end of a walk says beside the chain's head. */
export const faultAtEnd = (
  chain: string,
  at: ChainPlace,
  head: ChainPlace & { readonly highest: number },
): AuditFault | null => {
  const fault = (kind: AuditFaultKind, seq: number) => ({ kind, chain, seq, id: null });
  if (at.seq < head.seq) return fault('tail_missing', at.seq + 1);
  if (head.highest > head.seq) return fault('rows_added', head.seq + 1);
  return at.hash === head.hash ? null : fault('head_altered', head.seq);
};
