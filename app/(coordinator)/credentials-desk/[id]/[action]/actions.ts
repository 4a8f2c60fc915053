'use server';

import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Result } from '@/lib/core/result';
import {
  reinstateCredential,
  revokeCredential,
  suspendCredential,
} from '@/lib/credentials/commands/change-state';
import { reissueCredential } from '@/lib/credentials/commands/reissue';
import type { CredentialError } from '@/lib/credentials/errors';
import {
  reinstateSchema,
  reissueSchema,
  revokeSchema,
  suspendSchema,
} from '@/lib/credentials/schema';
import type { StaffContext } from '@/lib/platform/context';
import type { ActionResult } from '@/lib/web/action-result';
import { refuseCredential } from '@/lib/web/credential-refusal';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const answered = <S extends z.ZodType>(
  form: FormData,
  schema: S,
  command: (
    ctx: StaffContext,
    input: z.output<S>,
  ) => Promise<Result<{ credentialId: string }, CredentialError>>,
): Promise<ActionResult> =>
  answerForm(form, schema, async (input) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const result = await command(ctx, input);
    if (result.ok) redirect(`/credentials-desk/${result.value.credentialId}`);
    if (result.error.kind === 'not_found') return refused(form, {}, 'notYours');
    return refuseCredential(form, result.error);
  });

/** Sets a credential aside. */
export async function suspendAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answered(form, suspendSchema, suspendCredential);
}

/** Lets a suspended credential count again. */
export async function reinstateAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answered(form, reinstateSchema, reinstateCredential);
}

/** Ends a credential for good. */
export async function revokeAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answered(form, revokeSchema, revokeCredential);
}

/** Gives a credential a new number. */
export async function reissueAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answered(form, reissueSchema, (ctx, input) => reissueCredential(ctx, input));
}
