import type { Prisma } from '@/generated/prisma/client';
import type { Letter } from '@/lib/applications/letter';
import type { Application } from '@/lib/applications/model';
import type { GivenReason } from '@/lib/applications/reasons';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Outcome } from '../model';

/** What an association decided on one round. */
export interface Decision {
  readonly id: string;
  readonly applicationId: string;
  readonly round: number;
  readonly outcome: Outcome;
  readonly reasons: readonly GivenReason[];
  readonly letter: Letter;
  readonly portfolioSha256: string;
  readonly ratingsSha256: string;
  readonly decidedById: string;
  readonly decidedByName: string;
  readonly decidedAt: Date;
  readonly letterSentAt: Date | null;
  readonly submissionId: string;
}

const toDecision = (row: Prisma.DecisionGetPayload<Record<string, never>>): Decision => ({
  ...row,
  outcome: row.outcome as Outcome,
  reasons: row.reasons as unknown as readonly GivenReason[],
  letter: row.letter as unknown as Letter,
});

/** The decision on one round if this scope may see it: the applicant only once the letter is sent. */
export const findDecision = async (
  tx: Tx,
  applicationId: string,
  round: number,
): Promise<Decision | null> => {
  const row = await tx.decision.findUnique({
    where: { applicationId_round: { applicationId, round } },
  });
  return row ? toDecision(row) : null;
};

export const findDecisionById = async (tx: Tx, id: string): Promise<Decision | null> => {
  const row = await tx.decision.findUnique({ where: { id } });
  return row ? toDecision(row) : null;
};

export const insertDecision = async (
  tx: Tx,
  ctx: StaffContext,
  made: {
    readonly application: Application;
    readonly submissionId: string;
    readonly outcome: Outcome;
    readonly reasons: readonly GivenReason[];
    readonly letter: Letter;
    readonly portfolioSha256: string;
    readonly ratingsSha256: string;
  },
): Promise<string> => {
  const { application, reasons, letter, ...facts } = made;
  const id = ctx.newId();
  await tx.decision.create({
    data: {
      ...facts,
      id,
      associationId: application.associationId,
      applicationId: application.id,
      personId: application.personId,
      round: application.round,
      reasons: reasons as unknown as Prisma.InputJsonValue,
      letter: letter as unknown as Prisma.InputJsonValue,
      decidedById: ctx.scope.personId,
      decidedByName: ctx.actor.kind === 'person' ? ctx.actor.name : '',
      decidedAt: ctx.clock.now(),
    },
  });
  return id;
};

/** Marks the letter as sent; false when it was before. */
export const markLetterSent = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
  const { count } = await tx.decision.updateMany({
    where: { id, letterSentAt: null },
    data: { letterSentAt: now },
  });
  return count === 1;
};
