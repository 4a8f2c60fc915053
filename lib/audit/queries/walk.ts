import type { JobContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { type AuditFault, type ChainPlace, chainStart, faultAtEnd, walkLinks } from '../rules';
import { type ChainHead, listHeads, listLinks } from '../store/chains';

const CHAINS_AT_ONCE = 200;
const LINKS_AT_ONCE = 1_000;

/** What a walk through all chains found. */
export interface AuditWalk {
  readonly chains: number;
  readonly rows: number;
  /** The first fault of each chain that has one. */
  readonly faults: readonly AuditFault[];
}

/** Walks every chain from its first link to its head, a page at a time, and recomputes each hash. */
export const walkAudit = async (ctx: JobContext): Promise<AuditWalk> => {
  const faults: AuditFault[] = [];
  let [chains, rows, after] = [0, 0, ''];
  for (;;) {
    const heads = await withScope(ctx, (tx) => listHeads(tx, after, CHAINS_AT_ONCE));
    for (const head of heads) {
      const { walked, fault } = await walkChain(ctx, head);
      chains += 1;
      rows += walked;
      if (fault) faults.push(fault);
    }
    if (heads.length < CHAINS_AT_ONCE) return { chains, rows, faults };
    after = heads.at(-1)?.chain ?? after;
  }
};

/** The first fault of each chain that is not what it was; none when nothing was altered. */
export const auditFaults = async (ctx: JobContext): Promise<readonly AuditFault[]> =>
  (await walkAudit(ctx)).faults;

const walkChain = async (
  ctx: JobContext,
  { chain, seq, hash, highest }: ChainHead,
): Promise<{ readonly walked: number; readonly fault: AuditFault | null }> => {
  let at: ChainPlace = chainStart;
  const until = seq ?? highest;
  while (at.seq < until) {
    const from = at;
    const links = await withScope(ctx, (tx) =>
      listLinks(tx, chain, from.seq, until, LINKS_AT_ONCE),
    );
    if (links.length === 0) break;
    const step = walkLinks(chain, from, links);
    if (step.fault) return { walked: step.at.seq, fault: step.fault };
    at = step.at;
  }
  if (seq === null || hash === null)
    return { walked: at.seq, fault: { kind: 'head_missing', chain, seq: at.seq, id: null } };
  return { walked: at.seq, fault: faultAtEnd(chain, at, { seq, hash, highest }) };
};
