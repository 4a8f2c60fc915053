'use server';

import { redirect } from 'next/navigation';
import { type Proof, proveAgain, requestProofCode } from '@/lib/accounts/commands/prove-again';
import { nothingSchema, proofSchema } from '@/lib/accounts/schema';
import { newToken } from '@/lib/platform/crypto';
import type { ActionResult } from '@/lib/web/action-result';
import { safeNext } from '@/lib/web/auth/next-path';
import { signInThrough } from '@/lib/web/auth/session';
import { dropStep, readStep, writeStep } from '@/lib/web/auth/step';
import { visitFrom } from '@/lib/web/auth/visit';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

/** Mails a code to somebody signed in who has to show again that it is them. */
export async function sendProofCodeAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nothingSchema, async (input) => {
    const { ctx } = await requirePerson();
    const next = safeNext(input.next);
    const browser = newToken();
    const sent = await requestProofCode(ctx, await visitFrom(browser));
    if (!sent.ok) return refused(form, {}, 'accounts.errors.tooOften');
    await writeStep({ stage: 'proof', browser, email: sent.value.email, next });
    redirect(`/sign-in/again?${new URLSearchParams({ next })}`);
  });
}

/** Takes a new proof; the session goes on under a new value. */
export async function proveAgainAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, proofSchema, async (input) => {
    const { ctx, who } = await requirePerson();
    const typed = input.how === 'password' ? input.password : input.code;
    const proof: Proof = { how: input.how, typed };
    const visit = await visitFrom((await readStep())?.browser ?? newToken());
    const seen: { refusal?: 'wrong_proof' | 'too_often' } = {};
    const renewed = await signInThrough('proof', async () => {
      const proved = await proveAgain(ctx, { sessionId: who.sessionId, proof, visit });
      if (proved.ok) return proved.value;
      seen.refusal = proved.error;
      return null;
    });
    if (renewed) {
      await dropStep();
      redirect(safeNext(input.next));
    }
    if (seen.refusal === 'too_often') return refused(form, {}, 'accounts.errors.tooOften');
    const field = input.how === 'password' ? 'password' : 'code';
    return refused(form, { [field]: 'accounts.errors.wrongProof' });
  });
}
