import type { Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Criterion, JudgedCriterion, Opinion, Outcome, Review, Verdict } from '../model';

/** What a reviewer said of each line so far. */
export const listJudged = async (tx: Tx, reviewId: string): Promise<readonly JudgedCriterion[]> => {
  const rows = await tx.reviewVerdict.findMany({ where: { reviewId } });
  return rows.map((row) => ({
    kind: row.kind as Criterion['kind'],
    key: row.key,
    verdict: row.verdict as Verdict,
    note: row.note,
    version: row.version,
  }));
};

/** Writes one line's verdict over the one before: the newest stands, since only its author writes it. */
export const saveVerdict = async (
  tx: Tx,
  ctx: Context,
  review: Review,
  judged: Omit<JudgedCriterion, 'version'>,
): Promise<void> => {
  const now = ctx.clock.now();
  await tx.reviewVerdict.upsert({
    where: {
      reviewId_kind_key: { reviewId: review.id, kind: judged.kind, key: judged.key },
    },
    create: {
      id: ctx.newId(),
      associationId: review.associationId,
      reviewId: review.id,
      roundId: review.roundId,
      reviewerId: review.reviewerId,
      applicantId: review.applicantId,
      ...judged,
      savedAt: now,
    },
    update: { verdict: judged.verdict, note: judged.note, version: { increment: 1 }, savedAt: now },
  });
};

const nothingYet: Opinion = {
  recommendation: null,
  summary: '',
  privateNote: '',
  version: 0,
  savedAt: null,
};

/** A conclusion so far; version 0 before the first word. The private note is there for its author alone. */
export const findOpinion = async (tx: Tx, reviewId: string): Promise<Opinion> => {
  const row = await tx.reviewOpinion.findUnique({ where: { reviewId } });
  if (!row) return nothingYet;
  const own = await tx.reviewNote.findUnique({ where: { reviewId } });
  return {
    recommendation: row.recommendation as Outcome | null,
    summary: row.summary,
    version: row.version,
    savedAt: row.savedAt,
    privateNote: own?.note ?? '',
  };
};

/** Saves the conclusion if nobody saved since `version`; false otherwise. */
export const saveOpinion = async (
  tx: Tx,
  ctx: Context,
  review: Review,
  said: Pick<Opinion, 'recommendation' | 'summary' | 'privateNote'>,
  version: number,
): Promise<boolean> => {
  const { privateNote, ...shared } = said;
  const savedAt = ctx.clock.now();
  const keys = {
    reviewId: review.id,
    associationId: review.associationId,
    reviewerId: review.reviewerId,
    applicantId: review.applicantId,
  };
  const { count } =
    version === 0
      ? await tx.reviewOpinion.createMany({
          data: { ...keys, roundId: review.roundId, ...shared, savedAt },
          skipDuplicates: true,
        })
      : await tx.reviewOpinion.updateMany({
          where: { reviewId: review.id, version },
          data: { ...shared, version: { increment: 1 }, savedAt },
        });
  if (count !== 1) return false;
  await tx.reviewNote.upsert({
    where: { reviewId: review.id },
    create: { ...keys, note: privateNote, savedAt },
    update: { note: privateNote, savedAt },
  });
  return true;
};
