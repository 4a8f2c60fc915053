'use server';

import { changePassword } from '@/lib/accounts/commands/change-password';
import type { PasswordRefusal } from '@/lib/accounts/errors';
import { newPasswordSchema, nothingSchema } from '@/lib/accounts/schema';
import { getTranslations } from '@/lib/platform/words';
import type { ActionResult } from '@/lib/web/action-result';
import { proveAgainAt } from '@/lib/web/auth/fresh';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

const words = {
  too_short: 'accounts.errors.passwordTooShort',
  too_long: 'accounts.errors.passwordTooLong',
  too_common: 'accounts.errors.passwordTooCommon',
  holds_your_name: 'accounts.errors.passwordHoldsName',
} as const satisfies Record<PasswordRefusal, string>;

async function save(form: FormData, password: string | null): Promise<ActionResult> {
  const { ctx, who } = await requirePerson();
  const near = who.roles.flatMap((held) => [held.name, held.slug]);
  const changed = await changePassword(ctx, { sessionId: who.sessionId, password, near });
  if (changed.ok) {
    const t = await getTranslations('accounts.password');
    return { status: 'ok', message: t(password === null ? 'removed' : 'saved') };
  }
  if (changed.error === 'prove_again') proveAgainAt('/account/password');
  return refused(form, { password: words[changed.error] });
}

/** Sets or changes one's own password. */
export async function savePasswordAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, newPasswordSchema, ({ password }) => save(form, password));
}

/** Takes one's own password away. */
export async function removePasswordAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nothingSchema, () => save(form, null));
}
