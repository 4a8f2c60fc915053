'use server';

import { verifyProvider } from '@/lib/standing/commands';
import { standingsTyped, verifyProviderSchema } from '@/lib/standing/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

export async function verifyProviderAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, verifyProviderSchema, async (typed) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const result = await verifyProvider(ctx, {
      email: typed.email,
      outcome: typed.outcome,
      standings: standingsTyped(typed),
      submissionId: typed.submissionId,
    });
    if (result.ok) return { status: 'ok', redirectTo: '/providers?settled=yes' };
    if (result.error.kind === 'not_a_coordinator') return refused(form, {}, 'notNow');
    const [first] = result.error.refusals;
    return refused(form, { outcome: `providers.errors.${first}` });
  });
}
