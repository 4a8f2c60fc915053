import type { Prisma } from '@/generated/prisma/client';
import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import { isId } from '@/lib/core/id';
import type { Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { type ApplicationEvent, applicationArrow } from '../machine';
import {
  type Application,
  type ApplicationState,
  type ApplicationStep,
  closedStates,
} from '../model';

type Row = Prisma.ApplicationGetPayload<Record<string, never>>;

const day = (date: Date | null): CalendarDate | null =>
  date ? calendarDate(date.toISOString().slice(0, 10)) : null;

/** A row as the domain knows it. */
export const toApplication = (row: Row): Application => ({
  id: row.id,
  associationId: row.associationId,
  personId: row.personId,
  reference: row.reference,
  category: row.category,
  edition: row.edition,
  editionPinnedAt: row.editionPinnedAt,
  state: row.state as ApplicationState,
  stateSince: row.stateSince,
  round: row.round,
  applicantName: row.applicantName,
  applicantEmail: row.applicantEmail,
  motivation: row.motivation,
  advisorId: row.advisorId,
  registeredAt: row.registeredAt,
  acceptedAt: row.acceptedAt,
  submittedAt: row.submittedAt,
  decidedAt: row.decidedAt,
  closedAt: row.closedAt,
  dueOn: day(row.dueOn),
  trainingMinutes: row.trainingMinutes,
  rscMinutes: row.rscMinutes,
  referencesIn: row.referencesIn,
  shortfall: row.shortfall,
  version: row.version,
});

/** The application if this scope may see it. */
export const findApplication = async (tx: Tx, id: string): Promise<Application | null> => {
  if (!isId(id)) return null;
  const row = await tx.application.findUnique({ where: { id } });
  return row ? toApplication(row) : null;
};

/** The same, locked until the transaction ends: the first statement of every command on it. */
export const lockApplication = async (tx: Tx, id: string): Promise<Application | null> => {
  await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return findApplication(tx, id);
};

/** Writes a facts-changing step: compare-and-set on state and version, and the event beside it. */
export const moveApplication = async (
  tx: Tx,
  ctx: Context,
  application: Application,
  event: ApplicationEvent,
  step: {
    readonly actorKind: ApplicationStep['actorKind'];
    readonly note?: string;
    readonly facts?: Prisma.ApplicationUpdateManyMutationInput;
  },
): Promise<Application | null> => {
  const arrow = applicationArrow(application.state, event);
  if (!arrow) return null;
  const now = ctx.clock.now();
  const closing = closedStates.includes(arrow.to) ? { closedAt: now } : {};
  const { count } = await tx.application.updateMany({
    where: { id: application.id, state: application.state, version: application.version },
    data: {
      ...closing,
      ...step.facts,
      state: arrow.to,
      stateSince: now,
      version: { increment: 1 },
    },
  });
  if (count !== 1) return null;
  await writeStep(tx, ctx, application, { ...step, event, from: application.state, to: arrow.to });
  return findApplication(tx, application.id);
};

/** One fact in an application's life. */
export const writeStep = async (
  tx: Tx,
  ctx: Context,
  application: Pick<Application, 'id' | 'associationId' | 'personId'>,
  step: {
    readonly event: string;
    readonly from: ApplicationState | null;
    readonly to: ApplicationState;
    readonly actorKind: ApplicationStep['actorKind'];
    readonly note?: string;
  },
): Promise<void> => {
  await tx.applicationEvent.createMany({
    data: {
      id: ctx.newId(),
      associationId: application.associationId,
      applicationId: application.id,
      personId: application.personId,
      event: step.event,
      fromState: step.from,
      toState: step.to,
      actorId: ctx.actor.kind === 'person' ? ctx.actor.id : null,
      actorKind: step.actorKind,
      note: step.note ?? null,
      at: ctx.clock.now(),
    },
  });
};

export const listSteps = async (tx: Tx, applicationId: string): Promise<ApplicationStep[]> => {
  const rows = await tx.applicationEvent.findMany({
    where: { applicationId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    event: row.event,
    fromState: row.fromState as ApplicationState | null,
    toState: row.toState as ApplicationState,
    actorKind: row.actorKind as ApplicationStep['actorKind'],
    at: row.at,
    note: row.note,
  }));
};
