'use server';

import { addMembership, changeMembership, voidMembership } from '@/lib/membership/commands';
import { addMembershipSchema, changeMembershipSchema, membershipOf } from '@/lib/membership/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { answerAdd, answerChange, answerVoid } from '../_components/answers';
import { associationNames } from './_components/association-names';
import { show } from './_components/words';

const base = '/ledger/membership';

const read = async (typed: Parameters<typeof membershipOf>[0]) => {
  const known = await associationNames();
  return membershipOf(typed, (id) => known.find((each) => each.id === id)?.name ?? null);
};

export async function addMembershipAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerAdd(form, addMembershipSchema, read, addMembership, base);
}

export async function changeMembershipAction(
  _: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerChange(form, changeMembershipSchema, read, changeMembership, show, base);
}

export async function voidMembershipAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return answerVoid(form, voidMembership, base);
}
