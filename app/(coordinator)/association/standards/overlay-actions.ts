'use server';

import { calendarDate } from '@/lib/core/calendar-date';
import { getTranslations } from '@/lib/platform/words';
import {
  discardOverlay,
  draftOverlay,
  explainOverlay,
  setInOverlay,
} from '@/lib/rulebook/commands/draft-overlay';
import { publishOverlay } from '@/lib/rulebook/commands/publish-overlay';
import type { ChangeError } from '@/lib/rulebook/errors';
import {
  draftOverlaySchema,
  draftSchema,
  explainOverlaySchema,
  setInOverlaySchema,
} from '@/lib/rulebook/schema';
import { overrideKeys } from '@/lib/standards/overrides';
import type { ActionResult } from '@/lib/web/action-result';
import { proveAgainAt } from '@/lib/web/auth/fresh';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';
import { refusedFaults } from './_components/refused-faults';

const LIST = '/association/standards';
const DRAFT = '/association/standards/draft';

const done = async (key: 'begun' | 'saved' | 'published' | 'discarded', redirectTo: string) => {
  const t = await getTranslations('rulebook.keep');
  return { status: 'ok', message: t(key), redirectTo } as const;
};

const notChanged = (form: FormData, error: ChangeError): Promise<ActionResult> =>
  error.kind === 'faults'
    ? refusedFaults(form, error.faults)
    : refused(form, {}, `rulebook.faults.${error.kind}`);

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
  return answerForm(form, setInOverlaySchema, async ({ key: asked, value, act, version }) => {
    const { ctx } = await requireStaff(['admin']);
    const key = overrideKeys.find((each) => each === asked);
    if (!key) return refused(form, {}, 'rulebook.faults.not_a_choice');
    const text = act === 'unset' ? null : value;
    const changed = await setInOverlay(ctx, { version, key, text });
    return changed.ok ? done('saved', DRAFT) : notChanged(form, changed.error);
  });
}

/** Says why, and where it is told. */
export async function explainOverlayAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, explainOverlaySchema, async ({ version, note, url }) => {
    const { ctx } = await requireStaff(['admin']);
    const changed = await explainOverlay(ctx, { version, note, url });
    return changed.ok ? done('saved', DRAFT) : notChanged(form, changed.error);
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
