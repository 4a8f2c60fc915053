'use server';

import type { LiveAnswer } from '@/components/forms/live-tag';
import { getTranslations } from '@/lib/platform/words';
import { changeRscSession } from '@/lib/supervision/commands/change-session';
import { logRscSession } from '@/lib/supervision/commands/log-session';
import { saveRscNote } from '@/lib/supervision/commands/save-note';
import { voidRscSession } from '@/lib/supervision/commands/void-session';
import { fieldsFor } from '@/lib/supervision/labels';
import {
  changeRscSessionSchema,
  logRscSessionSchema,
  rscSessionOf,
  saveRscNoteSchema,
  sessionInMindSchema,
  voidRscSessionSchema,
} from '@/lib/supervision/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, readForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';
import { liveAnswer, warningBefore } from './_components/before-saving';
import { conflictOf } from './_components/conflict';
import { whatItBrings } from './_components/what-it-brings';

export async function logSessionAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, logRscSessionSchema, async (typed) => {
    const { ctx } = await requirePerson();
    const session = rscSessionOf(typed);
    const looking = typed.looking ?? null;
    const warning = await warningBefore(ctx, { session, replaces: null, looking }, form, typed);
    if (warning) return warning;
    const result = await logRscSession(ctx, {
      session,
      submissionId: typed.submissionId,
      note: typed.note?.trim() ?? '',
      again: typed.again === 'yes',
      noteIsFine: typed.noteIsFine === 'yes',
    });
    if (!result.ok) {
      const { error } = result;
      if (error.kind === 'not_found') return refused(form, {}, 'notYours');
      return refused(form, fieldsFor(error, 'from' in session.when));
    }
    return { status: 'ok', message: await whatItBrings(ctx, result.value.sessionId, looking) };
  });
}

/** What a session that is still being typed would bring on its day; null until it can be told. */
export async function previewSessionAction(form: FormData): Promise<LiveAnswer | null> {
  const { ctx } = await requirePerson();
  const typed = sessionInMindSchema.safeParse(readForm(form));
  if (!typed.success) return null;
  const { sessionId = null, looking = null } = typed.data;
  return liveAnswer(ctx, { session: rscSessionOf(typed.data), replaces: sessionId, looking });
}

export async function changeSessionAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, changeRscSessionSchema, async (typed) => {
    const { ctx } = await requirePerson();
    const session = rscSessionOf(typed);
    const inMind = { session, replaces: typed.sessionId, looking: typed.looking ?? null };
    const warning = await warningBefore(ctx, inMind, form, typed);
    if (warning) return warning;
    const result = await changeRscSession(ctx, {
      sessionId: typed.sessionId,
      version: Number(typed.version),
      session,
      again: typed.again === 'yes',
    });
    if (result.ok) return { status: 'ok', redirectTo: `/ledger/supervision/${typed.sessionId}` };
    const { error } = result;
    if (error.kind === 'not_found') return refused(form, {}, 'notYours');
    if (error.kind === 'voided') return refused(form, {}, 'supervision.errors.voided');
    if (error.kind !== 'changed_since')
      return refused(form, fieldsFor(error, 'from' in session.when));
    const answer = await refused(form, {}, 'supervision.errors.changed');
    return { ...answer, conflict: await conflictOf(ctx, error.now, session) } as ActionResult;
  });
}

export async function voidSessionAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, voidRscSessionSchema, async ({ sessionId, reason }) => {
    const { ctx } = await requirePerson();
    const result = await voidRscSession(ctx, { sessionId, reason });
    if (!result.ok) return refused(form, {}, 'notYours');
    return { status: 'ok', redirectTo: `/ledger/supervision/${sessionId}` };
  });
}

export async function saveNoteAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, saveRscNoteSchema, async (typed) => {
    const { ctx } = await requirePerson();
    const result = await saveRscNote(ctx, {
      sessionId: typed.sessionId,
      text: typed.note.trim(),
      noteIsFine: typed.noteIsFine === 'yes',
    });
    if (result.ok) {
      const t = await getTranslations('supervision.note');
      return { status: 'ok', message: t('saved') };
    }
    if (result.error.kind === 'not_found') return refused(form, {}, 'notYours');
    return refused(form, { noteIsFine: 'supervision.errors.note' });
  });
}
