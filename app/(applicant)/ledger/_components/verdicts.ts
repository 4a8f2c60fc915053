import type { PersonContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getLocale } from '@/lib/platform/words';
import { sayEntries } from '@/lib/readiness/labels';
import type { SaidEntry } from '@/lib/readiness/model';
import { getReadiness } from '@/lib/readiness/queries';

/** What some entries count for and why not, in sentences, by id; within the page's one transaction. */
export async function verdictsOf(
  ctx: PersonContext,
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SaidEntry>> {
  const wishes = { skipFits: true, skipPlan: true };
  const readiness = await getReadiness(ctx, tx, ctx.scope.personId, wishes);
  return readiness ? sayEntries(readiness, await getLocale(), ids) : new Map();
}
