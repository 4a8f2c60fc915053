import type { Prisma } from '@/generated/prisma/client';
import type { Application } from '@/lib/applications/model';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ReviewRound } from '../model';

/** Someone who may be asked to read here. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'en' | 'es';
}

/** What the association says of its reviews. */
export const findDesk = (tx: Tx, associationId: string) =>
  tx.association.findUniqueOrThrow({
    where: { id: associationId },
    select: { name: true, timeZone: true, reviewDays: true },
  });

const reviewersOn = (associationId: string, today: CalendarDate): Prisma.RoleGrantWhereInput => ({
  associationId,
  role: 'reviewer',
  revokedAt: null,
  OR: [{ until: null }, { until: { gte: new Date(today) } }],
});

/** The person, if they hold the reviewer's role here now. */
export const findReviewerGrant = async (
  tx: Tx,
  associationId: string,
  personId: string,
  today: CalendarDate,
): Promise<Reader | null> => {
  const grant = await tx.roleGrant.findFirst({
    where: { ...reviewersOn(associationId, today), personId },
    select: { person: { select: { id: true, name: true, email: true, locale: true } } },
  });
  if (!grant) return null;
  return { ...grant.person, locale: grant.person.locale === 'es' ? 'es' : 'en' };
};

/** Everyone who may be asked, with how many reviews each has open. */
export const listReaders = async (tx: Tx, associationId: string, today: CalendarDate) => {
  const grants = await tx.roleGrant.findMany({
    where: reviewersOn(associationId, today),
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: 'asc' } },
  });
  const open = await tx.review.groupBy({
    by: ['reviewerId'],
    where: { associationId, state: 'assigned' },
    _count: true,
  });
  const load = new Map(open.map((each) => [each.reviewerId, each._count]));
  return grants.map(({ person }) => ({ ...person, open: load.get(person.id) ?? 0 }));
};

export const insertRound = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
  needed: number,
): Promise<ReviewRound> =>
  tx.reviewRound.create({
    data: {
      id: ctx.newId(),
      associationId: application.associationId,
      applicationId: application.id,
      applicantId: application.personId,
      round: application.round,
      needed,
      startedAt: ctx.clock.now(),
    },
  });

export const insertReview = async (
  tx: Tx,
  ctx: StaffContext,
  review: {
    readonly application: Application;
    readonly round: ReviewRound;
    readonly reviewer: Reader;
    readonly dueOn: CalendarDate;
  },
): Promise<string> => {
  const id = ctx.newId();
  await tx.review.create({
    data: {
      id,
      associationId: review.application.associationId,
      applicationId: review.application.id,
      applicantId: review.application.personId,
      roundId: review.round.id,
      reviewerId: review.reviewer.id,
      reviewerName: review.reviewer.name,
      assignedById: ctx.scope.personId,
      state: 'assigned',
      dueOn: new Date(review.dueOn),
      assignedAt: ctx.clock.now(),
    },
  });
  return id;
};
