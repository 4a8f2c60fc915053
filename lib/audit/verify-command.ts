import { systemClock } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { JobContext } from '@/lib/platform/context';
import { openDatabase } from '@/lib/platform/db/database';
import { env, required } from '@/lib/platform/env';
import { type AuditWalk, walkAudit } from './queries/walk';
import type { AuditFault } from './rules';

const words = {
  row_missing: 'is missing',
  row_altered: 'is not what was written',
  tail_missing: 'and all after it are missing',
  rows_added: 'was added past the end of the chain',
  head_altered: 'does not agree with the end of the chain',
  head_missing: 'is the last one found; the end of the chain itself is missing',
} as const satisfies Record<AuditFault['kind'], string>;

const sentenceOf = ({ chain, seq, id, kind }: AuditFault): string =>
  `Chain ${chain}: row ${seq}${id ? ` (${id})` : ''} ${words[kind]}.`;

/** What the command prints: one line for each altered chain, then the sum. */
export const reportOf = ({ chains, rows, faults }: AuditWalk): string =>
  [
    ...faults.map(sentenceOf),
    `${rows} audit rows in ${chains} chains checked; ${faults.length === 0 ? 'nothing was altered.' : `${faults.length} of the chains altered.`}`,
  ].join('\n');

const main = async (worker: string): Promise<number> => {
  const db = openDatabase({ app: worker, worker });
  const job = { kind: 'job', job: 'verify-audit' } as const;
  const ctx: JobContext = {
    actor: job,
    scope: job,
    db,
    clock: systemClock,
    newId: () => newId(systemClock.now()),
  };
  try {
    const walk = await walkAudit(ctx);
    process.stdout.write(`${reportOf(walk)}\n`);
    return walk.faults.length === 0 ? 0 : 1;
  } finally {
    await db.close();
  }
};

// Imported by a test, it does nothing; started by scripts/audit.mjs, it is told where to look.
if (process.argv[2] === '--run')
  process.exitCode = await main(required(env(), 'ATTUNE_WORKER_DATABASE_URL'));
