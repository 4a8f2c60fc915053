import { Prisma } from '@/generated/prisma/client';
import { type CalendarDate, calendarDate } from '@/lib/core/calendar-date';
import { minutes } from '@/lib/core/minutes';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { RscFacts, RscProviderId, RscSession, RscSessionId, RscWhen } from '../model';

interface SessionRow {
  readonly id: string;
  readonly providerId: string | null;
  readonly providerName: string | null;
  readonly heldOn: string | null;
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
  readonly minutes: number;
  readonly format: RscFacts['format'];
  readonly groupSize: number | null;
  readonly mode: RscFacts['mode'];
  readonly kind: RscFacts['kind'];
  readonly focus: RscFacts['focus'];
  readonly tracks: RscFacts['tracks'];
  readonly competencies: readonly string[];
  readonly version: number;
  readonly updatedAt: Date;
  readonly voidedAt: Date | null;
  readonly voidReason: string | null;
}

const COLUMNS = Prisma.sql`s.id, s.provider_id AS "providerId", p.name AS "providerName", s.held_on::text AS "heldOn",
  s.period_from::text AS "periodFrom", s.period_until::text AS "periodUntil", s.minutes, s.format, s.group_size AS "groupSize", s.mode, s.kind,
  s.focus, s.tracks, s.competencies, s.version, s.updated_at AS "updatedAt", s.voided_at AS "voidedAt", s.void_reason AS "voidReason"`;
const FROM = Prisma.sql`FROM rsc_session s LEFT JOIN rsc_provider p ON p.person_id = s.person_id AND p.id = s.provider_id`;

const whenOf = (row: SessionRow): RscWhen =>
  row.heldOn
    ? { on: calendarDate(row.heldOn) }
    : { from: calendarDate(row.periodFrom ?? ''), until: calendarDate(row.periodUntil ?? '') };

const sessionOf = (row: SessionRow): RscSession => ({
  id: row.id as RscSessionId,
  when: whenOf(row),
  minutes: minutes(row.minutes),
  format: row.format,
  groupSize: row.groupSize,
  mode: row.mode,
  kind: row.kind,
  focus: row.focus,
  tracks: row.tracks,
  competencies: row.competencies,
  providerId: row.providerId as RscProviderId | null,
  providerName: row.providerName,
  version: row.version,
  updatedAt: row.updatedAt,
  voided: row.voidedAt ? { at: row.voidedAt, reason: row.voidReason ?? '' } : null,
});

const dates = (when: RscWhen) =>
  'on' in when
    ? { on: when.on, from: null, until: null }
    : { on: null, from: when.from, until: when.until };

/** A stretch of a person's log by the index, newest first; periods stand before dated sessions. */
export const listSessions = async (
  tx: Tx,
  personId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly RscSession[]> => {
  const rows = await tx.$queryRaw<
    SessionRow[]
  >`SELECT ${COLUMNS} ${FROM} WHERE s.person_id = ${personId}::uuid
    ORDER BY s.held_on DESC, s.id DESC LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(sessionOf);
};

/** How many rows the whole log has. */
export const countSessions = async (tx: Tx, personId: string): Promise<number> => {
  const rows = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM rsc_session WHERE person_id = ${personId}::uuid`;
  return rows[0]?.n ?? 0;
};

/** One session of a person, or null; `lock` holds it until the transaction ends. */
export const findSession = async (
  tx: Tx,
  personId: string,
  id: string,
  lock = false,
): Promise<RscSession | null> => {
  const rows = await tx.$queryRaw<SessionRow[]>`SELECT ${COLUMNS} ${FROM}
    WHERE s.person_id = ${personId}::uuid AND s.id = ${id}::uuid ${lock ? Prisma.sql`FOR UPDATE OF s` : Prisma.empty}`;
  return rows[0] ? sessionOf(rows[0]) : null;
};

/** The session logged last, for "same as last time". */
export const latestSession = async (tx: Tx, personId: string): Promise<RscSession | null> => {
  const rows = await tx.$queryRaw<SessionRow[]>`SELECT ${COLUMNS} ${FROM}
    WHERE s.person_id = ${personId}::uuid AND s.held_on IS NOT NULL AND s.voided_at IS NULL ORDER BY s.held_on DESC, s.id DESC LIMIT 1`;
  return rows[0] ? sessionOf(rows[0]) : null;
};

/** What the rules must know of the ledger before a session is written down. */
export interface LoggedBefore {
  readonly today: CalendarDate;
  readonly providerKnown: boolean;
  readonly hasTwin: boolean;
  readonly alreadyAs: RscSessionId | null;
}

/** One question for everything the rules need: today, a twin, the provider, an earlier click. */
export const loggedBefore = async (
  tx: Tx,
  personId: string,
  ask: {
    readonly at: Date;
    readonly facts: RscFacts;
    readonly providerId: RscProviderId | null;
    readonly submissionId: string | null;
    readonly except: RscSessionId | null;
  },
): Promise<LoggedBefore> => {
  const { facts, providerId } = ask;
  const { on, from, until } = dates(facts.when);
  const rows = await tx.$queryRaw<
    LoggedBefore[]
  >`SELECT app_today(${ask.at}::timestamptz)::text AS today,
    (${providerId}::uuid IS NULL OR EXISTS (SELECT 1 FROM rsc_provider p WHERE p.person_id = ${personId}::uuid AND p.id = ${providerId}::uuid)) AS "providerKnown",
    EXISTS (SELECT 1 FROM rsc_session s WHERE s.person_id = ${personId}::uuid AND s.held_on IS NOT DISTINCT FROM ${on}::date
      AND s.period_from IS NOT DISTINCT FROM ${from}::date AND s.period_until IS NOT DISTINCT FROM ${until}::date AND s.voided_at IS NULL
      AND s.provider_id IS NOT DISTINCT FROM ${providerId}::uuid AND s.minutes = ${facts.minutes} AND s.format = ${facts.format}
      AND s.kind = ${facts.kind} AND s.focus = ${facts.focus} AND s.id IS DISTINCT FROM ${ask.except}::uuid) AS "hasTwin",
    (SELECT s.id FROM rsc_session s WHERE s.person_id = ${personId}::uuid AND s.submission_id = ${ask.submissionId}::uuid) AS "alreadyAs"`;
  const [row] = rows;
  if (!row) throw new Error('A select without FROM answered no row.');
  return row;
};

/** Writes a session down, or answers null where the same submission has been written already. */
export const insertSession = async (
  tx: Tx,
  row: {
    readonly id: string;
    readonly personId: string;
    readonly facts: RscFacts;
    readonly providerId: RscProviderId | null;
    readonly submissionId: string;
    readonly at: Date;
  },
): Promise<RscSessionId | null> => {
  const { facts, at } = row;
  const { on, from, until } = dates(facts.when);
  const rows = await tx.$queryRaw<{ id: RscSessionId }[]>`INSERT INTO rsc_session
    (id, person_id, provider_id, held_on, period_from, period_until, minutes, format, group_size, mode, kind, focus, tracks, competencies, submission_id, created_at, updated_at)
    VALUES (${row.id}::uuid, ${row.personId}::uuid, ${row.providerId}::uuid, ${on}::date, ${from}::date, ${until}::date, ${facts.minutes}, ${facts.format},
      ${facts.groupSize}, ${facts.mode}, ${facts.kind}, ${facts.focus}, ${facts.tracks}::text[], ${facts.competencies}::text[], ${row.submissionId}::uuid, ${at}::timestamptz, ${at}::timestamptz)
    ON CONFLICT (person_id, submission_id) DO NOTHING RETURNING id`;
  return rows[0]?.id ?? null;
};

/** The session a submission has become. */
export const sessionOfSubmission = async (
  tx: Tx,
  personId: string,
  submissionId: string,
): Promise<RscSessionId | null> => {
  const rows = await tx.$queryRaw<{ id: RscSessionId }[]>`
    SELECT id FROM rsc_session WHERE person_id = ${personId}::uuid AND submission_id = ${submissionId}::uuid`;
  return rows[0]?.id ?? null;
};

/** Replaces what a session says, as this version of it; the row is already locked and its version compared. */
export const updateSession = async (
  tx: Tx,
  row: {
    readonly id: string;
    readonly personId: string;
    readonly facts: RscFacts;
    readonly providerId: RscProviderId | null;
    readonly version: number;
    readonly at: Date;
  },
): Promise<number> => {
  const { facts } = row;
  const { on, from, until } = dates(facts.when);
  const rows = await tx.$queryRaw<
    { version: number }[]
  >`UPDATE rsc_session SET provider_id = ${row.providerId}::uuid, held_on = ${on}::date,
      period_from = ${from}::date, period_until = ${until}::date, minutes = ${facts.minutes}, format = ${facts.format}, group_size = ${facts.groupSize},
      mode = ${facts.mode}, kind = ${facts.kind}, focus = ${facts.focus}, tracks = ${facts.tracks}::text[],
      competencies = ${facts.competencies}::text[], version = ${row.version}, updated_at = ${row.at}::timestamptz
    WHERE person_id = ${row.personId}::uuid AND id = ${row.id}::uuid AND voided_at IS NULL RETURNING version`;
  return rows[0]?.version ?? 0;
};

/** Strikes a session out, once; it stays in the log with its reason. */
export const voidSession = (
  tx: Tx,
  row: {
    readonly id: string;
    readonly personId: string;
    readonly reason: string;
    readonly at: Date;
  },
): Promise<number> =>
  tx.$executeRaw`UPDATE rsc_session SET voided_at = ${row.at}::timestamptz, void_reason = ${row.reason}, version = version + 1,
      updated_at = ${row.at}::timestamptz
    WHERE person_id = ${row.personId}::uuid AND id = ${row.id}::uuid AND voided_at IS NULL`;
