'use server';

import { publishAgreementText } from '@/lib/associations/commands/publish-agreement-text';
import { publishTextSchema } from '@/lib/associations/schema';
import { getTranslations } from '@/lib/platform/words';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

/** Publishes the next version of a text people sign. */
export async function publishTextAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, publishTextSchema, async (input) => {
    const { ctx } = await requireStaff(['admin']);
    const published = await publishAgreementText(ctx, {
      kind: input.kind,
      en: { title: input.titleEn, body: input.bodyEn },
      es: { title: input.titleEs, body: input.bodyEs },
      submissionId: input.submissionId,
    });
    if (!published.ok) return refused(form, {}, 'associations.errors.notAllowed');
    const t = await getTranslations('associations.texts');
    return { status: 'ok', message: t('published'), redirectTo: '/association/texts' };
  });
}
