'use server';

import { removeDocument } from '@/lib/documents/commands/remove-document';
import { removeDocumentSchema } from '@/lib/documents/schema';
import { storage } from '@/lib/platform/storage';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

export async function removeFileAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, removeDocumentSchema, async ({ documentId, noun, entryId }) => {
    const { ctx } = await requirePerson();
    const result = await removeDocument(ctx, storage(), { documentId });
    if (!result.ok) return refused(form, {}, 'notYours');
    return { status: 'ok', redirectTo: `/ledger/${noun}/${entryId}` };
  });
}
