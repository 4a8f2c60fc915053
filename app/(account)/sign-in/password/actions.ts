'use server';

import { signInWithPassword } from '@/lib/accounts/commands/sign-in-with-password';
import { normalEmail } from '@/lib/accounts/rules/email';
import { passwordSignInSchema } from '@/lib/accounts/schema';
import { newToken } from '@/lib/platform/crypto';
import type { ActionResult } from '@/lib/web/action-result';
import { goOn } from '@/lib/web/auth/go-on';
import { safeNext } from '@/lib/web/auth/next-path';
import { anonymousContext, visitFrom } from '@/lib/web/auth/visit';
import { answerForm, refused } from '@/lib/web/form';

/** Signs in with a password, or goes on to the second factor. */
export async function passwordSignInAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, passwordSignInSchema, async (input) => {
    const email = normalEmail(input.email);
    if (email === null) return refused(form, { email: 'notAnEmail' });
    const browser = newToken();
    const typed = { email, password: input.password, visit: await visitFrom(browser) };
    const step = { stage: 'code', browser, email, next: safeNext(input.next) } as const;
    const refusal = await goOn('password', step, () =>
      signInWithPassword(anonymousContext(), typed),
    );
    if (refusal === 'too_often') return refused(form, {}, 'accounts.errors.tooOften');
    return refused(form, { password: 'accounts.errors.wrongPassword' });
  });
}
