import { z } from 'zod';
import { reasonCodes } from '@/lib/applications/reasons';
import { outcomes, verdicts } from './model';

const id = z.uuid('lookAtThis');

export const assignReviewerSchema = z.strictObject({
  applicationId: id,
  reviewerId: id,
});
export const assignReviewerFormSchema = assignReviewerSchema.extend({ submissionId: id });
export type AssignReviewerInput = z.output<typeof assignReviewerSchema>;

export const reviewIdSchema = z.strictObject({ reviewId: id });
export const reviewFormSchema = reviewIdSchema.extend({ submissionId: id });

export const declareConflictSchema = z.strictObject({
  reviewId: id,
  reason: z.string().trim().min(3, 'needed').max(500, 'tooLong'),
});
export const declareConflictFormSchema = declareConflictSchema.extend({ submissionId: id });
export type DeclareConflictInput = z.output<typeof declareConflictSchema>;

/** One line of the rubric as it is judged; saved at once, one by one. */
export const judgeSchema = z.strictObject({
  reviewId: id,
  kind: z.enum(['requirement', 'competency']),
  key: z.string().min(1).max(80),
  verdict: z.enum(verdicts),
  note: z.string().trim().max(2000, 'tooLong').default(''),
  /** The version of the verdict that was seen, 0 for none; left out, the newest stands. */
  version: z.coerce.number().int().optional(),
});
export type JudgeInput = z.output<typeof judgeSchema>;

export const opinionSchema = z.strictObject({
  reviewId: id,
  version: z.coerce.number().int(),
  recommendation: z.union([z.enum(outcomes), z.literal('')]).default(''),
  summary: z.string().trim().max(4000, 'tooLong').default(''),
  privateNote: z.string().trim().max(4000, 'tooLong').default(''),
});
export type OpinionInput = z.output<typeof opinionSchema>;
/** The same as a form sends it. */
export const opinionFormSchema = opinionSchema.extend({ submissionId: id });

/** A reason from the catalogue, with a word to the applicant. */
export const decisionReasonSchema = z.strictObject({
  code: z.string().min(1).max(60),
  note: z.string().trim().max(2000, 'tooLong').default(''),
});

export const decideSchema = z.strictObject({
  submissionId: id,
  applicationId: id,
  version: z.coerce.number().int(),
  outcome: z.enum(outcomes, 'chooseOne'),
  reasons: z.array(decisionReasonSchema).max(30),
  word: z.string().trim().max(4000, 'tooLong').default(''),
  dueOn: z.union([z.iso.date('notADate'), z.literal('')]).default(''),
  /** The submission of the unsent decision that this one takes the place of. */
  replaces: z.union([id, z.literal('')]).default(''),
});
export type DecideInput = z.output<typeof decideSchema>;

const aReason = Object.fromEntries(
  reasonCodes.flatMap((code) => [
    [`reason.${code}`, z.literal('yes').optional()],
    [`note.${code}`, z.string().trim().max(2000, 'tooLong').optional()],
  ]),
);
const { reasons: _, ...asked } = decideSchema.shape;

/** The decision as a form sends it: one tick and one note for each reason of the catalogue. */
export const decideFormSchema = z.strictObject({
  ...asked,
  ...(aReason as Record<string, z.ZodOptional<z.ZodString>>),
});

/** The ticked reasons of a form with their notes. */
export const reasonsIn = (
  form: Readonly<Record<string, unknown>>,
): readonly { readonly code: string; readonly note: string }[] =>
  reasonCodes
    .filter((code) => form[`reason.${code}`] === 'yes')
    .map((code) => ({ code, note: String(form[`note.${code}`] ?? '') }));

/** Sending: which decision, and as which of its writings it was read. */
export const sendLetterSchema = z.strictObject({ decisionId: id, decisionVersion: id });
export const sendLetterFormSchema = sendLetterSchema.extend({ submissionId: id });
export type SendLetterInput = z.output<typeof sendLetterSchema>;
