import type { Tx } from '@/lib/platform/db/with-scope';
import { sha256Of } from '@/lib/readiness/frozen/compose';
import type { FrozenPortfolio } from '@/lib/readiness/frozen/model';
import type { Criterion, Review } from '../model';

/** The two documents of one submission, as they were frozen. */
export interface Frozen {
  readonly round: number;
  readonly category: string;
  readonly portfolio: FrozenPortfolio;
  readonly portfolioSha256: string;
  readonly ratings: readonly Record<string, unknown>[];
  readonly ratingsSha256: string;
  readonly frozenAt: Date;
}

/** The documents of one round; throws if a byte of them is not what its hash says. */
export const findFrozenRound = async (
  tx: Tx,
  applicationId: string,
  round: number,
): Promise<Frozen> => {
  const where = { applicationId_round: { applicationId, round } };
  const portfolio = await tx.frozenPortfolio.findUniqueOrThrow({ where });
  const ratings = await tx.frozenRatings.findUniqueOrThrow({ where });
  if (sha256Of(portfolio.body) !== portfolio.sha256 || sha256Of(ratings.body) !== ratings.sha256)
    throw new Error(`A frozen document of application ${applicationId} was altered.`);
  const body = JSON.parse(portfolio.body) as FrozenPortfolio;
  return {
    round,
    category: body.application.category,
    portfolio: body,
    portfolioSha256: portfolio.sha256,
    ratings: JSON.parse(ratings.body) as Record<string, unknown>[],
    ratingsSha256: ratings.sha256,
    frozenAt: portfolio.frozenAt,
  };
};

/** The documents a review is about. */
export const findFrozen = async (tx: Tx, review: Review): Promise<Frozen> => {
  const round = await tx.reviewRound.findUniqueOrThrow({ where: { id: review.roundId } });
  return findFrozenRound(tx, review.applicationId, round.round);
};

/** The lines a reviewer judges: fixed when the portfolio was frozen. */
export const rubricOf = (frozen: Frozen): readonly Criterion[] => frozen.portfolio.rubric;
