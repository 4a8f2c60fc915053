'use server';

import { addTraining, changeTraining, voidTraining } from '@/lib/training/commands';
import { addTrainingSchema, changeTrainingSchema, trainingOf } from '@/lib/training/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerAdd, answerChange, answerVoid } from '../_components/answers';
import { show } from './_components/words';

const base = '/ledger/training';

export async function addTrainingAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerAdd(form, addTrainingSchema, trainingOf, addTraining, base);
}

export async function changeTrainingAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerChange(form, changeTrainingSchema, trainingOf, changeTraining, show, base);
}

export async function voidTrainingAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerVoid(form, voidTraining, base);
}
