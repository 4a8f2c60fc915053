'use server';

import { revalidatePath } from 'next/cache';
import { reasonsFor } from '@/lib/applications/reasons';
import { decide } from '@/lib/reviews/commands/decide';
import { sendDecisionLetter } from '@/lib/reviews/commands/send-letter';
import type { ReviewError } from '@/lib/reviews/errors';
import { spoken } from '@/lib/reviews/labels';
import {
  type DecideInput,
  decideFormSchema,
  reasonsIn,
  sendLetterFormSchema,
} from '@/lib/reviews/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const fieldOf: Partial<Record<ReviewError['kind'], string>> = {
  outcome_not_open: 'outcome',
  reason_needed: 'reasons',
  day_in_the_past: 'dueOn',
};

/** Writes the decision and its letter; nobody is told yet. */
export async function decideAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, decideFormSchema, async (sent) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const { submissionId, applicationId, version, outcome, word, dueOn, replaces } =
      sent as unknown as DecideInput;
    const said = { submissionId, applicationId, version, outcome, word, dueOn, replaces };
    const fitting: readonly string[] = reasonsFor(spoken[outcome]);
    const needsDay = outcome === 'request_changes';
    const result = await decide(ctx, {
      ...said,
      dueOn: needsDay ? dueOn : '',
      // What was ticked for another outcome before is no longer in sight.
      reasons: reasonsIn(sent).filter(({ code }) => fitting.includes(code)),
    });
    if (!result.ok) {
      const words = `reviews.errors.${result.error.kind}`;
      const field = fieldOf[result.error.kind];
      return field ? refused(form, { [field]: words }) : refused(form, {}, words);
    }
    const here = `/applications/${applicationId}/decide`;
    revalidatePath(here);
    return { status: 'ok', redirectTo: here };
  });
}

/** Sends the letter; with it the decision takes effect. */
export async function sendLetterAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, sendLetterFormSchema, async ({ submissionId: _, ...input }) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const result = await sendDecisionLetter(ctx, input);
    if (!result.ok) return refused(form, {}, `reviews.errors.${result.error.kind}`);
    const here = `/applications/${result.value.applicationId}/decide`;
    revalidatePath(here);
    return { status: 'ok', redirectTo: here };
  });
}
