import type { z } from 'zod';
import type { Result } from '@/lib/core/result';
import type { AddEntry, ChangeEntry, VoidEntry } from '@/lib/ledger/commands';
import type { AddEntryError, ChangeEntryError, VoidEntryError } from '@/lib/ledger/errors';
import type { FieldRefusal } from '@/lib/ledger/model';
import { voidEntrySchema } from '@/lib/ledger/schema';
import type { PersonContext } from '@/lib/platform/context';
import { zoneOf } from '@/lib/platform/db/today';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatTime } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

/** Facts as a person reads them, in the order of the form. */
export type Lines = readonly { readonly label: string; readonly value: string }[];

const fieldsOf = (refusals: readonly FieldRefusal[]) =>
  Object.fromEntries(refusals.map(({ field, say }) => [field, say]));

/** Answers a form that adds an entry: on to the entry's own page, where files can be attached. */
export const answerAdd = <S extends z.ZodType<{ readonly submissionId: string }>, F>(
  form: FormData,
  schema: S,
  read: (typed: z.output<S>, ctx: PersonContext) => F | Promise<F>,
  add: (
    ctx: PersonContext,
    input: AddEntry<F>,
  ) => Promise<Result<{ readonly entryId: string }, AddEntryError>>,
  base: string,
): Promise<ActionResult> =>
  answerForm(form, schema, async (typed) => {
    const { ctx } = await requirePerson();
    const { submissionId } = typed;
    const result = await add(ctx, { facts: await read(typed, ctx), submissionId });
    if (result.ok) return { status: 'ok', redirectTo: `${base}/${result.value.entryId}` };
    const { error } = result;
    if (error.kind === 'not_found') return refused(form, {}, 'notYours');
    return refused(form, fieldsOf(error.refusals));
  });

type ChangeTyped = { readonly entryId: string; readonly version: string };

/** Answers a form that changes an entry; an older version is answered with both side by side. */
export const answerChange = <S extends z.ZodType<ChangeTyped>, F>(
  form: FormData,
  schema: S,
  read: (typed: z.output<S>, ctx: PersonContext) => F | Promise<F>,
  change: (
    ctx: PersonContext,
    input: ChangeEntry<F>,
  ) => Promise<Result<{ readonly version: number }, ChangeEntryError<F>>>,
  show: (facts: F) => Promise<Lines>,
  base: string,
): Promise<ActionResult> =>
  answerForm(form, schema, async (typed) => {
    const { ctx } = await requirePerson();
    const facts = await read(typed, ctx);
    const { entryId } = typed;
    const result = await change(ctx, { entryId, version: Number(typed.version), facts });
    if (result.ok) return { status: 'ok', redirectTo: `${base}/${entryId}` };
    const { error } = result;
    if (error.kind === 'not_found') return refused(form, {}, 'notYours');
    if (error.kind === 'voided') return refused(form, {}, 'ledger.errors.voided');
    if (error.kind === 'refused') return refused(form, fieldsOf(error.refusals));
    return conflict(ctx, form, error.now, await show(error.now), await show(facts));
  });

const conflict = async (
  ctx: PersonContext,
  form: FormData,
  now: { readonly version: number; readonly updatedAt: Date },
  theirs: Lines,
  yours: Lines,
): Promise<ActionResult> => {
  const t = await getTranslations('ledger');
  const answer = await refused(form, {}, 'ledger.errors.changed');
  const time = formatTime(
    await getLocale(),
    now.updatedAt,
    await withScope(ctx, (tx) => zoneOf(tx)),
  );
  const fields = theirs.map(({ label, value }, index) => ({
    label,
    theirs: value,
    yours: yours[index]?.value ?? '',
  }));
  const both = { message: t('conflict', { time }), version: String(now.version), fields };
  return { ...answer, conflict: both } as ActionResult;
};

/** Answers the form that strikes an entry out. */
export const answerVoid = (
  form: FormData,
  strike: (ctx: PersonContext, input: VoidEntry) => Promise<Result<null, VoidEntryError>>,
  base: string,
): Promise<ActionResult> =>
  answerForm(form, voidEntrySchema, async ({ entryId, reason }) => {
    const { ctx } = await requirePerson();
    const result = await strike(ctx, { entryId, reason });
    if (!result.ok) return refused(form, {}, 'notYours');
    return { status: 'ok', redirectTo: `${base}/${entryId}` };
  });
