import { recordAudit } from '@/lib/audit/commands';
import { isId } from '@/lib/core/id';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { Review } from '../model';
import { mayWriteReview } from '../policy';
import { findFrozen } from '../store/frozen';
import { findReview } from '../store/reviews';

/** A file of a frozen portfolio, with where it is stored. */
export interface FrozenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly storageKey: string;
}

interface Row {
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly storage_key: string;
  readonly sha256: string;
}

const find = async (
  ctx: StaffContext,
  tx: Tx,
  reviewId: string,
  documentId: string,
): Promise<{ readonly review: Review; readonly file: FrozenFile } | null> => {
  const review = isId(documentId) ? await findReview(tx, reviewId) : null;
  if (!review || !mayWriteReview(ctx, review)) return null;
  if (review.state !== 'assigned' && review.state !== 'submitted') return null;
  const { portfolio } = await findFrozen(tx, review);
  const listed = portfolio.ledger.documents.find(({ id }) => id === documentId);
  if (!listed) return null;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT * FROM frozen_document(${review.applicationId}::uuid, ${documentId}::uuid)`;
  if (!row) return null;
  if (row.sha256 !== listed.sha256)
    throw new Error(`Document ${documentId} is not what was frozen.`);
  const file = {
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    storageKey: row.storage_key,
  };
  return { review, file };
};

/** Whether a reviewer may open a file of the portfolio they read. */
export const mayOpenFrozenFile = (
  ctx: StaffContext,
  reviewId: string,
  documentId: string,
): Promise<boolean> =>
  withScope(ctx, async (tx) => (await find(ctx, tx, reviewId, documentId)) !== null);

/** A file of the portfolio a reviewer reads, about to be served; that it was opened is kept in the audit. */
export const openFrozenFile = (
  ctx: StaffContext,
  reviewId: string,
  documentId: string,
): Promise<FrozenFile | null> =>
  withScope(ctx, async (tx) => {
    const found = await find(ctx, tx, reviewId, documentId);
    if (!found) return null;
    await recordAudit(tx, ctx, {
      action: 'review.document_opened',
      objectKind: 'document',
      objectId: documentId,
      associationId: found.review.associationId,
      personId: found.review.applicantId,
      detail: { reviewId },
    });
    return found.file;
  });
