import { z } from 'zod';
import { agreementKinds } from './model';

const id = z.uuid('lookAtThis');

/** What registering asks: where, for which category, and why, in a few words if one likes. */
export const registerSchema = z.strictObject({
  submissionId: id,
  associationId: id,
  category: z.string('chooseOne').min(1, 'chooseOne').max(12, 'chooseOne'),
  motivation: z.string().trim().max(1000, 'tooLong').default(''),
});
export type RegisterInput = z.output<typeof registerSchema>;

/** What every form of ours carries; a command that creates something keeps it, the others need it not. */
const sent = { submissionId: id.optional() };

/** Signing: the text exactly as it was shown, and one's own name. */
export const signSchema = z.strictObject({
  ...sent,
  applicationId: id,
  kind: z.enum(agreementKinds),
  textId: id,
  signedName: z.string().trim().min(2, 'needed').max(200, 'tooLong'),
  agree: z.literal('yes', 'applications.errors.tickToSign'),
});
export type SignInput = z.output<typeof signSchema>;

/** A step on one's own application that needs nothing but the wish. */
export const stepSchema = z.strictObject({
  ...sent,
  applicationId: id,
  version: z.coerce.number().int(),
});
export type StepInput = z.output<typeof stepSchema>;

/** Accepting or declining a registration. */
export const answerRegistrationSchema = z.strictObject({
  ...sent,
  applicationId: id,
  version: z.coerce.number().int(),
  note: z.string().trim().max(1000, 'tooLong').default(''),
});
export type AnswerRegistrationInput = z.output<typeof answerRegistrationSchema>;

export const declineRegistrationSchema = answerRegistrationSchema.extend({
  note: z.string().trim().min(10, 'applications.errors.sayWhy').max(1000, 'tooLong'),
});

export const assignAdvisorSchema = z.strictObject({
  ...sent,
  applicationId: id,
  version: z.coerce.number().int(),
  advisorId: z.union([id, z.literal('')]),
});
export type AssignAdvisorInput = z.output<typeof assignAdvisorSchema>;
