'use server';

import { redirect } from 'next/navigation';
import { grantRole } from '@/lib/associations/commands/grant-role';
import { revokeRole } from '@/lib/associations/commands/revoke-role';
import { grantRoleSchema, revokeRoleSchema } from '@/lib/associations/schema';
import { getTranslations } from '@/lib/platform/words';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const HERE = '/association/people';

/** Gives somebody a role here. */
export async function grantRoleAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, grantRoleSchema, async (input) => {
    const { ctx } = await requireStaff(['admin']);
    const granted = await grantRole(ctx, input);
    if (granted.ok) {
      const t = await getTranslations('associations.people');
      return { status: 'ok', message: t('granted'), redirectTo: HERE };
    }
    const word = granted.error === 'not_allowed' ? 'notAllowed' : 'alreadyOver';
    return refused(form, {}, `associations.errors.${word}`);
  });
}

const words = {
  not_allowed: 'associations.errors.notAllowed',
  last_admin: 'associations.errors.lastAdmin',
  not_found: 'notYours',
} as const;

/** Takes a role away; the person is signed out everywhere. */
export async function revokeRoleAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, revokeRoleSchema, async ({ grant }) => {
    const { ctx } = await requireStaff(['admin']);
    const revoked = await revokeRole(ctx, { grantId: grant });
    if (!revoked.ok) return refused(form, {}, words[revoked.error]);
    redirect(HERE);
  });
}
