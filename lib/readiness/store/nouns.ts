import { Prisma } from '@/generated/prisma/client';
import type { LedgerFacts } from '../model';

export type OtherFacts = Pick<
  LedgerFacts,
  | 'education'
  | 'employment'
  | 'training'
  | 'leadership'
  | 'references'
  | 'memberships'
  | 'agreements'
>;

/** Whose ledger, for which application, and which day an instant is there: as expressions of a statement. */
export interface Whose {
  readonly person: Prisma.Sql;
  readonly application: Prisma.Sql;
  readonly dayOf: (instant: Prisma.Sql) => Prisma.Sql;
}

/** Everything but supervision, a column for each noun in the words of the portfolio. */
export const nounsOf = ({ person, application, dayOf }: Whose): Prisma.Sql => Prisma.sql`
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'level', e.level, 'field', e.field, 'conferredOn', e.conferred_on, 'transcript', e.transcript,
      'competencies', e.competencies) ORDER BY e.conferred_on, e.id), '[]') FROM education e WHERE e.person_id = ${person} AND e.voided_at IS NULL) AS education,
    (SELECT coalesce(json_agg(json_build_object('id', j.id, 'kind', j.kind, 'from', j.from_date, 'until', j.until_date, 'paid', j.paid,
      'fullTimeEquivalent', j.fte_percent / 100.0, 'tracks', j.tracks, 'families', json_strip_nulls(json_build_object('IMH', j.families_imh, 'ECMH', j.families_ecmh)),
      'leaves', j.leaves, 'focusSocialEmotional', j.focus_social_emotional, 'attentionToRelationships', j.attention_to_relationships, 'supervised', j.supervised,
      'specialisedTraining', j.specialised_training, 'licensedOrEligible', j.licensed_or_eligible, 'supervisorCategory', j.supervisor_category,
      'competencies', j.competencies) ORDER BY j.from_date, j.id), '[]') FROM employment j WHERE j.person_id = ${person} AND j.voided_at IS NULL) AS employment,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'completedOn', t.completed_on,
      'minutes', json_build_object('imh', t.minutes_imh, 'dei', t.minutes_dei, 'rsc_provision', t.minutes_rsc_provision), 'kind', t.kind, 'tracks', t.tracks,
      'competencies', t.competencies) ORDER BY t.completed_on, t.id), '[]') FROM training t WHERE t.person_id = ${person} AND t.voided_at IS NULL) AS training,
    (SELECT coalesce(json_agg(json_build_object('id', l.id, 'from', l.from_date, 'until', l.until_date, 'scope', l.scope) ORDER BY l.from_date, l.id), '[]')
      FROM leadership l WHERE l.person_id = ${person} AND l.voided_at IS NULL) AS leadership,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'roles', r.roles, 'endorsedAs', r.endorsed_as, 'vetted', false, 'knownMonths', r.known_months,
      'completedOn', ${dayOf(Prisma.sql`r.completed_at`)}, 'notEnoughInformation', coalesce(r.not_enough_information, 0), 'competencies', '[]'::json) ORDER BY r.slot, r.id), '[]')
      FROM reference_request r WHERE r.person_id = ${person} AND r.state = 'completed'
        AND (${application} IS NULL OR r.application_id = ${application})) AS "references",
    (SELECT coalesce(json_agg(json_build_object('association', coalesce(a.code, m.association_name), 'kind', m.kind, 'from', m.from_date, 'until', m.until_date)
      ORDER BY m.from_date, m.id), '[]') FROM membership m LEFT JOIN association a ON a.id = m.association_id
      WHERE m.person_id = ${person} AND m.voided_at IS NULL) AS memberships,
    (SELECT json_build_object('codeOfEthics', max(${dayOf(Prisma.sql`g.signed_at`)}) FILTER (WHERE g.kind = 'code_of_ethics'),
      'endorsementAgreement', max(${dayOf(Prisma.sql`g.signed_at`)}) FILTER (WHERE g.kind = 'endorsement_agreement'))
      FROM agreement_signature g WHERE g.person_id = ${person} AND (${application} IS NULL OR g.application_id = ${application})) AS agreements`;
