'use server';

import { submitReview } from '@/lib/reviews/commands/write-review';
import { reviewFormSchema } from '@/lib/reviews/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

/** Hands the review in; final. */
export async function submitReviewAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, reviewFormSchema, async ({ reviewId }) => {
    const { ctx } = await requireStaff(['reviewer']);
    const result = await submitReview(ctx, { reviewId });
    if (!result.ok) return refused(form, {}, `reviews.errors.${result.error.kind}`);
    return { status: 'ok', redirectTo: `/reviews/${reviewId}/thanks` };
  });
}
