'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { getTranslations } from '@/lib/platform/words';
import { remindProvider, withdrawAttestation } from '@/lib/vouching/commands/chase-attestation';
import { remindRater, withdrawReference } from '@/lib/vouching/commands/chase-reference';
import { requestSchema } from '@/lib/vouching/schema/ask';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const desk = ['coordinator', 'admin'] as const;

async function done(key: 'resent' | 'withdrawn'): Promise<ActionResult> {
  revalidatePath('/requests', 'layout');
  return { status: 'ok', message: (await getTranslations('vouching.board'))(key) };
}

/** Sends a rater the request again, on behalf of the applicant. */
export async function resendAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, requestSchema, async ({ request }) => {
    const { ctx } = await requireStaff(desk);
    const sent = await remindRater(ctx, request);
    return sent.ok ? done('resent') : refused(form, {}, `vouching.errors.${sent.error}`);
  });
}

/** Ends a request to a rater, on behalf of the applicant. */
export async function withdrawForAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, requestSchema, async ({ request }) => {
    const { ctx } = await requireStaff(desk);
    const ended = await withdrawReference(ctx, request);
    return ended.ok ? done('withdrawn') : refused(form, {}, `vouching.errors.${ended.error}`);
  });
}

const aboutPerson = requestSchema.extend({ person: z.uuid('lookAtThis') });

/** Sends a provider the request again, on behalf of the person whose ledger is open to the desk. */
export async function resendToProviderAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, aboutPerson, async ({ request, person }) => {
    const { ctx } = await requireStaff(desk, person);
    const sent = await remindProvider(ctx, request);
    return sent.ok ? done('resent') : refused(form, {}, `vouching.errors.${sent.error}`);
  });
}

/** Ends a request to a provider, on behalf of the person whose ledger is open to the desk. */
export async function withdrawFromProviderAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, aboutPerson, async ({ request, person }) => {
    const { ctx } = await requireStaff(desk, person);
    const ended = await withdrawAttestation(ctx, request);
    return ended.ok ? done('withdrawn') : refused(form, {}, `vouching.errors.${ended.error}`);
  });
}
