'use server';

import { calendarDate } from '@/lib/core/calendar-date';
import { getTranslations } from '@/lib/platform/words';
import { discardEdition, draftEdition } from '@/lib/rulebook/commands/draft-edition';
import { publishEdition } from '@/lib/rulebook/commands/publish-edition';
import { draftEditionSchema, draftSchema } from '@/lib/rulebook/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { proveAgainAt } from '@/lib/web/auth/fresh';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const LIST = '/association/standards';
const DRAFT = '/association/standards/draft';

const done = async (key: 'begun' | 'published' | 'discarded', redirectTo: string) => {
  const t = await getTranslations('rulebook.keep');
  return { status: 'ok', message: t(key), redirectTo } as const;
};

const fieldOf: Readonly<Record<string, string>> = {
  name_taken: 'id',
  not_later: 'from',
  not_in_future: 'from',
  no_such_edition: 'basedOn',
};

/** Begins the next edition. */
export async function draftEditionAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, draftEditionSchema, async (input) => {
    const { ctx } = await requireStaff(['admin']);
    const drafted = await draftEdition(ctx, { ...input, from: calendarDate(input.from) });
    if (drafted.ok) return done('begun', DRAFT);
    const said = `rulebook.faults.${drafted.error}`;
    const field = fieldOf[drafted.error];
    return field ? refused(form, { [field]: said }) : refused(form, {}, said);
  });
}

/** Publishes the draft. */
export async function publishEditionAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, draftSchema, async ({ id, version }) => {
    const { ctx, who } = await requireStaff(['admin']);
    const published = await publishEdition(ctx, { id, version, sessionId: who.sessionId });
    if (published.ok) return done('published', LIST);
    if (published.error === 'prove_again') proveAgainAt(DRAFT);
    return refused(form, {}, `rulebook.faults.${published.error}`);
  });
}

/** Throws the draft away. */
export async function discardEditionAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, draftSchema, async ({ id }) => {
    const { ctx } = await requireStaff(['admin']);
    const discarded = await discardEdition(ctx, { id });
    if (discarded.ok) return done('discarded', LIST);
    return refused(form, {}, `rulebook.faults.${discarded.error}`);
  });
}
