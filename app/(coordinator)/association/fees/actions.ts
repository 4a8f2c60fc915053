'use server';

import { updateFees } from '@/lib/associations/commands/update-settings';
import { type Fee, feeKinds } from '@/lib/associations/model';
import { typedCents } from '@/lib/associations/rules';
import { feesSchema } from '@/lib/associations/schema';
import { getTranslations } from '@/lib/platform/words';
import { isCategoryCode } from '@/lib/standards/categories';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

interface Read {
  readonly fees: readonly Fee[];
  /** By field: what could not be read. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** The amounts as typed: each field is named after its step and, after a colon, its category. */
function readFees(typed: Readonly<Record<string, string>>): Read {
  const fees: Fee[] = [];
  const wrong: Record<string, string> = {};
  for (const [name, text] of Object.entries(typed)) {
    const [kindText, category = ''] = name.split(':');
    const kind = feeKinds.find((each) => each === kindText);
    if (!kind || (category !== '' && !isCategoryCode(category))) {
      wrong[name] = 'unexpected';
      continue;
    }
    const cents = typedCents(text);
    if (cents === null) wrong[name] = 'associations.errors.notAnAmount';
    else if (cents !== undefined) fees.push({ kind, category: category || null, cents });
  }
  return { fees, wrong };
}

/** Saves the whole list of fees. */
export async function saveFeesAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, feesSchema, async ({ version, submissionId: _, ...typed }) => {
    const { ctx } = await requireStaff(['admin']);
    const { fees, wrong } = readFees(typed as Readonly<Record<string, string>>);
    if (Object.keys(wrong).length > 0) return refused(form, wrong);
    const saved = await updateFees(ctx, { version, fees });
    if (saved.ok) {
      const t = await getTranslations('associations.fees');
      return { status: 'ok', message: t('saved'), redirectTo: '/association/fees' };
    }
    if (saved.error.kind === 'not_allowed')
      return refused(form, {}, 'associations.errors.notAllowed');
    const t = await getTranslations('associations.settings');
    const conflict = {
      message: t('conflict'),
      version: String(saved.error.current.version),
      fields: [],
    };
    const again = await refused(form, {});
    return again.status === 'refused' ? { ...again, message: t('conflict'), conflict } : again;
  });
}
