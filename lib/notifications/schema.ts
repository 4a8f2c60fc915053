import { z } from 'zod';

/** Which mail is to go again. */
export const retrySchema = z.strictObject({
  submissionId: z.uuid().optional(),
  messageId: z.uuid('lookAtThis'),
});
