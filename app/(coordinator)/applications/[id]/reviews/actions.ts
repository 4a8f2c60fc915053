'use server';

import { revalidatePath } from 'next/cache';
import { withdrawReviewer } from '@/lib/reviews/commands/answer-task';
import { assignReviewer } from '@/lib/reviews/commands/assign-reviewer';
import type { ReviewError } from '@/lib/reviews/errors';
import { assignReviewerFormSchema, reviewFormSchema } from '@/lib/reviews/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const sentence = (error: ReviewError): string =>
  error.kind === 'conflict_of_interest'
    ? `decisions.conflict.${error.why}`
    : `reviews.errors.${error.kind}`;

/** Asks somebody to read the portfolio. */
export async function assignReviewerAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, assignReviewerFormSchema, async ({ submissionId: _, ...input }) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const result = await assignReviewer(ctx, input);
    if (!result.ok) return refused(form, { reviewerId: sentence(result.error) });
    const here = `/applications/${input.applicationId}/reviews`;
    revalidatePath(here);
    return { status: 'ok', redirectTo: here };
  });
}

/** Takes a task back that was not handed in. */
export async function withdrawReviewerAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, reviewFormSchema, async ({ reviewId }) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const result = await withdrawReviewer(ctx, { reviewId });
    if (!result.ok) return refused(form, {}, sentence(result.error));
    const here = `/applications/${result.value.applicationId}/reviews`;
    revalidatePath(here);
    return { status: 'ok', redirectTo: here };
  });
}
