'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { withScope } from '@/lib/platform/db/with-scope';
import { declineReference } from '@/lib/vouching/commands/write-rating';
import { openTask } from '@/lib/vouching/queries/open-task';
import type { ActionResult } from '@/lib/web/action-result';
import { heldTask, holdTask, linkContext, taskPath } from '@/lib/web/capability';
import { answerForm } from '@/lib/web/form';
import { currentLocale } from '@/lib/web/i18n/locale';

/** Exchanges the token of a mailed link for the clean address of its task. */
export async function beginTaskAction(form: FormData): Promise<void> {
  const token = form.get('token');
  const ctx = linkContext(token);
  const locale = await currentLocale();
  const task = await withScope(ctx, (tx) => openTask(ctx, tx, locale));
  if (!task || typeof token !== 'string') notFound();
  await holdTask(task.id, token);
  redirect(`${taskPath(task.id)}?lang=${locale}`);
}

const declineSchema = z.strictObject({
  token: z.string().max(100).optional(),
  suggestion: z.string().max(200, 'tooLong'),
  submissionId: z.string().max(80).optional(),
});

/** Says no to a reference. Sent twice is said once. */
export async function declineTaskAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, declineSchema, async ({ token, suggestion }) => {
    const ctx = token === undefined ? await heldTask() : linkContext(token);
    const declined = await declineReference(ctx, { suggestion });
    if (!declined.ok) notFound();
    redirect(`/v/declined?lang=${await currentLocale()}`);
  });
}
