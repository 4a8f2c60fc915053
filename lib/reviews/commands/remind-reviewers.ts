import { enqueueMessage } from '@/lib/notifications/commands';
import type { JobContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { getCategoryName } from '@/lib/rulebook/queries';
import { listDue, reminderKey } from '../store/reminders';

const DAYS_BEFORE = 3;
const BATCH = 200;

/**
 * Reminds reviewers three days before a review is due and once more when the day has passed, at most once
 * each, however often it runs and by how many at once. Answers how many were reminded.
 */
export const remindReviewers = async (ctx: JobContext): Promise<number> => {
  let reminded = 0;
  for (let found = BATCH; found === BATCH; reminded += found) {
    found = await withScope(ctx, async (tx) => {
      const due = await listDue(tx, ctx.clock.now(), DAYS_BEFORE, BATCH);
      for (const review of due)
        await enqueueMessage(tx, ctx, {
          template: 'review_reminder',
          params: {
            category: await getCategoryName(ctx, tx, review),
            dueOn: review.dueOn,
            overdue: review.overdue,
          },
          sender: review.associationName,
          to: { email: review.reviewer.email, name: review.reviewer.name },
          locale: review.reviewer.locale,
          personId: review.reviewer.id,
          associationId: review.associationId,
          link: `/reviews/${review.id}`,
          dedupeKey: reminderKey(review),
        });
      return due.length;
    });
  }
  return reminded;
};
