'use server';

import { revalidatePath } from 'next/cache';
import { setListing } from '@/lib/credentials/commands/set-listing';
import { listingSchema } from '@/lib/credentials/schema';
import { getTranslations } from '@/lib/platform/words';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

/** The holder decides whether the register shows the credential. */
export async function setListingAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, listingSchema, async (input) => {
    const { ctx } = await requirePerson();
    const result = await setListing(ctx, input);
    if (!result.ok)
      return refused(form, {}, result.error.kind === 'not_now' ? 'notNow' : 'notYours');
    revalidatePath('/credentials');
    const t = await getTranslations('credentials.listing');
    return { status: 'ok', message: t(result.value.listed ? 'nowListed' : 'nowUnlisted') };
  });
}
