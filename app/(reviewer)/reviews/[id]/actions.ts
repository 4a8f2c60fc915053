'use server';

import { redirect } from 'next/navigation';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatTime } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { judgeCriterion, saveReviewOpinion } from '@/lib/reviews/commands/write-review';
import { anchorOf } from '@/lib/reviews/labels';
import { zoneOf } from '@/lib/reviews/queries/reading';
import { judgeSchema, type OpinionInput, opinionFormSchema } from '@/lib/reviews/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, readForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

/** Keeps one line as it was judged, and says how far the reviewer is. */
export async function keepVerdictAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, judgeSchema, async (input) => {
    const { ctx, at } = await requireStaff(['reviewer']);
    const result = await judgeCriterion(ctx, input);
    if (!result.ok) return refused(form, {}, `reviews.errors.${result.error.kind}`);
    const { savedAt, version, judged, lines } = result.value;
    const t = await getTranslations('reviews.reading');
    const zone = await withScope(ctx, (tx) => zoneOf(tx, at.association));
    return {
      status: 'ok',
      message: t('keptAt', {
        time: formatTime(await getLocale(), savedAt, zone),
        progress: t('judged', { judged, lines }),
      }),
      version: String(version),
    };
  });
}

/** The same where no script runs: one line, and back to it. */
export async function judgeLineAction(form: FormData): Promise<void> {
  const result = await keepVerdictAction({ status: 'idle' }, form);
  const sent = judgeSchema.pick({ reviewId: true, kind: true, key: true }).safeParse({
    reviewId: readForm(form).reviewId,
    kind: readForm(form).kind,
    key: readForm(form).key,
  });
  if (!sent.success) redirect('/reviews');
  const unsaved = result.status === 'ok' ? '' : '?unsaved=1';
  redirect(`/reviews/${sent.data.reviewId}${unsaved}#${anchorOf(sent.data)}`);
}

const keep = async (form: FormData, input: OpinionInput): Promise<ActionResult> => {
  const { ctx, at } = await requireStaff(['reviewer']);
  const result = await saveReviewOpinion(ctx, input);
  if (!result.ok) return refused(form, {}, `reviews.errors.${result.error.kind}`);
  const t = await getTranslations('ui.form');
  const zone = await withScope(ctx, (tx) => zoneOf(tx, at.association));
  const time = formatTime(await getLocale(), result.value.savedAt, zone);
  return { status: 'ok', message: t('savedAt', { time }), version: String(result.value.version) };
};

/** Keeps the conclusion while it is being written. */
export async function keepConclusionAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, opinionFormSchema, ({ submissionId: _, ...input }) => keep(form, input));
}

/** Keeps the conclusion and goes on to handing in. */
export async function concludeAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, opinionFormSchema, async ({ submissionId: _, ...input }) => {
    const result = await keep(form, input);
    return result.status === 'ok'
      ? { status: 'ok', redirectTo: `/reviews/${input.reviewId}/finish` }
      : result;
  });
}
