import type { Prisma } from '@/generated/prisma/client';
import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ReviewState } from '../model';

/** One line of a reviewer's queue. */
export interface QueueRow {
  readonly id: string;
  readonly reference: string;
  readonly applicantName: string;
  readonly category: string;
  readonly round: number;
  readonly state: ReviewState;
  readonly dueOn: CalendarDate;
  readonly judged: number;
}

export interface QueueFilter {
  readonly show: 'open' | 'done' | 'all';
  /** Part of a name, or a reference. */
  readonly search?: string;
  readonly category?: string;
  readonly page?: number;
}

export const QUEUE_PAGE = 50;

const shown = {
  open: ['assigned'],
  done: ['submitted', 'recused'],
  all: ['assigned', 'submitted', 'recused'],
} as const satisfies Record<QueueFilter['show'], readonly ReviewState[]>;

/** The applications a reviewer's own tasks are about, narrowed by name, reference or category. */
const findApplications = async (tx: Tx, ids: readonly string[], filter: QueueFilter) => {
  const text = filter.search?.trim().toLowerCase();
  const where: Prisma.ApplicationWhereInput = {
    id: { in: [...ids] },
    ...(filter.category ? { category: filter.category } : {}),
    ...(text
      ? { OR: [{ applicantNameNorm: { contains: text } }, { reference: { startsWith: text } }] }
      : {}),
  };
  const rows = await tx.application.findMany({
    where,
    select: { id: true, reference: true, applicantName: true, category: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
};

/** The reviewer's own tasks in the association they work in, the next due first. */
export const getQueue = async (
  ctx: StaffContext,
  tx: Tx,
  filter: QueueFilter,
): Promise<{ readonly rows: readonly QueueRow[]; readonly total: number } | null> => {
  if (!ctx.scope.roles.includes('reviewer')) return null;
  const tasks = await tx.review.findMany({
    where: {
      associationId: ctx.scope.associationId,
      reviewerId: ctx.scope.personId,
      state: { in: [...shown[filter.show]] },
    },
    orderBy:
      filter.show === 'done'
        ? [{ dueOn: 'desc' }, { id: 'asc' }]
        : [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const applications = await findApplications(
    tx,
    tasks.map((each) => each.applicationId),
    filter,
  );
  const found = tasks.filter((each) => applications.has(each.applicationId));
  const start = ((filter.page ?? 1) - 1) * QUEUE_PAGE;
  const page = found.slice(start, start + QUEUE_PAGE);
  const rounds = await tx.reviewRound.findMany({
    where: { id: { in: page.map((each) => each.roundId) } },
    select: { id: true, round: true },
  });
  const judged = await tx.reviewVerdict.groupBy({
    by: ['reviewId'],
    where: { reviewId: { in: page.map((each) => each.id) } },
    _count: true,
  });
  const roundOf = new Map(rounds.map((each) => [each.id, each.round]));
  const judgedOf = new Map(judged.map((each) => [each.reviewId, each._count]));
  const rows = page.flatMap((task) => {
    const application = applications.get(task.applicationId);
    if (!application) return [];
    return [
      {
        ...application,
        id: task.id,
        round: roundOf.get(task.roundId) ?? 1,
        state: task.state as ReviewState,
        dueOn: calendarDate(task.dueOn.toISOString().slice(0, 10)),
        judged: judgedOf.get(task.id) ?? 0,
      },
    ];
  });
  return { rows, total: found.length };
};
