'use server';

import { redirect } from 'next/navigation';
import { endOtherSessions, endOwnSession } from '@/lib/accounts/commands/end-sessions';
import { endSessionSchema, nothingSchema } from '@/lib/accounts/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

/** Signs one of one's own browsers out. */
export async function endSessionAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, endSessionSchema, async ({ session }) => {
    const { ctx } = await requirePerson();
    const ended = await endOwnSession(ctx, session);
    if (!ended.ok) return refused(form, {}, 'notYours');
    redirect('/account/sessions');
  });
}

/** Signs every other browser of one's own out. */
export async function endOthersAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nothingSchema, async () => {
    const { ctx, who } = await requirePerson();
    await endOtherSessions(ctx, who.sessionId);
    redirect('/account/sessions');
  });
}
