import pg from 'pg';

/** Sessions a person has; the number of people follows from the number of sessions. */
export const PER_PERSON = 100;

/** The person whose row number is `n`; the same in every size. */
export const personId = (n: number): string =>
  `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** The one provider of a person. */
export const providerId = (person: string): string =>
  personId(Number.parseInt(person.slice(-12), 16) + 1_000_000_000);

/** The same as an expression of the database. */
export const asId = (expression: string): string =>
  `('00000000-0000-7000-8000-' || lpad(to_hex(${expression}), 12, '0'))::uuid`;

const steps = (people: number): readonly string[] => [
  `INSERT INTO person (id, name, name_norm, email, email_norm, created_at)
   SELECT ${asId('n')}, 'Person ' || n, 'person ' || n, 'p' || n || '@example.org', 'p' || n || '@example.org', now() FROM generate_series(1, ${people}) n`,
  `INSERT INTO rsc_provider (id, person_id, name, email, email_norm, created_at)
   SELECT ${asId('n + 1000000000')}, ${asId('n')}, 'Provider', 'provider' || n % 50 || '@example.org', 'provider' || n % 50 || '@example.org', now() FROM generate_series(1, ${people}) n`,
  `INSERT INTO training (id, person_id, title, trainer, completed_on, minutes_imh, minutes_dei, minutes_rsc_provision, tracks, competencies, submission_id, created_at, updated_at)
   SELECT gen_random_uuid(), ${asId('n')}, 'Training ' || k, 'Trainer', date '2024-01-01' + k * 20, 180, 20, 0, '{IMH}', '{}', gen_random_uuid(), now(), now()
   FROM generate_series(1, ${people}) n, generate_series(1, 10) k`,
  `INSERT INTO employment (id, person_id, kind, employer, job_title, from_date, paid, fte_percent, tracks, families_imh, focus_social_emotional,
     attention_to_relationships, supervised, specialised_training, licensed_or_eligible, competencies, submission_id, created_at, updated_at)
   SELECT gen_random_uuid(), ${asId('n')}, 'direct_service', 'Agency', 'Home visitor', '2020-01-01', true, 100, '{IMH}', 14, true, true, true, false, false, '{}',
     gen_random_uuid(), now(), now() FROM generate_series(1, ${people}) n`,
  `INSERT INTO rsc_session (id, person_id, provider_id, held_on, minutes, format, mode, kind, focus, tracks, submission_id, created_at, updated_at)
   SELECT gen_random_uuid(), ${asId('n')}, ${asId('n + 1000000000')}, date '2024-01-01' + k * 7, 60, 'individual', 'virtual',
     CASE WHEN k % 10 = 0 THEN 'peer' ELSE 'reflective' END, 'own_work', '{IMH}', gen_random_uuid(), now(), now()
   FROM generate_series(1, ${people}) n, generate_series(1, ${PER_PERSON}) k`,
  `INSERT INTO standing (id, subject_email_norm, kind, category, from_date, association_id, source, recorded_at)
   SELECT gen_random_uuid(), 'provider' || n || '@example.org', 'endorsement', 'IMHM-C', '2015-01-01', a.id, 'verification', now()
   FROM generate_series(0, 49) n, association a`,
];

/** Fills an empty database with the owner's rights, a statement a noun. */
export const seed = async (ownerUrl: string, sessions: number): Promise<void> => {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  await client.query(
    `INSERT INTO association (id, slug, code, name, short_name, kind, time_zone, tracks, categories, registration_mode, contact_email, coordinator_name, created_at)
     VALUES (gen_random_uuid(), 'bench', 'BEN', 'Bench', 'Bench', 'state', 'America/Detroit', '{IMH}', '{IFS}', 'rule', 'b@example.org', 'B', now())`,
  );
  for (const sql of steps(sessions / PER_PERSON)) await client.query(sql);
  await client.query('ANALYZE');
  await client.end();
};
