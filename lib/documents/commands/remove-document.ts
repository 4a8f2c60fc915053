import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { Storage } from '@/lib/platform/storage/model';
import { findDocument, hasFrozen, markRemoved } from '../store';

/**
 * Takes a file off its entry. Its content goes too, unless something of the person was frozen with it:
 * what reviewers were shown stays what it was. Once it is gone there is nothing to remove.
 */
export async function removeDocument(
  ctx: PersonContext,
  storage: Storage,
  { documentId }: { readonly documentId: string },
): Promise<Result<null, { readonly kind: 'not_found' }>> {
  const removed = await withScope(ctx, async (tx) => {
    const { personId } = ctx.scope;
    const found = await findDocument(tx, documentId);
    const isOwn = found?.personId === personId;
    if (!found || !isOwn) return null;
    if ((await markRemoved(tx, personId, documentId, ctx.clock.now())) === 0) return null;
    await recordAudit(tx, ctx, {
      action: 'document.removed',
      objectKind: 'document',
      objectId: documentId,
      personId,
      detail: { sha256: found.sha256 },
    });
    return { key: found.storageKey, stays: await hasFrozen(tx, personId) };
  });
  if (!removed) return err({ kind: 'not_found' });
  if (!removed.stays) await storage.delete(removed.key);
  return ok(null);
}
