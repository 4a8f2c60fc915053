import type { Prisma } from '@/generated/prisma/client';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { PersonContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Application } from '../model';
import { toApplication } from './application';

export const findBySubmission = async (tx: Tx, personId: string, submissionId: string) =>
  tx.application.findUnique({
    where: { personId_submissionId: { personId, submissionId } },
    select: { id: true },
  });

/** What the association asks of a registration. */
export const findIntake = (tx: Tx, associationId: string) =>
  tx.association.findUnique({
    where: { id: associationId },
    select: {
      id: true,
      name: true,
      timeZone: true,
      categories: true,
      registrationMode: true,
      editionPinnedAt: true,
    },
  });

/** The person's open application here, if there is one. */
export const findOpen = async (tx: Tx, personId: string, associationId: string) =>
  tx.application.findFirst({
    where: { personId, associationId, closedAt: null },
    select: { id: true },
  });

/** The next number of a series of the association; the counter's row is the lock. */
export const nextNumber = async (
  tx: Tx,
  associationId: string,
  series: string,
): Promise<number> => {
  const rows = await tx.$queryRaw<{ value: number }[]>`
    SELECT next_number(${associationId}::uuid, ${series}) AS value`;
  return rows[0]?.value ?? 1;
};

/** Makes the person known to the association; once. */
export const knowPerson = async (
  tx: Tx,
  ctx: PersonContext,
  associationId: string,
): Promise<void> => {
  await tx.$executeRaw`INSERT INTO association_person (association_id, person_id, since)
    VALUES (${associationId}::uuid, ${ctx.scope.personId}::uuid, ${ctx.clock.now()}::timestamptz) ON CONFLICT DO NOTHING`;
};

/** Whether the person stated an individual membership, of this or another association, that holds on a day. */
export const hasMembership = async (
  tx: Tx,
  personId: string,
  on: CalendarDate,
): Promise<boolean> => {
  const today = new Date(on);
  const found = await tx.membership.findFirst({
    where: {
      personId,
      kind: { not: 'organisational' },
      voidedAt: null,
      fromDate: { lte: today },
      untilDate: { gte: today },
    },
    select: { id: true },
  });
  return found !== null;
};

/** The language a person reads. */
export const localeOf = async (tx: Tx, personId: string): Promise<'en' | 'es'> => {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { locale: true },
  });
  return person?.locale === 'es' ? 'es' : 'en';
};

/** Writes the first row of an application, with the applicant's name as it is today. */
export const insertApplication = async (
  tx: Tx,
  ctx: PersonContext,
  row: Pick<
    Prisma.ApplicationUncheckedCreateInput,
    | 'id'
    | 'associationId'
    | 'ordinal'
    | 'reference'
    | 'category'
    | 'edition'
    | 'editionPinnedAt'
    | 'motivation'
    | 'submissionId'
  >,
): Promise<Application> => {
  const person = await tx.person.findUniqueOrThrow({ where: { id: ctx.scope.personId } });
  const now = ctx.clock.now();
  const created = await tx.application.create({
    data: {
      ...row,
      personId: person.id,
      state: 'registered',
      stateSince: now,
      registeredAt: now,
      applicantName: person.name,
      applicantNameNorm: person.nameNorm,
      applicantEmail: person.email,
    },
  });
  return toApplication(created);
};

/** Whether the person advises for this association today. */
export const isAdvisor = async (tx: Tx, associationId: string, personId: string) =>
  (await tx.roleGrant.count({
    where: { associationId, personId, role: 'advisor', revokedAt: null },
  })) > 0;

/** Who advises for this association today. */
export const listAdvisors = async (tx: Tx, associationId: string) => {
  const grants = await tx.roleGrant.findMany({
    where: { associationId, role: 'advisor', revokedAt: null },
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: 'asc' } },
  });
  return grants.map(({ person }) => person);
};
