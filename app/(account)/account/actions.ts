'use server';

import { updateProfile } from '@/lib/accounts/commands/update-profile';
import { profileSchema } from '@/lib/accounts/schema';
import { localeNames } from '@/lib/core/locale';
import { getTranslations } from '@/lib/platform/words';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, keptValues } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

/** Saves name and language, or shows what another window saved first. */
export async function saveProfileAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, profileSchema, async (input) => {
    const { ctx } = await requirePerson();
    const saved = await updateProfile(ctx, input);
    const t = await getTranslations('accounts.account');
    if (saved.ok) return { status: 'ok', message: t('saved'), redirectTo: '/account' };
    const theirs = saved.error.conflict;
    return {
      status: 'refused',
      message: t('conflict'),
      values: keptValues(form),
      conflict: {
        message: t('conflict'),
        version: String(theirs.version),
        fields: [
          { label: t('name'), theirs: theirs.name, yours: input.name },
          {
            label: t('language'),
            theirs: localeNames[theirs.locale],
            yours: localeNames[input.locale],
          },
        ],
      },
    };
  });
}
