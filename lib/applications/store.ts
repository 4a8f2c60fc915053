import type { Prisma } from '@/generated/prisma/client';
import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import type { Context, PersonContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ApplicationEvent } from './machine';
import { applicationArrow } from './machine';
import type {
  AgreementKind,
  Application,
  ApplicationState,
  ApplicationStep,
  SignedAgreement,
} from './model';
import { closedStates } from './model';

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
  const row = await tx.application.findUnique({ where: { id } });
  return row ? toApplication(row) : null;
};

/** The same, locked until the transaction ends: the first statement of every command on it. */
export const lockApplication = async (tx: Tx, id: string): Promise<Application | null> => {
  await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return findApplication(tx, id);
};

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
      membershipRequired: true,
    },
  });

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

/** The newest published version of each agreement, in a language, as people are asked to sign it. */
export const currentAgreements = async (tx: Tx, associationId: string, locale: string) => {
  const rows = await tx.agreementText.findMany({
    where: { associationId },
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
  });
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return kinds.flatMap((kind) => {
    const newest = rows.find((row) => row.kind === kind)?.version;
    const same = rows.filter((row) => row.kind === kind && row.version === newest);
    const text = same.find((row) => row.locale === locale) ?? same[0];
    return text ? [{ ...text, kind: kind as AgreementKind }] : [];
  });
};

export const listSignatures = async (tx: Tx, applicationId: string): Promise<SignedAgreement[]> => {
  const rows = await tx.agreementSignature.findMany({ where: { applicationId } });
  return rows.map((row) => ({
    kind: row.kind as AgreementKind,
    textId: row.agreementTextId,
    textVersion: row.textVersion,
    signedName: row.signedName,
    signedAt: row.signedAt,
  }));
};

/** Opens the person's ledger to the association for this application; once. */
export const openLedger = async (tx: Tx, ctx: Context, application: Application): Promise<void> => {
  await tx.$executeRaw`INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at)
    VALUES (${ctx.newId()}::uuid, ${application.personId}::uuid, ${application.associationId}::uuid, 'application',
      ${application.id}::uuid, ${ctx.clock.now()}::timestamptz)
    ON CONFLICT (source_id, purpose) DO UPDATE SET revoked_at = NULL`;
};

/** Closes it again: on submission everyone reads the snapshot. */
export const closeLedger = async (tx: Tx, ctx: Context, applicationId: string): Promise<void> => {
  await tx.ledgerGrant.updateMany({
    where: { sourceId: applicationId, purpose: 'application', revokedAt: null },
    data: { revokedAt: ctx.clock.now() },
  });
};

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

/** Whether the person stated an individual membership, of this or another association, that holds today. */
export const hasMembership = async (
  tx: Tx,
  ctx: Context,
  application: Pick<Application, 'personId'>,
): Promise<boolean> => {
  const today = new Date(ctx.clock.now().toISOString().slice(0, 10));
  const found = await tx.membership.findFirst({
    where: {
      personId: application.personId,
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

/** One signature, as a fact; the same agreement is signed once an application. */
export const insertSignature = async (
  tx: Tx,
  ctx: Context,
  application: Application,
  text: { readonly id: string; readonly kind: string; readonly version: number },
  signedName: string,
): Promise<void> => {
  await tx.agreementSignature.createMany({
    data: {
      id: ctx.newId(),
      associationId: application.associationId,
      applicationId: application.id,
      personId: application.personId,
      agreementTextId: text.id,
      kind: text.kind,
      textVersion: text.version,
      signedName,
      signedAt: ctx.clock.now(),
    },
  });
};

/** Whether the person advises for this association today. */
export const isAdvisor = async (tx: Tx, associationId: string, personId: string) =>
  (await tx.roleGrant.count({
    where: { associationId, personId, role: 'advisor', revokedAt: null },
  })) > 0;
