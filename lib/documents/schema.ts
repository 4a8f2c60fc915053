import { z } from 'zod';
import { isId } from '@/lib/core/id';
import { documentKinds, documentNouns } from './model';

const id = z.string().refine(isId, 'notYours');

/** The fields that come with a file. */
export const attachDocumentSchema = z.strictObject({
  noun: z.enum(documentNouns),
  entryId: id,
  kind: z.enum(documentKinds, 'chooseOne'),
  submissionId: id,
});

export const removeDocumentSchema = z.strictObject({
  documentId: id,
  noun: z.enum(documentNouns),
  entryId: id,
  submissionId: id,
});
