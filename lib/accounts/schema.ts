import { z } from 'zod';
import { locales } from '@/lib/core/locale';
import { typedCode } from './rules/code';
import { normalEmail } from './rules/email';

const submissionId = z.string().max(80).optional();
const plain = (limit: number) => z.string().trim().min(1, 'needed').max(limit, 'tooLong');

/** A place of ours to go to afterwards; anything else is dropped by the reader. */
const next = z.string().max(2000).optional();

export const emailField = plain(254).refine((typed) => normalEmail(typed) !== null, 'notAnEmail');
export const nameField = plain(120);
const codeField = plain(40).refine(
  (typed) => typedCode(typed) !== null,
  'accounts.errors.notACode',
);
const passwordField = z.string().min(1, 'needed').max(1000, 'tooLong');

export const askCodeSchema = z.strictObject({ email: emailField, next, submissionId });
export const codeSchema = z.strictObject({ code: codeField, submissionId });
export const passwordSignInSchema = z.strictObject({
  email: emailField,
  password: passwordField,
  next,
  submissionId,
});
export const signUpSchema = z.strictObject({ name: nameField, submissionId });
/** Six digits of the authenticator, or a recovery code. */
export const factorSchema = z.strictObject({ code: plain(40), submissionId });
export const confirmFactorSchema = z.strictObject({ code: plain(40), next, submissionId });
export const profileSchema = z.strictObject({
  name: nameField,
  locale: z.enum(locales, 'chooseOne'),
  version: z.coerce.number().int(),
  submissionId,
});
export const emailChangeSchema = z.strictObject({ email: emailField, submissionId });
export const newPasswordSchema = z.strictObject({ password: passwordField, submissionId });
export const proofSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('factor'), code: plain(40), next, submissionId }),
  z.strictObject({ how: z.literal('password'), password: passwordField, next, submissionId }),
  z.strictObject({ how: z.literal('code'), code: codeField, next, submissionId }),
]);
export const endSessionSchema = z.strictObject({ session: z.uuid(), submissionId });
export const nothingSchema = z.strictObject({ submissionId, next });
