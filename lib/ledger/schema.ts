import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import { isId } from '@/lib/core/id';

// What the forms of all nouns are made of. Messages are keys of the namespace `forms`.
export const id = z.string().refine(isId, 'notYours');
export const text = (limit: number) => z.string().trim().min(1, 'needed').max(limit, 'tooLong');
export const optionalText = (limit: number) => z.string().trim().max(limit, 'tooLong').optional();
export const day = z
  .string()
  .min(1, 'needed')
  .refine((typed) => typed === '' || isCalendarDate(typed), 'notADate');
export const optionalDay = z
  .string()
  .refine((typed) => typed === '' || isCalendarDate(typed), 'notADate')
  .optional();
export const yes = z.enum(['yes', '']).optional();
export const wholeNumber = (digits: number) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^\\d{0,${digits}}$`), 'notANumber')
    .optional();
export const chosen = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, 'chooseOne');
export const choices = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.enum(values), z.array(z.enum(values))], 'chooseOne').optional();
// Which there are, the published editions say; a name that none of them has counts for nothing.
const competency = z.string().regex(/^[a-z0-9_]{1,80}$/, 'lookAtThis');
export const slugs = z.union([competency, z.array(competency).max(200)]).optional();

/** The fields that every add form has. */
export const adding = { submissionId: id };

/** The fields that every change form has besides its facts. */
export const changing = {
  entryId: id,
  submissionId: id,
  version: z.string().regex(/^\d{1,9}$/),
};

export const voidEntrySchema = z.strictObject({
  entryId: id,
  submissionId: id,
  reason: text(300),
});
