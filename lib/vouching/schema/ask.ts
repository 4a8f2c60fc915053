import { z } from 'zod';
import { normalEmail } from '@/lib/accounts/rules/email';
import { locales } from '@/lib/core/locale';
import { referenceRoles } from '@/lib/standards/model';

const id = z.uuid('lookAtThis');
const role = z.enum(referenceRoles);

/** The form that asks somebody for a reference. */
export const askSchema = z.strictObject({
  slot: z.coerce.number().int().min(1).max(9),
  replaces: id.optional(),
  raterName: z.string().trim().min(1, 'needed').max(120, 'tooLong'),
  raterEmail: z
    .string()
    .trim()
    .max(254, 'tooLong')
    .refine((typed) => normalEmail(typed) !== null, 'notAnEmail'),
  roles: z.union([z.array(role).max(referenceRoles.length), role], 'chooseOne'),
  waives: z.enum(['yes', 'no'], 'chooseOne'),
  locale: z.enum(locales, 'chooseOne'),
  submissionId: id,
});

/** The form that asks a provider to confirm sessions. */
export const askProviderSchema = z.strictObject({
  provider: id,
  sessions: z.union([z.array(id).max(1000), id]).optional(),
  all: z.literal('yes').optional(),
  locale: z.enum(locales, 'chooseOne'),
  submissionId: id,
});

/** The corrected address of a provider. */
export const correctProviderSchema = z.strictObject({
  provider: id,
  email: z.string().trim().max(254, 'tooLong').pipe(z.email('notAnEmail')),
  submissionId: z.string().max(80).optional(),
});

/** The small forms that remind of a request or take it back. */
export const requestSchema = z.strictObject({
  request: id,
  submissionId: z.string().max(80).optional(),
});
