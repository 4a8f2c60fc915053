import { z } from 'zod';

const id = z.uuid('lookAtThis');

/** Handing the portfolio in: the version that was looked at, and the shortfall one accepts knowingly. */
export const submitSchema = z.strictObject({
  submissionId: id,
  applicationId: id,
  version: z.coerce.number().int(),
  /** The requirements that were shown as short, in one field. */
  shown: z.string().max(2000, 'tooLong').default(''),
  acceptShortfall: z.union([z.literal('yes'), z.literal('')]).default(''),
  confirm: z.literal('yes', 'applications.errors.tickToSubmit'),
});
export type SubmitInput = z.output<typeof submitSchema>;
