import { z } from 'zod';
import { reissueReasons, revocationReasons, suspensionReasons } from './status';

const id = z.uuid('lookAtThis');
const version = z.coerce.number().int();
const note = z.string().trim().max(2000, 'tooLong').default('');
const holderName = z.string().trim().min(2, 'needed').max(200, 'tooLong');

export const issueSchema = z.strictObject({
  submissionId: id,
  applicationId: id,
  version,
  holderName,
  validUntil: z.union([z.iso.date('notADate'), z.literal('')]).default(''),
});
export type IssueInput = z.output<typeof issueSchema>;

const onCredential = { submissionId: id, credentialId: id, version };

export const suspendSchema = z.strictObject({
  ...onCredential,
  reason: z.enum(suspensionReasons, 'chooseOne'),
  note,
});
export type SuspendInput = z.output<typeof suspendSchema>;

export const reinstateSchema = z.strictObject({ ...onCredential, note });
export type ReinstateInput = z.output<typeof reinstateSchema>;

/** A new number takes the place of an old one by reissuing alone. */
export const choosableRevocationReasons = revocationReasons.filter((r) => r !== 'replaced');
export const revokeSchema = z.strictObject({
  ...onCredential,
  reason: z.enum(choosableRevocationReasons, 'chooseOne'),
  note,
});
export type RevokeInput = z.output<typeof revokeSchema>;

export const reissueSchema = z.strictObject({
  ...onCredential,
  reason: z.enum(reissueReasons, 'chooseOne'),
  holderName,
  note,
});
export type ReissueInput = z.output<typeof reissueSchema>;

export const listingSchema = z.strictObject({
  submissionId: id.optional(),
  credentialId: id,
  listed: z.enum(['yes', 'no'], 'chooseOne'),
});
export type ListingInput = z.output<typeof listingSchema>;
