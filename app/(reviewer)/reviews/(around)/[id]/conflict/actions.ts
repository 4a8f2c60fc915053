'use server';

import { declareConflict } from '@/lib/reviews/commands/answer-task';
import { declareConflictFormSchema } from '@/lib/reviews/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

/** Steps back from a reading. */
export async function declareConflictAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, declareConflictFormSchema, async ({ submissionId: _, ...input }) => {
    const { ctx } = await requireStaff(['reviewer']);
    const result = await declareConflict(ctx, input);
    if (!result.ok) return refused(form, {}, `reviews.errors.${result.error.kind}`);
    return { status: 'ok', redirectTo: `/reviews/${input.reviewId}/thanks` };
  });
}
