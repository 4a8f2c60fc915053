import { createHash } from 'node:crypto';
import { newId } from '@/lib/core/id';
import { type Desk, putInto, register } from './applications';
import type { World } from './world';

const insert = async (world: World, table: string, row: Readonly<Record<string, unknown>>) => {
  const id = row.id ?? newId(world.now);
  const whole = { ...row, id };
  const names = Object.keys(whole);
  await world.owner.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(whole),
  );
  return String(id);
};
const entry = (world: World, personId: string) => ({
  person_id: personId,
  submission_id: crypto.randomUUID(),
  created_at: world.now,
  updated_at: world.now,
});

/** A ledger that meets an Infant Family Specialist in everything but competencies. */
export const fillLedger = async (world: World, personId: string) => {
  const base = () => entry(world, personId);
  const membership = await insert(world, 'membership', {
    ...base(),
    association_name: 'Lakeshore',
    kind: 'individual',
    from_date: '2026-01-01',
    until_date: '2026-12-31',
  });
  const job = await insert(world, 'employment', {
    ...base(),
    kind: 'direct_service',
    employer: 'Early Steps (demo)',
    job_title: 'Home visitor',
    from_date: '2020-01-06',
    paid: true,
    fte_percent: 100,
    tracks: ['IMH'],
    families_imh: 24,
    focus_social_emotional: true,
    attention_to_relationships: true,
    supervised: true,
    specialised_training: true,
    licensed_or_eligible: false,
    competencies: [],
  });
  const training = await insert(world, 'training', {
    ...base(),
    title: 'Thirty hours and more',
    trainer: 'A trainer (demo)',
    completed_on: '2025-03-01',
    minutes_imh: 1800,
    minutes_dei: 180,
    minutes_rsc_provision: 0,
    tracks: ['IMH'],
    competencies: [],
  });
  const provider = await insert(world, 'rsc_provider', {
    person_id: personId,
    name: 'Ruth Calder',
    email: `ruth.${personId}@example.org`,
    email_norm: `ruth.${personId}@example.org`,
    created_at: world.now,
  });
  const sessions: string[] = [];
  for (let month = 1; month <= 10; month += 1)
    sessions.push(
      await insert(world, 'rsc_session', {
        ...base(),
        provider_id: provider,
        held_on: `2026-${String(month).padStart(2, '0')}-10`,
        minutes: 150,
        format: 'individual',
        mode: 'virtual',
        kind: 'reflective',
        focus: 'own_work',
        tracks: ['IMH'],
      }),
    );
  return { membership, job, training, provider, sessions };
};

/** That a provider of a ledger is a Mentor, as an association has verified. */
export const knowProvider = (world: World, personId: string, association: string) =>
  insert(world, 'standing', {
    subject_email_norm: `ruth.${personId}@example.org`,
    kind: 'endorsement',
    category: 'IMHM-C',
    from_date: '2015-01-01',
    association_id: association,
    source: 'verification',
    recorded_at: world.now,
  });

/** One rating that came back, with the body that nobody but desk and reviewers may read. */
export const rate = async (world: World, applicationId: string, slot: number) => {
  const { rows } = await world.owner.query('SELECT * FROM application WHERE id = $1', [
    applicationId,
  ]);
  const a = rows[0];
  const id = crypto.randomUUID();
  const roles = [slot === 1 ? 'current_supervisor' : slot === 2 ? 'rsc_provider' : 'colleague'];
  const said = { roles, known_months: 48, endorsed_as: slot === 2 ? 'IMHM-C' : null };
  const common = {
    association_id: a.association_id,
    application_id: a.id,
    person_id: a.person_id,
    ...said,
    not_enough_information: 0,
    completed_at: world.now,
  };
  await insert(world, 'reference_request', {
    ...common,
    id,
    slot,
    slot_roles: roles,
    applicant_name: a.applicant_name,
    association_name: 'L',
    category: a.category,
    edition: a.edition,
    rater_name: `Rater ${slot}`,
    rater_email: `rater${slot}@example.org`,
    rater_email_norm: `rater${slot}@example.org`,
    waives_access: true,
    locale: 'en',
    state: 'completed',
    token_hash: id,
    token_expires_at: world.now,
    asked_at: world.now,
    submission_id: id,
  });
  const body = JSON.stringify({ slot, comments: `secret words of rater ${slot}` });
  const names = { ...common, request_id: id, recommends: true, competencies: [], body };
  const row = {
    ...names,
    sha256: createHash('sha256').update(body).digest('hex'),
    item_set: 'neutral',
  };
  await world.owner.query(
    `INSERT INTO reference_rating (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
      .map((_, i) => `$${i + 1}`)
      .join(', ')})`,
    Object.values(row),
  );
  return id;
};

/** Both agreements, signed. */
export const signBoth = async (world: World, desk: Desk, applicationId: string) => {
  for (const [kind, textId] of Object.entries(desk.texts))
    await world.owner.query(
      `INSERT INTO agreement_signature (id, association_id, application_id, person_id, agreement_text_id, kind, text_version, signed_name, signed_at)
       SELECT $1, association_id, id, person_id, $3, $4, 1, applicant_name, $5 FROM application WHERE id = $2`,
      [crypto.randomUUID(), applicationId, textId, kind, world.now],
    );
};

/** An application with everything in it, one step before it is handed in. */
export const readyToSubmit = async (world: World, desk: Desk, name: string) => {
  const person = await world.person(name);
  const id = await register(world, person, desk.association);
  const ledger = await fillLedger(world, person);
  await knowProvider(world, person, desk.association);
  await signBoth(world, desk, id);
  for (const slot of [1, 2, 3]) await rate(world, id, slot);
  await world.owner.query(
    `INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at) VALUES ($1, $2, $3, 'application', $4, $5)`,
    [crypto.randomUUID(), person, desk.association, id, world.now],
  );
  const version = await putInto(world, id, 'in_progress');
  return { person, id, version, ledger };
};
