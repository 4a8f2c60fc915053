'use server';

import { revalidatePath } from 'next/cache';
import { qrShape } from '@/components/ui/qr-picture';
import { getTranslations } from '@/lib/platform/words';
import {
  handOverLink,
  remindRater,
  withdrawReference,
} from '@/lib/vouching/commands/chase-reference';
import { requestSchema } from '@/lib/vouching/schema/ask';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';
import { type Handed, notHanded } from './handed';

/** Makes a link to hand over where mail bounces. It is answered once and stands nowhere else. */
export async function handOverAction(_before: Handed, form: FormData): Promise<Handed> {
  let handed: Handed = notHanded;
  const answer = await answerForm(form, requestSchema, async ({ request }) => {
    const { ctx } = await requirePerson();
    const made = await handOverLink(ctx, request);
    if (!made.ok) return refused(form, {}, `vouching.errors.${made.error}`);
    const { address } = made.value;
    handed = { status: 'ok', link: address, picture: qrShape(address) };
    return { status: 'ok' };
  });
  return answer.status === 'refused' ? { status: 'refused', message: answer.message } : handed;
}

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
