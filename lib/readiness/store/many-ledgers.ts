import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getStandingsForMany } from '@/lib/standing/queries';
import type { KeptSession, LedgerFacts } from '../model';
import { endorsementsOf, type SessionRow, sessionOf } from './facts';
import { nounsOf, type OtherFacts } from './nouns';

/** One of many ledgers that are read at once. */
export interface AskedLedger {
  readonly personId: string;
  readonly applicationId: string;
  readonly timeZone: string;
}

type Of<T> = T & { readonly personId: string };

const loadSessions = (tx: Tx, people: readonly string[]): Promise<Of<SessionRow>[]> =>
  tx.$queryRaw`SELECT s.person_id AS "personId", s.id, s.held_on::text AS "heldOn", s.period_from::text AS "periodFrom",
      s.period_until::text AS "periodUntil", s.minutes, s.format, s.group_size AS "groupSize", s.mode, s.kind, s.focus, s.tracks, s.competencies,
      s.provider_id AS "providerId", p.name AS "providerName",
      coalesce(a.answer <> 'disagree', false) AS attested, a.minutes AS "attestedMinutes", a.answer
    FROM rsc_session s LEFT JOIN (SELECT DISTINCT ON (i.session_id, i.session_version) i.session_id, i.session_version, i.answer, i.confirmed_minutes AS minutes
      FROM attestation_item i WHERE i.person_id = ANY(${[...people]}::uuid[]) AND i.answer IS NOT NULL
      ORDER BY i.session_id, i.session_version, i.answered_at DESC, i.id) a ON a.session_id = s.id AND a.session_version = s.version LEFT JOIN rsc_provider p ON p.person_id = s.person_id AND p.id = s.provider_id
    WHERE s.person_id = ANY(${[...people]}::uuid[]) AND s.voided_at IS NULL ORDER BY s.id`;

const loadOthers = (tx: Tx, asked: readonly AskedLedger[]): Promise<Of<OtherFacts>[]> => {
  const nouns = nounsOf({
    person: Prisma.sql`w.person_id`,
    application: Prisma.sql`w.application_id`,
    dayOf: (instant) => Prisma.sql`(${instant} AT TIME ZONE w.zone)::date`,
  });
  const people = asked.map(({ personId }) => personId);
  const applications = asked.map(({ applicationId }) => applicationId);
  const zones = asked.map(({ timeZone }) => timeZone);
  return tx.$queryRaw(Prisma.sql`SELECT w.person_id AS "personId", ${nouns}
    FROM unnest(${people}::uuid[], ${applications}::uuid[], ${zones}::text[]) AS w(person_id, application_id, zone)`);
};

/** The same as `loadLedgerFacts` says of each, for many people in as many statements as for one. */
export const loadManyLedgers = async (
  tx: Tx,
  asked: readonly AskedLedger[],
): Promise<ReadonlyMap<string, LedgerFacts>> => {
  const people = asked.map(({ personId }) => personId);
  const [sessions, others, standings] = await Promise.all([
    loadSessions(tx, people),
    loadOthers(tx, asked),
    getStandingsForMany(tx, people),
  ]);
  const supervision = new Map<string, KeptSession[]>();
  for (const { personId, ...row } of sessions) {
    const known = supervision.get(personId);
    if (known) known.push(sessionOf(row));
    else supervision.set(personId, [sessionOf(row)]);
  }
  return new Map(
    others.map(({ personId, ...rest }) => [
      personId,
      {
        ...rest,
        supervision: supervision.get(personId) ?? [],
        providers: standings.providers.get(personId) ?? new Map(),
        endorsements: endorsementsOf(standings.own.get(personId) ?? []),
      },
    ]),
  );
};
