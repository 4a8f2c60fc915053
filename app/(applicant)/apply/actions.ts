'use server';

import { registerApplication } from '@/lib/applications/commands/register';
import { registerSchema } from '@/lib/applications/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

/** Registers with an association for one category. */
export async function registerAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, registerSchema, async (input) => {
    const { ctx } = await requirePerson();
    const result = await registerApplication(ctx, input);
    if (result.ok)
      return { status: 'ok', redirectTo: `/application/${result.value.applicationId}` };
    const { error } = result;
    if (error.kind === 'already_open') return refused(form, {}, 'applications.errors.alreadyOpen');
    if (error.kind === 'category_not_offered')
      return refused(form, { category: 'applications.errors.notOffered' });
    return refused(form, {}, 'notYours');
  });
}
