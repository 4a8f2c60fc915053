import { z } from 'zod';

const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, 'decisions.errors.percent')
  .refine((typed) => Number(typed) <= 100, 'decisions.errors.percent');

/** A sitting as a coordinator types it. */
export const recordExamSchema = z.strictObject({
  submissionId: z.uuid('lookAtThis'),
  applicationId: z.uuid('lookAtThis'),
  takenOn: z.iso.date('notADate'),
  part1Percent: percent,
  part2Percent: percent,
});
export type RecordExamInput = z.output<typeof recordExamSchema>;
