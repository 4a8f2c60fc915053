import type { Prisma } from '@/generated/prisma/client';
import type { Application } from '@/lib/applications/model';
import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ExamResult } from './model';

const toResult = (row: Prisma.ExamResultGetPayload<Record<string, never>>): ExamResult => ({
  ...row,
  takenOn: calendarDate(row.takenOn.toISOString().slice(0, 10)),
});

/** The sittings of one application, newest first. */
export const listResults = async (
  tx: Tx,
  applicationId: string,
): Promise<readonly ExamResult[]> => {
  const rows = await tx.examResult.findMany({
    where: { applicationId },
    orderBy: [{ takenOn: 'desc' }, { recordedAt: 'desc' }],
  });
  return rows.map(toResult);
};

export const findBySubmission = async (
  tx: Tx,
  submissionId: string,
): Promise<ExamResult | null> => {
  const row = await tx.examResult.findUnique({ where: { submissionId } });
  return row ? toResult(row) : null;
};

export const insertResult = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
  sitting: {
    readonly submissionId: string;
    readonly takenOn: CalendarDate;
    readonly part1Percent: number;
    readonly part2Percent: number;
    readonly passed: boolean;
  },
): Promise<string> => {
  const id = ctx.newId();
  await tx.examResult.create({
    data: {
      ...sitting,
      id,
      associationId: application.associationId,
      applicationId: application.id,
      personId: application.personId,
      takenOn: new Date(sitting.takenOn),
      recordedById: ctx.scope.personId,
      recordedAt: ctx.clock.now(),
    },
  });
  return id;
};

/** The association's clock and name. */
export const findPlace = (tx: Tx, associationId: string) =>
  tx.association.findUniqueOrThrow({
    where: { id: associationId },
    select: { name: true, timeZone: true },
  });
