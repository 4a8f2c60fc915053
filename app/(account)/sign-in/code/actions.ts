'use server';

import { redirect } from 'next/navigation';
import { requestSignInCode } from '@/lib/accounts/commands/request-code';
import { signInWithCode } from '@/lib/accounts/commands/sign-in-with-code';
import type { CodeError } from '@/lib/accounts/errors';
import { codeSchema, nothingSchema } from '@/lib/accounts/schema';
import { getTranslations } from '@/lib/platform/words';
import type { ActionResult } from '@/lib/web/action-result';
import { goOn } from '@/lib/web/auth/go-on';
import { readStep } from '@/lib/web/auth/step';
import { anonymousContext, visitFrom } from '@/lib/web/auth/visit';
import { answerForm, refused } from '@/lib/web/form';
import { keepLanguage } from '@/lib/web/i18n/locale';

const words = {
  wrong_code: 'accounts.errors.wrongCode',
  code_gone: 'accounts.errors.codeGone',
  too_often: 'accounts.errors.tooOften',
} as const satisfies Record<CodeError, string>;

/** Takes the typed code and signs in, or asks for the second factor or a name. */
export async function useCodeAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, codeSchema, async ({ code }) => {
    const step = await readStep();
    if (!step) return refused(form, { code: 'accounts.errors.codeGone' });
    const typed = { email: step.email, code, visit: await visitFrom(step.browser) };
    const refusal = await goOn('code', step, () => signInWithCode(anonymousContext(), typed));
    return refused(form, { code: words[refusal] });
  });
}

/** Another code to the same address. */
export async function sendCodeAgainAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nothingSchema, async () => {
    const step = await readStep();
    if (!step) redirect(await keepLanguage('/sign-in'));
    const asked = { email: step.email, visit: await visitFrom(step.browser) };
    const sent = await requestSignInCode(anonymousContext(), asked);
    if (!sent.ok) return refused(form, {}, 'accounts.errors.tooOften');
    const t = await getTranslations('accounts.code');
    return { status: 'ok', message: t('sentAgain') };
  });
}
