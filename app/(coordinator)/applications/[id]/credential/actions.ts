'use server';

import { redirect } from 'next/navigation';
import { issueCredential } from '@/lib/credentials/commands/issue';
import type { CredentialError } from '@/lib/credentials/errors';
import { issueSchema } from '@/lib/credentials/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { refuseCredential } from '@/lib/web/credential-refusal';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

/** Issues the credential of an approved application. */
export async function issueAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, issueSchema, async (input) => {
    const { ctx } = await requireStaff(['coordinator', 'admin']);
    const result = await issueCredential(ctx, input);
    if (result.ok) redirect(`/credentials-desk/${result.value.credentialId}?issued=1`);
    return refusal(form, result.error);
  });
}

const refusal = async (form: FormData, error: CredentialError): Promise<ActionResult> => {
  if (error.kind === 'already_issued') redirect(`/credentials-desk/${error.credentialId}`);
  if (error.kind === 'not_found') return refused(form, {}, 'notYours');
  return refuseCredential(form, error);
};
