'use server';

import { revalidatePath } from 'next/cache';
import { choicesOf } from '@/lib/core/typed-values';
import { getTranslations } from '@/lib/platform/words';
import { askForAttestation } from '@/lib/vouching/commands/ask-for-attestation';
import { remindProvider, withdrawAttestation } from '@/lib/vouching/commands/chase-attestation';
import { correctProviderEmail } from '@/lib/vouching/commands/correct-provider';
import { askProviderSchema, correctProviderSchema, requestSchema } from '@/lib/vouching/schema/ask';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

const PAGE = '/ledger/supervision/confirm';

async function done(
  key: 'asked' | 'corrected' | 'reminded' | 'withdrawn',
  count = 0,
): Promise<ActionResult> {
  revalidatePath(PAGE);
  return { status: 'ok', message: (await getTranslations('vouching.confirm'))(key, { count }) };
}

/** Asks a provider to confirm sessions: all that are unconfirmed, or the ticked ones. */
export async function askProviderAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, askProviderSchema, async (input) => {
    const { ctx } = await requirePerson();
    const asked = await askForAttestation(ctx, {
      providerId: input.provider,
      sessionIds: input.all === 'yes' ? 'all' : choicesOf(input.sessions),
      locale: input.locale,
      submissionId: input.submissionId,
    });
    if (asked.ok) return done('asked', asked.value.sessions);
    return refused(form, {}, `vouching.attestErrors.${asked.error}`);
  });
}

/** Corrects the address of a provider who has not answered from it. */
export async function correctProviderAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, correctProviderSchema, async ({ provider, email }) => {
    const { ctx } = await requirePerson();
    const corrected = await correctProviderEmail(ctx, { providerId: provider, email });
    if (corrected.ok) return done('corrected', corrected.value.takenBack);
    const key = `vouching.correctErrors.${corrected.error}`;
    return refused(form, corrected.error === 'not_found' ? {} : { email: key }, key);
  });
}

/** Sends a provider the request again with a new link. */
export async function remindProviderAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, requestSchema, async ({ request }) => {
    const { ctx } = await requirePerson();
    const reminded = await remindProvider(ctx, request);
    if (reminded.ok) return done('reminded');
    return refused(form, {}, `vouching.errors.${reminded.error}`);
  });
}

/** Takes a request to a provider back. */
export async function withdrawAttestationAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, requestSchema, async ({ request }) => {
    const { ctx } = await requirePerson();
    const withdrawn = await withdrawAttestation(ctx, request);
    if (withdrawn.ok) return done('withdrawn');
    return refused(form, {}, `vouching.errors.${withdrawn.error}`);
  });
}
