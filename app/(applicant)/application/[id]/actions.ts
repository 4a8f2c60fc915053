'use server';

import {
  beginApplication,
  reopenApplication,
  withdrawApplication,
} from '@/lib/applications/commands/take-step';
import { sentenceFor } from '@/lib/applications/labels';
import { stepSchema } from '@/lib/applications/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

const takeStep = (form: FormData, command: typeof beginApplication) =>
  answerForm(form, stepSchema, async (input) => {
    const { ctx } = await requirePerson();
    const result = await command(ctx, input);
    if (!result.ok) return refused(form, {}, sentenceFor(result.error));
    return { status: 'ok', redirectTo: `/application/${result.value.applicationId}` };
  });

/** Begins building the portfolio of an accepted application. */
export async function beginAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return takeStep(form, beginApplication);
}

/** Takes the application back. */
export async function withdrawAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return takeStep(form, withdrawApplication);
}

/** Takes a deferred application up again. */
export async function reopenAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return takeStep(form, reopenApplication);
}
