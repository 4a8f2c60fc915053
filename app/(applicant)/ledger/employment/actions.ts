'use server';

import { addJob, changeJob, voidJob } from '@/lib/employment/commands/job';
import { addJobSchema, changeJobSchema, jobOf } from '@/lib/employment/schema/job';
import type { ActionResult } from '@/lib/web/action-result';
import { answerAdd, answerChange, answerVoid } from '../_components/answers';
import { show } from './_components/words';

const base = '/ledger/employment';

export async function addJobAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerAdd(form, addJobSchema, jobOf, addJob, base);
}

export async function changeJobAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerChange(form, changeJobSchema, jobOf, changeJob, show, base);
}

export async function voidJobAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerVoid(form, voidJob, base);
}
