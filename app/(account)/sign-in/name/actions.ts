'use server';

import { completeSignUp } from '@/lib/accounts/commands/complete-sign-up';
import { signUpSchema } from '@/lib/accounts/schema';
import { ok } from '@/lib/core/result';
import type { ActionResult } from '@/lib/web/action-result';
import { goOn } from '@/lib/web/auth/go-on';
import { readStep } from '@/lib/web/auth/step';
import { anonymousContext, visitFrom } from '@/lib/web/auth/visit';
import { answerForm, refused } from '@/lib/web/form';

/** Makes the account of somebody whose address has just been proved. */
export async function signUpAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, signUpSchema, async ({ name }) => {
    const step = await readStep();
    if (!step?.ticket) return refused(form, {}, 'accounts.errors.ticketGone');
    const signUp = { ticket: step.ticket, name, visit: await visitFrom(step.browser) };
    await goOn('sign_up', step, async () => {
      const made = await completeSignUp(anonymousContext(), signUp);
      return made.ok ? ok({ kind: 'signed_in' as const, session: made.value }) : made;
    });
    return refused(form, {}, 'accounts.errors.ticketGone');
  });
}
