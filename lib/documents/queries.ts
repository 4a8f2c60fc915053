import { recordAudit } from '@/lib/audit/commands';
import { isId } from '@/lib/core/id';
import type { SignedInContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { AttachedDocument, DocumentPlace, StoredDocument } from './model';
import { mayOpenDocuments } from './policy';
import { findDocument, listDocuments } from './store';

/** The files of an entry; none for who may not open them. */
export const getDocuments = async (
  ctx: SignedInContext,
  tx: Tx,
  personId: string,
  place: DocumentPlace,
): Promise<readonly AttachedDocument[]> =>
  mayOpenDocuments(ctx.scope, personId).allowed ? listDocuments(tx, personId, place) : [];

/** A file about to be served, or null. That it was opened is kept in the audit. */
export const openDocument = (
  ctx: SignedInContext,
  documentId: string,
): Promise<StoredDocument | null> =>
  withScope(ctx, async (tx) => {
    if (!isId(documentId)) return null;
    const found = await findDocument(tx, documentId);
    if (!found || !mayOpenDocuments(ctx.scope, found.personId).allowed) return null;
    await recordAudit(tx, ctx, {
      action: 'document.opened',
      objectKind: 'document',
      objectId: found.id,
      personId: found.personId,
      ...(ctx.scope.kind === 'staff' ? { associationId: ctx.scope.associationId } : {}),
    });
    return found;
  });

/** Whether a file is there to be opened, without opening it. */
export const mayGetDocument = (ctx: SignedInContext, documentId: string): Promise<boolean> =>
  withScope(ctx, async (tx) => {
    const found = isId(documentId) ? await findDocument(tx, documentId) : null;
    return found !== null && mayOpenDocuments(ctx.scope, found.personId).allowed;
  });
