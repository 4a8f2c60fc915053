import type { Context } from '@/lib/platform/context';
import type { Database } from '@/lib/platform/db/database';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Rulebook } from './model';
import { loadRulebook } from './store/published';

interface Kept {
  readonly book: Rulebook;
  readonly readAt: number;
}

// What is published never changes; only something new can come, and it holds from tomorrow at the soonest.
const FRESH_MS = 60_000;

const held = globalThis as { attuneRulebooks?: WeakMap<Database, Kept> };
const kept = (): WeakMap<Database, Kept> => {
  held.attuneRulebooks ??= new WeakMap();
  return held.attuneRulebooks;
};

/**
 * The published editions and overlays. Read from the database at most once a minute in each process, the
 * same for whoever asks: a page in between asks nothing.
 */
export async function getRulebook(ctx: Pick<Context, 'db' | 'clock'>, tx: Tx): Promise<Rulebook> {
  const now = ctx.clock.now().getTime();
  const known = kept().get(ctx.db);
  if (known && Math.abs(now - known.readAt) < FRESH_MS) return known.book;
  const book = await loadRulebook(tx);
  kept().set(ctx.db, { book, readAt: now });
  return book;
}

/** Forgets what was read: after something was published, in the process that published it. */
export const forgetRulebook = (ctx: Pick<Context, 'db'>): void => {
  kept().delete(ctx.db);
};
