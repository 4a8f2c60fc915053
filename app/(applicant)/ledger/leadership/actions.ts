'use server';

import {
  addLeadership,
  changeLeadership,
  voidLeadership,
} from '@/lib/employment/commands/leadership';
import {
  addLeadershipSchema,
  changeLeadershipSchema,
  leadershipOf,
} from '@/lib/employment/schema/leadership';
import type { ActionResult } from '@/lib/web/action-result';
import { answerAdd, answerChange, answerVoid } from '../_components/answers';
import { show } from './_components/words';

const base = '/ledger/leadership';

export async function addLeadershipAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerAdd(form, addLeadershipSchema, leadershipOf, addLeadership, base);
}

export async function changeLeadershipAction(
  _: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerChange(form, changeLeadershipSchema, leadershipOf, changeLeadership, show, base);
}

export async function voidLeadershipAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerVoid(form, voidLeadership, base);
}
