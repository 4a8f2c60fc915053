import { recordAudit } from '@/lib/audit/commands';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Review } from '../model';
import { conflictOf } from '../store/reviews';
import { readForDesk, tellSteppedBack } from './tell-desk';

/**
 * Whether something has come between a reviewer and a fair reading since they were asked: a resubmission
 * may name new providers and referees. The desk is told, once; nothing more is written by this reviewer.
 */
export const foundConflict = async (
  tx: Tx,
  ctx: StaffContext,
  review: Review,
): Promise<boolean> => {
  const why = await conflictOf(tx, review.reviewerId, review.applicationId);
  if (!why) return false;
  await tellSteppedBack(tx, ctx, review, await readForDesk(tx, ctx, review), 'found');
  await recordAudit(tx, ctx, {
    action: 'review.conflict_found',
    objectKind: 'review',
    objectId: review.id,
    associationId: review.associationId,
    personId: review.applicantId,
    outcome: 'refused',
    detail: { why },
  });
  return true;
};
