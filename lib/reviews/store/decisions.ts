import type { Prisma } from '@/generated/prisma/client';
import type { Letter } from '@/lib/applications/letter';
import type { Application } from '@/lib/applications/model';
import type { GivenReason } from '@/lib/applications/reasons';
import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Decision, Outcome } from '../model';

const toDecision = (row: Prisma.DecisionGetPayload<Record<string, never>>): Decision => ({
  ...row,
  outcome: row.outcome as Outcome,
  reasons: row.reasons as unknown as readonly GivenReason[],
  letter: row.letter as unknown as Letter,
  dueOn: row.dueOn ? calendarDate(row.dueOn.toISOString().slice(0, 10)) : null,
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

/** A decision as it is written, before it has an author and a time. */
export interface NewDecision {
  readonly submissionId: string;
  readonly outcome: Outcome;
  readonly reasons: readonly GivenReason[];
  readonly letter: Letter;
  readonly dueOn: CalendarDate | null;
  readonly portfolioSha256: string;
  readonly ratingsSha256: string;
}

const columns = (ctx: StaffContext, made: NewDecision) => ({
  submissionId: made.submissionId,
  outcome: made.outcome,
  reasons: made.reasons as unknown as Prisma.InputJsonValue,
  letter: made.letter as unknown as Prisma.InputJsonValue,
  dueOn: made.dueOn ? new Date(made.dueOn) : null,
  portfolioSha256: made.portfolioSha256,
  ratingsSha256: made.ratingsSha256,
  decidedById: ctx.scope.personId,
  decidedByName: ctx.actor.kind === 'person' ? ctx.actor.name : '',
  decidedAt: ctx.clock.now(),
});

export const insertDecision = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
  made: NewDecision,
): Promise<string> => {
  const id = ctx.newId();
  await tx.decision.create({
    data: {
      ...columns(ctx, made),
      id,
      associationId: application.associationId,
      applicationId: application.id,
      personId: application.personId,
      round: application.round,
    },
  });
  return id;
};

/** Writes an unsent decision anew, if it is still the one that was seen. */
export const rewriteDecision = async (
  tx: Tx,
  ctx: StaffContext,
  seen: Decision,
  made: NewDecision,
): Promise<boolean> => {
  const { count } = await tx.decision.updateMany({
    where: { id: seen.id, submissionId: seen.submissionId, letterSentAt: null },
    data: columns(ctx, made),
  });
  return count === 1;
};

/** Marks the letter as sent; false when it was before. */
export const markLetterSent = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
  const { count } = await tx.decision.updateMany({
    where: { id, letterSentAt: null },
    data: { letterSentAt: now },
  });
  return count === 1;
};
