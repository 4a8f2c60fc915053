'use server';

import { redirect } from 'next/navigation';
import { confirmEmailChange, requestEmailChange } from '@/lib/accounts/commands/change-email';
import { normalEmail } from '@/lib/accounts/rules/email';
import { codeSchema, emailChangeSchema } from '@/lib/accounts/schema';
import { newToken } from '@/lib/platform/crypto';
import type { ActionResult } from '@/lib/web/action-result';
import { proveAgainAt } from '@/lib/web/auth/fresh';
import { dropStep, readStep, writeStep } from '@/lib/web/auth/step';
import { visitFrom } from '@/lib/web/auth/visit';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

const HERE = '/account/email';

/** Mails a code to the address that is to become one's own. */
export async function askNewEmailAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, emailChangeSchema, async (input) => {
    const { ctx, who } = await requirePerson();
    const email = normalEmail(input.email);
    if (email === null) return refused(form, { email: 'notAnEmail' });
    const browser = newToken();
    const visit = await visitFrom(browser);
    const asked = await requestEmailChange(ctx, { sessionId: who.sessionId, email, visit });
    if (asked.ok) {
      await writeStep({ stage: 'new_email', browser, email, next: '/account' });
      redirect(`${HERE}/confirm`);
    }
    if (asked.error === 'prove_again') proveAgainAt(HERE);
    if (asked.error === 'same_email') return refused(form, { email: 'accounts.errors.sameEmail' });
    return refused(form, {}, 'accounts.errors.tooOften');
  });
}

const words = {
  wrong_code: 'accounts.errors.wrongCode',
  too_often: 'accounts.errors.tooOften',
  email_taken: 'accounts.errors.emailTaken',
} as const;

/** Takes the code from the new address. */
export async function confirmNewEmailAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, codeSchema, async ({ code }) => {
    const { ctx, who } = await requirePerson();
    const step = await readStep();
    if (step?.stage !== 'new_email') return refused(form, { code: 'accounts.errors.codeGone' });
    const visit = await visitFrom(step.browser);
    const change = { sessionId: who.sessionId, email: step.email, visit, code };
    const confirmed = await confirmEmailChange(ctx, change);
    if (confirmed.ok) {
      await dropStep();
      redirect('/account');
    }
    if (confirmed.error === 'prove_again') proveAgainAt(HERE);
    return refused(form, { code: words[confirmed.error] });
  });
}
