'use server';

import { signInWithFactor } from '@/lib/accounts/commands/sign-in-with-factor';
import type { FactorError } from '@/lib/accounts/errors';
import { factorSchema } from '@/lib/accounts/schema';
import { ok } from '@/lib/core/result';
import type { ActionResult } from '@/lib/web/action-result';
import { goOn } from '@/lib/web/auth/go-on';
import { readStep } from '@/lib/web/auth/step';
import { anonymousContext, visitFrom } from '@/lib/web/auth/visit';
import { answerForm, refused } from '@/lib/web/form';

const words = {
  wrong_factor: 'accounts.errors.wrongFactor',
  ticket_gone: 'accounts.errors.ticketGone',
  too_often: 'accounts.errors.tooOften',
} as const satisfies Record<FactorError, string>;

/** Takes the second factor; only now does a session begin. */
export async function factorSignInAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, factorSchema, async ({ code }) => {
    const step = await readStep();
    if (!step?.ticket) return refused(form, {}, words.ticket_gone);
    const typed = { ticket: step.ticket, typed: code, visit: await visitFrom(step.browser) };
    const refusal = await goOn('factor', step, async () => {
      const proved = await signInWithFactor(anonymousContext(), typed);
      return proved.ok ? ok({ kind: 'signed_in' as const, session: proved.value }) : proved;
    });
    return refused(form, { code: words[refusal] });
  });
}
