'use server';

import { getTranslations } from '@/lib/platform/words';
import { checkCompetencies } from '@/lib/rulebook/commands/check-competencies';
import { checkCompetenciesSchema } from '@/lib/rulebook/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

/** Confirms the chosen names. */
export async function checkCompetenciesAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, checkCompetenciesSchema, async (input) => {
    const { ctx } = await requireStaff(['admin']);
    const competencies = [input.competencies ?? []].flat();
    const checked = await checkCompetencies(ctx, { edition: input.edition, competencies });
    if (!checked.ok) return refused(form, {}, `rulebook.faults.${checked.error}`);
    const t = await getTranslations('rulebook.keep');
    const redirectTo = '/association/standards/competencies';
    return { status: 'ok', message: t('confirmed'), redirectTo };
  });
}
