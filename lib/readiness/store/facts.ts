import { Prisma } from '@/generated/prisma/client';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { HeldStanding } from '@/lib/standing/model';
import { getProviderStandings, getStandingsOf } from '@/lib/standing/queries';
import type { KeptSession, LedgerFacts } from '../model';
import { nounsOf, type OtherFacts } from './nouns';

export type SessionRow = Omit<KeptSession, 'heldOn' | 'period'> & {
  readonly heldOn: CalendarDate | null;
  readonly periodFrom: CalendarDate;
  readonly periodUntil: CalendarDate;
};

/** A session as the portfolio says it: with its day, or with its period. */
export const sessionOf = ({
  heldOn,
  periodFrom,
  periodUntil,
  ...rest
}: SessionRow): KeptSession => {
  if (heldOn !== null) return { ...rest, heldOn };
  return { ...rest, period: { from: periodFrom, until: periodUntil } };
};

/** Every session of a person as the portfolio says it, in the order they were logged. */
const loadSessions = async (tx: Tx, personId: string): Promise<readonly KeptSession[]> => {
  const rows = await tx.$queryRaw<
    SessionRow[]
  >`SELECT s.id, s.held_on::text AS "heldOn", s.period_from::text AS "periodFrom",
      s.period_until::text AS "periodUntil", s.minutes, s.format, s.group_size AS "groupSize", s.mode, s.kind, s.focus, s.tracks, s.competencies,
      s.provider_id AS "providerId", p.name AS "providerName",
      coalesce(a.answer <> 'disagree', false) AS attested, a.minutes AS "attestedMinutes", a.answer
    FROM rsc_session s LEFT JOIN (SELECT DISTINCT ON (i.session_id, i.session_version) i.session_id, i.session_version, i.answer, i.confirmed_minutes AS minutes
      FROM attestation_item i WHERE i.person_id = ${personId}::uuid AND i.answer IS NOT NULL
      ORDER BY i.session_id, i.session_version, i.answered_at DESC, i.id) a ON a.session_id = s.id AND a.session_version = s.version LEFT JOIN rsc_provider p ON p.person_id = s.person_id AND p.id = s.provider_id
    WHERE s.person_id = ${personId}::uuid AND s.voided_at IS NULL ORDER BY s.id`;
  return rows.map(sessionOf);
};

const loadOthers = async (
  tx: Tx,
  personId: string,
  applicationId: string | null,
): Promise<OtherFacts> => {
  const nouns = nounsOf({
    person: Prisma.sql`${personId}::uuid`,
    application: Prisma.sql`${applicationId}::uuid`,
    dayOf: (instant) => Prisma.sql`app_today(${instant})`,
  });
  const [row] = await tx.$queryRaw<OtherFacts[]>(Prisma.sql`SELECT ${nouns}`);
  if (!row) throw new Error('A select without FROM answered no row.');
  return row;
};

/** What somebody holds themself, as the portfolio says it. */
export const endorsementsOf = (held: readonly HeldStanding[]): LedgerFacts['endorsements'] =>
  held.flatMap(({ kind, category, from, until, association }) =>
    kind === 'endorsement' && category ? [{ category, from, until, association }] : [],
  );

/**
 * Everything the standards may need to know of one person, in four statements. Given an application,
 * only its own references and signatures are taken.
 */
export const loadLedgerFacts = async (
  tx: Tx,
  personId: string,
  applicationId: string | null = null,
): Promise<LedgerFacts> => {
  const [supervision, others, providers, held] = await Promise.all([
    loadSessions(tx, personId),
    loadOthers(tx, personId, applicationId),
    getProviderStandings(tx, personId),
    getStandingsOf(tx, personId),
  ]);
  return { ...others, supervision, providers, endorsements: endorsementsOf(held) };
};
