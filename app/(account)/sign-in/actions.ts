'use server';

import { redirect } from 'next/navigation';
import { requestSignInCode } from '@/lib/accounts/commands/request-code';
import { normalEmail } from '@/lib/accounts/rules/email';
import { askCodeSchema } from '@/lib/accounts/schema';
import { newToken } from '@/lib/platform/crypto';
import type { ActionResult } from '@/lib/web/action-result';
import { safeNext } from '@/lib/web/auth/next-path';
import { writeStep } from '@/lib/web/auth/step';
import { anonymousContext, visitFrom } from '@/lib/web/auth/visit';
import { answerForm, refused } from '@/lib/web/form';
import { keepLanguage } from '@/lib/web/i18n/locale';

/** Mails a code to whatever address was given; the answer is the same for all. */
export async function askCodeAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, askCodeSchema, async (input) => {
    const email = normalEmail(input.email);
    if (email === null) return refused(form, { email: 'notAnEmail' });
    const browser = newToken();
    const asked = { email, visit: await visitFrom(browser) };
    const sent = await requestSignInCode(anonymousContext(), asked);
    if (!sent.ok) return refused(form, {}, 'accounts.errors.tooOften');
    await writeStep({ stage: 'code', browser, email, next: safeNext(input.next) });
    redirect(await keepLanguage('/sign-in/code'));
  });
}
