import type { ReferenceRequest } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { DraftAnswers, SavedDraft } from '../model';
import { draftAnswersSchema } from '../schema/draft';

/** The draft of the request a link opens, or null before the first save. */
export const draftOf = async (tx: Tx, requestId: string): Promise<SavedDraft | null> => {
  const row = await tx.referenceDraft.findUnique({ where: { requestId } });
  if (!row) return null;
  const { version, savedAt } = row;
  return { answers: draftAnswersSchema.parse(row.answers), version, savedAt };
};

/** Writes a draft over the one before it. The request is held still, so the version cannot slip. */
export const writeDraft = async (
  tx: Tx,
  request: ReferenceRequest,
  answers: DraftAnswers,
  version: number,
  savedAt: Date,
): Promise<void> => {
  const written = { answers: draftAnswersSchema.parse(answers), version, savedAt };
  const { id: requestId, associationId, personId } = request;
  await tx.referenceDraft.upsert({
    where: { requestId },
    create: { requestId, associationId, personId, ...written },
    update: written,
  });
};
