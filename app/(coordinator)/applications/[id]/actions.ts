'use server';

import {
  acceptRegistration,
  declineRegistration,
} from '@/lib/applications/commands/answer-registration';
import { assignAdvisor } from '@/lib/applications/commands/assign-advisor';
import type { ApplicationError } from '@/lib/applications/errors';
import { sentenceFor } from '@/lib/applications/labels';
import {
  answerRegistrationSchema,
  assignAdvisorSchema,
  declineRegistrationSchema,
} from '@/lib/applications/schema';
import type { Result } from '@/lib/core/result';
import type { ActionResult } from '@/lib/web/action-result';
import { answerForm, refused } from '@/lib/web/form';
import { requireStaff } from '@/lib/web/visitor';

const desk = ['coordinator', 'admin'] as const;

const answered = async (
  form: FormData,
  result: Result<{ applicationId: string }, ApplicationError>,
): Promise<ActionResult> =>
  result.ok
    ? { status: 'ok', redirectTo: `/applications/${result.value.applicationId}` }
    : refused(form, {}, sentenceFor(result.error));

/** Accepts a registration that waited. */
export async function acceptAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, answerRegistrationSchema, async (input) => {
    const { ctx } = await requireStaff(desk);
    return answered(form, await acceptRegistration(ctx, input));
  });
}

/** Declines a registration, with the reason the applicant reads. */
export async function declineAction(_before: ActionResult, form: FormData): Promise<ActionResult> {
  return answerForm(form, declineRegistrationSchema, async (input) => {
    const { ctx } = await requireStaff(desk);
    return answered(form, await declineRegistration(ctx, input));
  });
}

/** Gives an applicant an advisor, or takes the advisor away. */
export async function assignAdvisorAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, assignAdvisorSchema, async (input) => {
    const { ctx } = await requireStaff(desk);
    return answered(form, await assignAdvisor(ctx, input));
  });
}
