import type { Tx } from '@/lib/platform/db/with-scope';
import type { AuditLink } from '../rules';

/** A chain's head as one look finds it: what it says, and the highest link there is. */
export interface ChainHead {
  readonly chain: string;
  /** Null where links exist and their head does not. */
  readonly seq: number | null;
  readonly hash: string | null;
  readonly highest: number;
}

/** The next chains by name; those whose head is gone too. */
export const listHeads = (tx: Tx, after: string, limit: number): Promise<ChainHead[]> =>
  tx.$queryRaw<ChainHead[]>`
    WITH RECURSIVE chains AS (
      (SELECT chain_key FROM audit_event WHERE chain_key > ${after} ORDER BY chain_key LIMIT 1)
      UNION ALL
      SELECT (SELECT e.chain_key FROM audit_event e WHERE e.chain_key > c.chain_key ORDER BY e.chain_key LIMIT 1)
      FROM chains c WHERE c.chain_key IS NOT NULL
    ), named AS (
      (SELECT chain_key FROM chains WHERE chain_key IS NOT NULL LIMIT ${limit})
      UNION (SELECT chain_key FROM audit_head WHERE chain_key > ${after} ORDER BY chain_key LIMIT ${limit}))
    SELECT n.chain_key AS chain, h.seq, h.hash,
      coalesce((SELECT max(e.chain_seq) FROM audit_event e WHERE e.chain_key = n.chain_key), 0)::int AS highest
    FROM named n LEFT JOIN audit_head h ON h.chain_key = n.chain_key ORDER BY n.chain_key LIMIT ${limit}`;

/** Links of a chain after one, in order, up to another. */
export const listLinks = async (
  tx: Tx,
  chain: string,
  after: number,
  until: number,
  limit: number,
): Promise<AuditLink[]> => {
  const rows = await tx.auditEvent.findMany({
    where: { chainKey: chain, chainSeq: { gt: after, lte: until } },
    orderBy: { chainSeq: 'asc' },
    take: limit,
  });
  return rows.map(({ chainSeq, prevHash, hash, ...row }) => ({
    row: { ...row, detail: row.detail as AuditLink['row']['detail'] },
    seq: chainSeq,
    prevHash,
    hash,
  }));
};
