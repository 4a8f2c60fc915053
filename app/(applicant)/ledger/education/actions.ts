'use server';

import { addEducation, changeEducation, voidEducation } from '@/lib/education/commands';
import { addEducationSchema, changeEducationSchema, educationOf } from '@/lib/education/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerAdd, answerChange, answerVoid } from '../_components/answers';
import { show } from './_components/words';

const base = '/ledger/education';

export async function addEducationAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerAdd(form, addEducationSchema, educationOf, addEducation, base);
}

export async function changeEducationAction(
  _: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerChange(form, changeEducationSchema, educationOf, changeEducation, show, base);
}

export async function voidEducationAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerVoid(form, voidEducation, base);
}
