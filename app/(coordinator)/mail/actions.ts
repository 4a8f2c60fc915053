'use server';

import { revalidatePath } from 'next/cache';
import { retryMessage } from '@/lib/notifications/commands';
import { retrySchema } from '@/lib/notifications/schema';
import { getTranslations } from '@/lib/platform/words';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

/** Lets a mail that did not arrive go again. */
export async function retryAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, retrySchema, async ({ messageId }) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const result = await retryMessage(ctx, messageId);
    if (!result.ok) return refused(form, {}, 'inbox.mail.tooOld');
    revalidatePath('/mail');
    return { status: 'ok', message: (await getTranslations('inbox.mail'))('goes') };
  });
}
