'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from '@/lib/platform/words';
import { remindRater, withdrawReference } from '@/lib/vouching/commands/chase-reference';
import { requestSchema } from '@/lib/vouching/schema/ask';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

const PAGE = '/application/references';

/** Sends a rater a reminder with a new link. */
export async function remindAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, requestSchema, async ({ request }) => {
    const { ctx } = await requirePerson();
    const reminded = await remindRater(ctx, request);
    if (!reminded.ok) return refused(form, {}, `vouching.errors.${reminded.error}`);
    revalidatePath(PAGE);
    return { status: 'ok', message: (await getTranslations('vouching.references'))('reminded') };
  });
}

/** Takes a request back. */
export async function withdrawAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, requestSchema, async ({ request }) => {
    const { ctx } = await requirePerson();
    const withdrawn = await withdrawReference(ctx, request);
    if (!withdrawn.ok) return refused(form, {}, `vouching.errors.${withdrawn.error}`);
    revalidatePath(PAGE);
    return { status: 'ok', message: (await getTranslations('vouching.references'))('withdrawn') };
  });
}
