import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getProviderStandings, getStandingsOf } from '@/lib/standing/queries';
import type { KeptSession, LedgerFacts } from '../model';

type SessionRow = Omit<KeptSession, 'heldOn' | 'period'> & {
  readonly heldOn: CalendarDate | null;
  readonly periodFrom: CalendarDate;
  readonly periodUntil: CalendarDate;
};

const sessionOf = ({ heldOn, periodFrom, periodUntil, ...rest }: SessionRow): KeptSession => {
  if (heldOn !== null) return { ...rest, heldOn };
  return { ...rest, period: { from: periodFrom, until: periodUntil } };
};

/** Every session of a person as the portfolio says it, in the order they were logged. */
const loadSessions = async (tx: Tx, personId: string): Promise<readonly KeptSession[]> => {
  const rows = await tx.$queryRaw<
    SessionRow[]
  >`SELECT s.id, s.held_on::text AS "heldOn", s.period_from::text AS "periodFrom",
      s.period_until::text AS "periodUntil", s.minutes, s.format, s.group_size AS "groupSize", s.mode, s.kind, s.focus, s.tracks,
      s.provider_id AS "providerId", p.name AS "providerName",
      coalesce(a.answer <> 'disagree', false) AS attested, a.minutes AS "attestedMinutes", a.answer
    FROM rsc_session s LEFT JOIN (SELECT DISTINCT ON (i.session_id, i.session_version) i.session_id, i.session_version, i.answer, i.confirmed_minutes AS minutes
      FROM attestation_item i WHERE i.person_id = ${personId}::uuid AND i.answer IS NOT NULL
      ORDER BY i.session_id, i.session_version, i.answered_at DESC, i.id) a ON a.session_id = s.id AND a.session_version = s.version LEFT JOIN rsc_provider p ON p.person_id = s.person_id AND p.id = s.provider_id
    WHERE s.person_id = ${personId}::uuid AND s.voided_at IS NULL ORDER BY s.id`;
  return rows.map(sessionOf);
};

type OtherFacts = Pick<
  LedgerFacts,
  | 'education'
  | 'employment'
  | 'training'
  | 'leadership'
  | 'references'
  | 'memberships'
  | 'agreements'
>;

/** Everything but supervision, each noun in the words of the portfolio, in one statement. */
const loadOthers = async (
  tx: Tx,
  personId: string,
  applicationId: string | null,
): Promise<OtherFacts> => {
  const rows = await tx.$queryRaw<OtherFacts[]>`SELECT
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'level', e.level, 'field', e.field, 'conferredOn', e.conferred_on, 'transcript', e.transcript,
      'competencies', e.competencies) ORDER BY e.conferred_on, e.id), '[]') FROM education e WHERE e.person_id = ${personId}::uuid AND e.voided_at IS NULL) AS education,
    (SELECT coalesce(json_agg(json_build_object('id', j.id, 'kind', j.kind, 'from', j.from_date, 'until', j.until_date, 'paid', j.paid,
      'fullTimeEquivalent', j.fte_percent / 100.0, 'tracks', j.tracks, 'families', json_strip_nulls(json_build_object('IMH', j.families_imh, 'ECMH', j.families_ecmh)),
      'leaves', j.leaves, 'focusSocialEmotional', j.focus_social_emotional, 'attentionToRelationships', j.attention_to_relationships, 'supervised', j.supervised,
      'specialisedTraining', j.specialised_training, 'licensedOrEligible', j.licensed_or_eligible, 'supervisorCategory', j.supervisor_category,
      'competencies', j.competencies) ORDER BY j.from_date, j.id), '[]') FROM employment j WHERE j.person_id = ${personId}::uuid AND j.voided_at IS NULL) AS employment,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'completedOn', t.completed_on,
      'minutes', json_build_object('imh', t.minutes_imh, 'dei', t.minutes_dei, 'rsc_provision', t.minutes_rsc_provision), 'tracks', t.tracks,
      'competencies', t.competencies) ORDER BY t.completed_on, t.id), '[]') FROM training t WHERE t.person_id = ${personId}::uuid AND t.voided_at IS NULL) AS training,
    (SELECT coalesce(json_agg(json_build_object('id', l.id, 'from', l.from_date, 'until', l.until_date, 'scope', l.scope) ORDER BY l.from_date, l.id), '[]')
      FROM leadership l WHERE l.person_id = ${personId}::uuid AND l.voided_at IS NULL) AS leadership,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'roles', r.roles, 'endorsedAs', r.endorsed_as, 'vetted', false, 'knownMonths', r.known_months,
      'completedOn', app_today(r.completed_at), 'notEnoughInformation', coalesce(r.not_enough_information, 0), 'competencies', '[]'::json) ORDER BY r.slot, r.id), '[]')
      FROM reference_request r WHERE r.person_id = ${personId}::uuid AND r.state = 'completed'
        AND (${applicationId}::uuid IS NULL OR r.application_id = ${applicationId}::uuid)) AS "references",
    (SELECT coalesce(json_agg(json_build_object('association', coalesce(a.code, m.association_name), 'kind', m.kind, 'from', m.from_date, 'until', m.until_date)
      ORDER BY m.from_date, m.id), '[]') FROM membership m LEFT JOIN association a ON a.id = m.association_id
      WHERE m.person_id = ${personId}::uuid AND m.voided_at IS NULL) AS memberships,
    (SELECT json_build_object('codeOfEthics', max(app_today(g.signed_at)) FILTER (WHERE g.kind = 'code_of_ethics'),
      'endorsementAgreement', max(app_today(g.signed_at)) FILTER (WHERE g.kind = 'endorsement_agreement'))
      FROM agreement_signature g WHERE g.person_id = ${personId}::uuid AND (${applicationId}::uuid IS NULL OR g.application_id = ${applicationId}::uuid)) AS agreements`;
  if (!rows[0]) throw new Error('A select without FROM answered no row.');
  return rows[0];
};

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
  const endorsements = held.flatMap(({ kind, category, from, until, association }) =>
    kind === 'endorsement' && category ? [{ category, from, until, association }] : [],
  );
  return { ...others, supervision, providers, endorsements };
};
