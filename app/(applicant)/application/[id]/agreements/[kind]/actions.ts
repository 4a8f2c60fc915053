'use server';

import { signAgreement } from '@/lib/applications/commands/sign-agreement';
import { sentenceFor } from '@/lib/applications/labels';
import { signSchema } from '@/lib/applications/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

/** Signs one version of an agreement with one's own name. */
export async function signAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, signSchema, async (input) => {
    const { ctx } = await requirePerson();
    const result = await signAgreement(ctx, input);
    if (result.ok) return { status: 'ok', redirectTo: `/application/${input.applicationId}` };
    const sentence = sentenceFor(result.error);
    if (result.error.kind === 'name_differs') return refused(form, { signedName: sentence });
    return refused(form, {}, sentence);
  });
}
