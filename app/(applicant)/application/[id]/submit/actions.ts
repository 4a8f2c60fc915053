'use server';

import { submitApplication } from '@/lib/readiness/commands/submit-application';
import { submitSchema } from '@/lib/readiness/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

/** Hands the portfolio in. */
export async function submitAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, submitSchema, async (input) => {
    const { ctx } = await requirePerson();
    const result = await submitApplication(ctx, input);
    if (result.ok) return { status: 'ok', redirectTo: `/application/${input.applicationId}` };
    const { error } = result;
    if (error.kind === 'not_found') return refused(form, {}, 'notYours');
    if (error.kind === 'not_now') return refused(form, {}, 'applications.errors.notNow');
    if (error.kind === 'blocked') return refused(form, {}, 'applications.errors.blocked');
    if (error.kind === 'changed_meanwhile')
      return refused(form, {}, 'applications.errors.changedMeanwhile');
    const unseen = !error.requirements.every((id) => input.shown.split(' ').includes(id));
    if (unseen) return refused(form, {}, 'applications.errors.newShortfall');
    return refused(form, { acceptShortfall: 'applications.errors.acceptShortfall' });
  });
}
