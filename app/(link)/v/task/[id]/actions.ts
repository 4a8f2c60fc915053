'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatTime } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { answerAttestation } from '@/lib/vouching/commands/answer-attestation';
import { saveReferenceDraft, submitReferenceRating } from '@/lib/vouching/commands/write-rating';
import type { DraftAnswers, ReferenceTask } from '@/lib/vouching/model';
import { answeredTask, openTask } from '@/lib/vouching/queries/open-task';
import { missingIn } from '@/lib/vouching/rules/rating';
import { answersIn, attestationFormSchema } from '@/lib/vouching/schema/attestation';
import { answersFrom, draftFormSchema } from '@/lib/vouching/schema/draft';
import type { ActionResult } from '@/lib/web/action-result';
import { heldTask, taskPath } from '@/lib/web/capability';
import { answerForm, refused } from '@/lib/web/form';
import { currentLocale } from '@/lib/web/i18n/locale';
import { draftConflict } from './_components/draft-conflict';

interface Kept {
  readonly task: ReferenceTask;
  readonly answers: DraftAnswers;
  readonly version: number;
  readonly time: string;
  readonly go: 'save' | 'check' | undefined;
}

// Sent again after it arrived, it is thanked for again; anything else behind a dead link is the same no.
async function settled(form: FormData): Promise<ActionResult> {
  const ctx = await heldTask();
  const answered = await withScope(ctx, (tx) => answeredTask(ctx, tx));
  if (answered) redirect(`${taskPath(answered)}/done?lang=${await currentLocale()}`);
  return refused(form, {}, 'vouching.errors.closed');
}

async function heldReference(): Promise<ReferenceTask | null> {
  const ctx = await heldTask();
  const locale = await currentLocale();
  const task = await withScope(ctx, (tx) => openTask(ctx, tx, locale));
  return task?.kind === 'reference' ? task : null;
}

// The token alone says whose form this is; ids that a form might carry are not read.
async function keepDraft(
  form: FormData,
  then: (kept: Kept) => Promise<ActionResult>,
): Promise<ActionResult> {
  const task = await heldReference();
  if (!task) return settled(form);
  const ids = task.items.items.map((item) => item.id);
  return answerForm(form, draftFormSchema(ids), async (input) => {
    const answers = answersFrom(input, ids);
    const saved = await saveReferenceDraft(await heldTask(), { answers, version: input.version });
    if (saved.ok) {
      const { version, savedAt } = saved.value;
      const time = formatTime(await currentLocale(), savedAt, task.timeZone);
      return then({ task, answers, version, time, go: input.go });
    }
    if (saved.error.reason === 'closed') return settled(form);
    return draftConflict(form, task, answers, saved.error.theirs);
  });
}

/** Keeps the draft while it is written. */
export async function autosaveDraftAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return keepDraft(form, async ({ version, time }) => {
    const t = await getTranslations('ui.form');
    return { status: 'ok', message: t('savedAt', { time }), version: String(version) };
  });
}

// In a list of forty, each link has to say which item it leads to.
async function openItems(
  task: ReferenceTask,
  missing: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const t = await getTranslations('vouching.rating');
  return Object.fromEntries(
    task.items.items
      .filter(({ id }) => missing[`mark.${id}`])
      .map(({ id, text }) => [`mark.${id}`, t('markOpen', { item: text })]),
  );
}

/** Keeps the draft and goes on: to the page that shows all of it, or away for now. */
export async function saveDraftAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return keepDraft(form, async ({ task, answers, version, go }) => {
    const lang = await currentLocale();
    if (go === 'save') redirect(`${taskPath(task.id)}/saved?lang=${lang}`);
    const missing = missingIn(answers, task.items);
    if (Object.keys(missing).length === 0) redirect(`${taskPath(task.id)}/check?lang=${lang}`);
    const answer = await refused(form, missing, 'vouching.errors.holes');
    if (answer.status !== 'refused') return answer;
    const fields = { ...answer.fields, ...(await openItems(task, missing)) };
    return { ...answer, fields, version: String(version) };
  });
}

const sendSchema = z.strictObject({
  version: z.coerce.number().int().min(0).max(1_000_000),
  submissionId: z.string().max(80).optional(),
});

/** Sends the rating in the version that was checked. */
export async function sendRatingAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, sendSchema, async ({ version }) => {
    const locale = await currentLocale();
    const sent = await submitReferenceRating(await heldTask(), { version, locale });
    return sent.ok || sent.error === 'closed'
      ? settled(form)
      : refused(form, {}, `vouching.errors.${sent.error}`);
  });
}

/** Sends what a provider says of the sessions. */
export async function answerAttestationAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  const ctx = await heldTask();
  const locale = await currentLocale();
  const task = await withScope(ctx, (tx) => openTask(ctx, tx, locale));
  if (task?.kind !== 'attestation') return settled(form);
  const ids = task.sessions.map((session) => session.id);
  return answerForm(form, attestationFormSchema(ids), async (input) => {
    const answered = await answerAttestation(ctx, answersIn(input, ids));
    if (answered.ok || answered.error.reason === 'closed') return settled(form);
    return refused(form, answered.error.missing, 'vouching.errors.holes');
  });
}
