'use server';

import { calendarDate } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { getTranslations } from '@/lib/platform/words';
import {
  changeEdition,
  nameEdition,
  offerCategories,
} from '@/lib/rulebook/commands/change-edition';
import type { ChangeError } from '@/lib/rulebook/errors';
import { getStandardsDesk } from '@/lib/rulebook/queries';
import type { Typed } from '@/lib/rulebook/rules/edition-typed';
import {
  changeEditionSchema,
  nameEditionSchema,
  offerCategoriesSchema,
} from '@/lib/rulebook/schema';
import { categoryFamilies } from '@/lib/standards/model';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';
import { editionMeanwhile } from './_components/meanwhile';
import { refusedFaults } from './_components/refused-faults';
import { above, partHref } from './draft/_components/part-href';

const saved = async (redirectTo: string): Promise<ActionResult> => {
  const t = await getTranslations('rulebook.keep');
  return { status: 'ok', message: t('saved'), redirectTo };
};

const notSaved = async (
  form: FormData,
  ctx: StaffContext,
  error: ChangeError,
  typed: Typed = {},
): Promise<ActionResult> => {
  if (error.kind === 'faults') return refusedFaults(form, error.faults);
  if (error.kind !== 'changed_meanwhile') return refused(form, {}, `rulebook.faults.${error.kind}`);
  const desk = await withScope(ctx, (tx) => getStandardsDesk(ctx, tx));
  if (!desk?.editionDraft) return refused(form, {}, 'rulebook.faults.not_found');
  return editionMeanwhile(form, desk.editionDraft, typed);
};

/** Puts what was typed in one part into the draft. */
export async function changeEditionAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, changeEditionSchema, async (input) => {
    const { ctx } = await requireStaff(['admin']);
    const { id, version, part, url, confidence, next, submissionId: _, ...typed } = input;
    const changed = await changeEdition(ctx, { id, version, url, confidence, typed });
    if (!changed.ok) return notSaved(form, ctx, changed.error, typed);
    if (next === 'back') return saved(partHref(above(part)));
    return saved(`${partHref(part)}&at=${changed.value.version}`);
  });
}

/** Gives the draft another short name or first day. */
export async function nameEditionAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nameEditionSchema, async ({ id, version, name, from }) => {
    const { ctx } = await requireStaff(['admin']);
    const named = await nameEdition(ctx, { id, version, name, from: calendarDate(from) });
    return named.ok ? saved(partHref('')) : notSaved(form, ctx, named.error);
  });
}

/** Says which categories there are. */
export async function offerCategoriesAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, offerCategoriesSchema, async ({ id, version, families, like }) => {
    const { ctx } = await requireStaff(['admin']);
    const chosen = categoryFamilies.filter((family) => families.includes(family));
    const offered = await offerCategories(ctx, { id, version, families: chosen, like });
    return offered.ok ? saved(partHref('')) : notSaved(form, ctx, offered.error);
  });
}
