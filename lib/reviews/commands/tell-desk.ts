import { listDeskPeople } from '@/lib/associations/store/desk';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getCategoryName } from '@/lib/rulebook/queries';
import type { Review } from '../model';
import { findDesk } from '../store/assignment';

type Telling = Awaited<ReturnType<typeof readForDesk>>;

/**
 * What the desk is told of and who is told. A review that is left shows its application to its reader
 * no longer, so this is read before.
 */
export const readForDesk = async (tx: Tx, ctx: StaffContext, review: Review) => {
  const { name } = await findDesk(tx, review.associationId);
  const { category, reference } = await tx.application.findUniqueOrThrow({
    where: { id: review.applicationId },
    select: { category: true, reference: true },
  });
  const named = { associationId: review.associationId, category };
  const people = await listDeskPeople(tx, review.associationId);
  return {
    params: { category: await getCategoryName(ctx, tx, named), reference },
    envelopes: people
      .filter(({ id }) => id !== review.applicantId && id !== review.reviewerId)
      .map((person) => ({
        sender: name,
        to: { email: person.email, name: person.name },
        locale: person.locale,
        personId: person.id,
        associationId: review.associationId,
      })),
  };
};

/** Every review of a round is in: the desk may decide. */
export const tellReviewsIn = async (tx: Tx, ctx: StaffContext, review: Review): Promise<void> => {
  const { params, envelopes } = await readForDesk(tx, ctx, review);
  for (const envelope of envelopes)
    await enqueueMessage(tx, ctx, {
      ...envelope,
      template: 'reviews_in',
      params,
      link: `/applications/${review.applicationId}/decide`,
      dedupeKey: `reviews-in:${review.roundId}:${envelope.personId}`,
    });
};

/** A reviewer stepped back or had to: the desk must ask somebody else. */
export const tellSteppedBack = async (
  tx: Tx,
  ctx: StaffContext,
  review: Review,
  { params, envelopes }: Telling,
  because: 'said' | 'found',
): Promise<void> => {
  for (const envelope of envelopes)
    await enqueueMessage(tx, ctx, {
      ...envelope,
      template: 'reviewer_stepped_back',
      params: { ...params, reviewerName: review.reviewerName, because },
      link: `/applications/${review.applicationId}/reviews`,
      dedupeKey: `stepped-back:${because}:${review.id}:${envelope.personId}`,
    });
};
