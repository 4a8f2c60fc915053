'use server';

import { revalidatePath } from 'next/cache';
import { recordExamResult } from '@/lib/exams/commands';
import { recordExamSchema } from '@/lib/exams/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

/** Records one sitting of a Mentor's exam. */
export async function recordExamAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, recordExamSchema, async (input) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const result = await recordExamResult(ctx, input);
    if (!result.ok) {
      const { kind } = result.error;
      if (kind === 'not_found' || kind === 'not_now')
        return refused(form, {}, 'decisions.errors.examClosed');
      return refused(form, { takenOn: `decisions.errors.${kind}` });
    }
    const here = `/applications/${input.applicationId}/exam`;
    revalidatePath(here);
    return { status: 'ok', redirectTo: here };
  });
}
