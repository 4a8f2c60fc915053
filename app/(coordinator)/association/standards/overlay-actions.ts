'use server';

import { calendarDate } from '@/lib/core/calendar-date';
import { getTranslations } from '@/lib/platform/words';
import {
  discardOverlay,
  draftOverlay,
  explainOverlay,
  moveOverlay,
  setInOverlay,
} from '@/lib/rulebook/commands/draft-overlay';
import { publishOverlay } from '@/lib/rulebook/commands/publish-overlay';
import type { ChangeError } from '@/lib/rulebook/errors';
import {
  draftOverlaySchema,
  draftSchema,
  explainOverlaySchema,
  moveOverlaySchema,
  setInOverlaySchema,
} from '@/lib/rulebook/schema';
import { overrideKeys } from '@/lib/standards/overrides';
import type { ActionResult } from '@/lib/web/action-result';
import { proveAgainAt } from '@/lib/web/auth/fresh';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';
import { meanwhile } from './_components/meanwhile';
import { refusedFaults } from './_components/refused-faults';

const LIST = '/association/standards';
const DRAFT = '/association/standards/draft';

const done = async (key: 'begun' | 'saved' | 'published' | 'discarded', redirectTo: string) => {
  const t = await getTranslations('rulebook.keep');
  return { status: 'ok', message: t(key), redirectTo } as const;
};

const notChanged = (form: FormData, error: ChangeError): Promise<ActionResult> => {
  if (error.kind === 'faults') return refusedFaults(form, error.faults);
  if (error.kind === 'changed_meanwhile') return meanwhile(form, error.now);
  return refused(form, {}, `rulebook.faults.${error.kind}`);
};

/** Begins what the association sets from a day on. */
export async function draftOverlayAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, draftOverlaySchema, async (input) => {
    const { ctx } = await requireStaff(['admin']);
    const drafted = await draftOverlay(ctx, { ...input, from: calendarDate(input.from) });
    if (drafted.ok) return done('begun', DRAFT);
    const said = `rulebook.faults.${drafted.error}`;
    const ofDay = drafted.error === 'not_later' || drafted.error === 'not_in_future';
    return ofDay ? refused(form, { from: said }) : refused(form, {}, said);
  });
}

/** Puts one setting into the draft, or lets the standard hold again. */
export async function setInOverlayAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, setInOverlaySchema, async (input) => {
    const { ctx } = await requireStaff(['admin']);
    const { key: asked, act, version, submissionId: _, ...fields } = input;
    const key = overrideKeys.find((each) => each === asked);
    if (!key) return refused(form, {}, 'rulebook.faults.not_a_choice');
    const typed = act === 'unset' ? null : fields;
    const changed = await setInOverlay(ctx, { version, key, typed });
    return changed.ok ? done('saved', DRAFT) : notChanged(form, changed.error);
  });
}

/** Says why, and where it is told. */
export async function explainOverlayAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, explainOverlaySchema, async ({ version, note, pages }) => {
    const { ctx } = await requireStaff(['admin']);
    const changed = await explainOverlay(ctx, { version, note, urls: pages });
    return changed.ok ? done('saved', DRAFT) : notChanged(form, changed.error);
  });
}

/** Gives the draft another first day. */
export async function moveOverlayAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, moveOverlaySchema, async ({ version, from }) => {
    const { ctx } = await requireStaff(['admin']);
    const moved = await moveOverlay(ctx, { version, from: calendarDate(from) });
    return moved.ok ? done('saved', DRAFT) : notChanged(form, moved.error);
  });
}

/** Publishes the draft. */
export async function publishOverlayAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, draftSchema, async ({ id, version }) => {
    const { ctx, who } = await requireStaff(['admin']);
    const published = await publishOverlay(ctx, { id, version, sessionId: who.sessionId });
    if (published.ok) return done('published', LIST);
    if (published.error === 'prove_again') proveAgainAt(DRAFT);
    return refused(form, {}, `rulebook.faults.${published.error}`);
  });
}

/** Throws the draft away. */
export async function discardOverlayAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, draftSchema, async ({ id }) => {
    const { ctx } = await requireStaff(['admin']);
    const discarded = await discardOverlay(ctx, { id });
    if (discarded.ok) return done('discarded', LIST);
    return refused(form, {}, `rulebook.faults.${discarded.error}`);
  });
}
