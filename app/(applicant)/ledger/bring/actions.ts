'use server';

import type { Result } from '@/lib/core/result';
import { addEducation } from '@/lib/education/commands';
import { addJob } from '@/lib/employment/commands/job';
import { answersIn } from '@/lib/finder/rules/code';
import { entriesOf } from '@/lib/finder/rules/entries';
import { type Brought, bringSchema, broughtFrom } from '@/lib/finder/schema/bring';
import type { AddEntryError } from '@/lib/ledger/errors';
import type { PersonContext } from '@/lib/platform/context';
import { addTraining } from '@/lib/training/commands';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';
import { placeNamed } from './place';

type Added = Result<unknown, AddEntryError>;

// One submission is one entry in each list, however often the form is sent.
async function addAll(
  ctx: PersonContext,
  { education, job, training }: Brought,
  submissionId: string,
): Promise<readonly Added[]> {
  const added: Added[] = [];
  if (education) added.push(await addEducation(ctx, { facts: education, submissionId }));
  if (job) added.push(await addJob(ctx, { facts: job, submissionId }));
  if (training) added.push(await addTraining(ctx, { facts: training, submissionId }));
  return added;
}

export async function bringAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, bringSchema, async (typed) => {
    const { ctx } = await requirePerson();
    const answers = answersIn(typed.answers);
    if (!answers.ok) return refused(form, {}, `finder.code.${answers.error}`);
    const brought = broughtFrom(entriesOf(answers.value), typed);
    if (!brought.ok) return refused(form, brought.error);
    const fields: Record<string, string> = {};
    for (const each of await addAll(ctx, brought.value, typed.submissionId)) {
      if (each.ok) continue;
      if (each.error.kind === 'not_found') return refused(form, {}, 'notYours');
      for (const { field, say } of each.error.refusals) fields[field] ??= say;
    }
    if (Object.keys(fields).length > 0) return refused(form, fields);
    const place = await placeNamed(answers.value.association);
    return { status: 'ok', redirectTo: place ? `/apply?association=${place.slug}` : '/ledger' };
  });
}
