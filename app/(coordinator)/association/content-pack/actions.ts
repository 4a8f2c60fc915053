'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { getTranslations } from '@/lib/platform/words';
import { loadContentPack, retireContentPack } from '@/lib/vouching/commands/load-content-pack';
import { CONTENT_PACK_BYTES } from '@/lib/vouching/schema/content-pack';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const PAGE = '/association/content-pack';
const submissionId = z.string().max(80).optional();
// The file is read from the form itself: of what is typed, nothing stands under its name.
const file = z.array(z.never()).optional();
const loadSchema = z.strictObject({ file, submissionId });
const retireSchema = z.strictObject({ pack: z.uuid('lookAtThis'), submissionId });

async function refusedFile(reason: string, at = ''): Promise<ActionResult> {
  const t = await getTranslations('vouching.pack');
  const said = t(`faults.${reason}`, { at: at.slice(0, 80) });
  return { status: 'refused', message: t('notLoaded'), fields: { file: said } };
}

/** Loads a licensed content pack from a file. */
export async function loadPackAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, loadSchema, async () => {
    const { ctx } = await requireStaff(['admin']);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return refusedFile('missing');
    if (file.size > CONTENT_PACK_BYTES) return refusedFile('too_big');
    const loaded = await loadContentPack(ctx, await file.text());
    if (!loaded.ok) return refusedFile(loaded.error.reason, loaded.error.at);
    revalidatePath(PAGE);
    const { items, agreements } = loaded.value;
    const t = await getTranslations('vouching.pack');
    return { status: 'ok', message: t('done', { count: items, agreements }) };
  });
}

/** Takes a pack out of use. */
export async function retirePackAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, retireSchema, async ({ pack }) => {
    const { ctx } = await requireStaff(['admin']);
    const retired = await retireContentPack(ctx, pack);
    if (!retired.ok) return refusedFile('not_found');
    revalidatePath(PAGE);
    return { status: 'ok', message: (await getTranslations('vouching.pack'))('retiredNow') };
  });
}
