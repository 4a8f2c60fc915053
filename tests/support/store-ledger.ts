import { newId } from '@/lib/core/id';
import type {
  EmploymentEntry,
  Portfolio,
  SupervisionEntry,
  SupervisionProvider,
} from '@/lib/standards/portfolio';
import type { World } from './world';

type Row = Readonly<Record<string, unknown>>;

const put = async (world: World, table: string, row: Row): Promise<string> => {
  const id = newId(world.now);
  const whole: Row = { ...row, id };
  const names = Object.keys(whole);
  await world.owner.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(whole),
  );
  return id;
};

const familiesOf = ({ families }: EmploymentEntry) =>
  typeof families === 'number'
    ? { families_imh: families, families_ecmh: families }
    : { families_imh: families.IMH ?? null, families_ecmh: families.ECMH ?? null };

/** A provider as a ledger knows one: an address, and what an association has recorded about it. */
const storeProvider = async (
  world: World,
  { personId, association }: Place,
  provider: SupervisionProvider,
): Promise<string> => {
  const email = `${crypto.randomUUID()}@example.org`;
  const record = (kind: string, from: string, until: string | null, category: string | null) =>
    put(world, 'standing', {
      subject_email_norm: email,
      kind,
      category,
      from_date: from,
      until_date: until,
      association_id: association,
      source: kind === 'vetted' ? 'vetting' : 'verification',
      recorded_at: world.now,
    });
  if (provider.standing === 'stated') {
    for (const { category, from, until } of provider.endorsements)
      await record('endorsement', from, until, category);
    for (const { status, from, until } of provider.ers)
      await record(`ers_${status}`, from, until, null);
    for (const { from, until } of provider.vetted) await record('vetted', from, until, null);
  }
  return put(world, 'rsc_provider', {
    person_id: personId,
    name: provider.name ?? 'Somebody',
    email,
    email_norm: email,
    created_at: world.now,
  });
};

const storeSession = async (world: World, place: Place, session: SupervisionEntry) => {
  if (session.minutes === 0) return;
  const group = session.format === 'group' && (session.groupSize ?? 2) >= 2;
  await put(world, 'rsc_session', {
    ...kept(world, place),
    provider_id: session.provider ? await storeProvider(world, place, session.provider) : null,
    held_on: session.heldOn ?? null,
    period_from: session.period?.from ?? null,
    period_until: session.period?.until ?? null,
    minutes: session.minutes,
    format: group ? 'group' : 'individual',
    group_size: group ? session.groupSize : null,
    mode: session.mode,
    kind: session.kind,
    focus: session.focus,
    tracks: session.tracks,
    competencies: session.competencies,
  });
};

const storeJob = (world: World, place: Place, job: EmploymentEntry) =>
  put(world, 'employment', {
    ...kept(world, place),
    ...familiesOf(job),
    kind: job.kind,
    employer: 'An agency (demo)',
    job_title: 'Somebody',
    from_date: job.from,
    until_date: job.until,
    paid: job.paid ?? true,
    fte_percent: Math.max(1, Math.round(job.fullTimeEquivalent * 100)),
    tracks: job.tracks,
    leaves: JSON.stringify(job.leaves),
    focus_social_emotional: job.focusSocialEmotional,
    attention_to_relationships: job.attentionToRelationships,
    supervised: job.supervised,
    specialised_training: job.specialisedTraining,
    licensed_or_eligible: job.licensedOrEligible,
    supervisor_category: job.supervisorCategory,
    competencies: job.competencies,
  });

/** Whose ledger it is, and which association knows about providers. */
export interface Place {
  readonly personId: string;
  readonly association: string;
}

const kept = (world: World, { personId }: Place) => ({
  person_id: personId,
  submission_id: crypto.randomUUID(),
  created_at: world.now,
  updated_at: world.now,
});

const storeStudies = async (world: World, place: Place, portfolio: Portfolio) => {
  for (const { level, conferredOn, competencies } of portfolio.education)
    await put(world, 'education', {
      ...kept(world, place),
      level,
      field: 'Social work',
      institution: 'A college (demo)',
      conferred_on: conferredOn ?? '2019-06-01',
      transcript: 'official',
      competencies,
    });
  for (const { title, completedOn, minutes, kind, tracks, competencies } of portfolio.training) {
    const hours = {
      minutes_imh: minutes.imh,
      minutes_dei: minutes.dei,
      minutes_rsc_provision: minutes.rsc_provision,
    };
    if (Object.values(hours).every((each) => each === 0)) continue;
    await put(world, 'training', {
      ...kept(world, place),
      ...hours,
      title: title ?? 'A training',
      trainer: 'Somebody',
      completed_on: completedOn,
      kind,
      tracks,
      competencies,
    });
  }
};

/** Writes what a ledger can hold of a portfolio into the database, past all forms: as odd as it may be. */
export const storeLedger = async (
  world: World,
  place: Place,
  portfolio: Portfolio,
): Promise<void> => {
  await storeStudies(world, place, portfolio);
  for (const job of portfolio.employment) await storeJob(world, place, job);
  for (const session of portfolio.supervision) await storeSession(world, place, session);
  for (const { from, until, scope } of portfolio.leadership)
    await put(world, 'leadership', {
      ...kept(world, place),
      title: 'Somebody who leads',
      scope: scope ?? 'local',
      from_date: from,
      until_date: until,
    });
  for (const { kind, from, until } of portfolio.person.memberships)
    await put(world, 'membership', {
      ...kept(world, place),
      association_name: 'Lakeshore',
      kind,
      from_date: from,
      until_date: until ?? '2199-12-31',
    });
  for (const { category, from, until } of portfolio.person.endorsements)
    await put(world, 'standing', {
      subject_person_id: place.personId,
      kind: 'endorsement',
      category,
      from_date: from,
      until_date: until,
      association_id: place.association,
      source: 'verification',
      recorded_at: world.now,
    });
};
