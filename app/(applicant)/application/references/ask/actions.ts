'use server';

import { redirect } from 'next/navigation';
import { choicesOf } from '@/lib/core/typed-values';
import { askForReference } from '@/lib/vouching/commands/ask-for-reference';
import type { AskRefusal } from '@/lib/vouching/errors';
import { askSchema } from '@/lib/vouching/schema/ask';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

const beside: Partial<Record<AskRefusal, string>> = {
  own_address: 'raterEmail',
  already_asked: 'raterEmail',
  asked_too_often: 'raterEmail',
  role_not_for_slot: 'roles',
};

/** Asks somebody for a reference and mails them the link. */
export async function askAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, askSchema, async (input) => {
    const { ctx } = await requirePerson();
    const asked = await askForReference(ctx, {
      slot: input.slot,
      raterName: input.raterName,
      raterEmail: input.raterEmail,
      roles: choicesOf(input.roles),
      waivesAccess: input.waives === 'yes',
      locale: input.locale,
      replacesId: input.replaces ?? null,
      submissionId: input.submissionId,
    });
    if (asked.ok) redirect('/application/references');
    const key = `vouching.errors.${asked.error}`;
    const field = beside[asked.error];
    return field ? refused(form, { [field]: key }) : refused(form, {}, key);
  });
}
