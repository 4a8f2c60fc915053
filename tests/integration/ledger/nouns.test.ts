import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate as on } from '@/lib/core/calendar-date';
import { education } from '@/lib/education/commands';
import { jobs } from '@/lib/employment/commands/job';
import { leadership } from '@/lib/employment/commands/leadership';
import { addEntry, changeEntry, type LedgerNoun, voidEntry } from '@/lib/ledger/commands';
import { getEntries, getEntry, getLedgerCounts } from '@/lib/ledger/queries';
import { memberships, verifyMembership } from '@/lib/membership/commands';
import { withScope } from '@/lib/platform/db/with-scope';
import { trainings } from '@/lib/training/commands';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let ana: string;
let eve: string;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.person('Ana Rivera');
  eve = await world.person('Eve Stone');
});

interface Case<F> {
  readonly noun: LedgerNoun<F>;
  readonly facts: F;
  readonly changed: F;
  readonly impossible: F;
}
const cased = <F>(
  noun: LedgerNoun<F>,
  facts: F,
  change: Partial<F>,
  wrong: Partial<F>,
): Case<F> => ({
  noun,
  facts,
  changed: { ...facts, ...change },
  impossible: { ...facts, ...wrong },
});
const ahead = on('2030-01-01');

const cases = [
  cased(
    education,
    {
      level: 'bachelor',
      field: 'Social work',
      institution: 'Lakeshore College',
      conferredOn: on('2018-05-12'),
      transcript: 'none',
      competencies: ['attachment'],
    },
    { transcript: 'official' },
    { conferredOn: ahead },
  ),
  cased(
    jobs,
    {
      kind: 'direct_service',
      employer: 'Bright Start',
      jobTitle: 'Home visitor',
      from: on('2020-01-01'),
      until: null,
      paid: true,
      ftePercent: 60,
      tracks: ['IMH'],
      familiesImh: 14,
      familiesEcmh: null,
      leaves: [{ from: on('2022-03-01'), until: null }],
      focusSocialEmotional: true,
      attentionToRelationships: true,
      supervised: true,
      specialisedTraining: false,
      licensedOrEligible: false,
      supervisorCategory: 'IMHS',
      competencies: [],
    },
    { until: on('2026-01-31'), leaves: [] },
    { from: ahead },
  ),
  cased(
    leadership,
    { title: 'Council', scope: 'state', from: on('2020-01-01'), until: null },
    { scope: 'national' },
    { until: on('2019-01-01') },
  ),
  cased(
    trainings,
    {
      title: 'Attachment',
      trainer: 'Lakeshore',
      completedOn: on('2025-03-01'),
      minutesImh: 360,
      minutesDei: 60,
      minutesRscProvision: 0,
      kind: 'short',
      tracks: ['IMH', 'ECMH'],
      competencies: ['attachment'],
    },
    { minutesDei: 90 },
    { completedOn: ahead },
  ),
  cased(
    memberships,
    {
      associationId: null,
      associationName: 'Prairie Association',
      kind: 'individual',
      from: on('2026-01-01'),
      until: on('2026-12-31'),
      verifiedAt: null,
    },
    { until: on('2027-12-31') },
    { from: ahead },
  ),
] as readonly Case<object>[];

const audits = async (action: string, id: string, outcome = 'done'): Promise<number> => {
  const found = await world.owner.query(
    'SELECT 1 FROM audit_event WHERE action = $1 AND object_id = $2 AND outcome = $3',
    [action, id, outcome],
  );
  return found.rowCount ?? 0;
};
const read = (personId: string, noun: LedgerNoun<object>, id: string) => {
  const ctx = world.as(personId);
  return withScope(ctx, (tx) => getEntry(ctx, tx, noun, personId, id));
};

describe.each(cases)('$noun.rows.table', ({ noun, facts, changed, impossible }) => {
  const { table } = noun.rows;
  const add = async (given = facts) => {
    const submissionId = crypto.randomUUID();
    const result = await addEntry(world.as(ana), noun, { facts: given, submissionId });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return { id: result.value.entryId, submissionId };
  };

  it('keeps what was said, word for word, with its audit row', async () => {
    const { id } = await add();
    expect(await read(ana, noun, id)).toMatchObject({ ...facts, version: 1, voidedAt: null });
    expect(await audits(`${table}.added`, id)).toBe(1);
  });

  it('refuses what cannot be true', async () => {
    const submissionId = crypto.randomUUID();
    const result = await addEntry(world.as(ana), noun, { facts: impossible, submissionId });
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    const { id } = await add();
    const change = { entryId: id, version: 1, facts: impossible };
    expect(await changeEntry(world.as(ana), noun, change)).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    });
  });

  it('is one entry when eight arrive at once', async () => {
    const submissionId = crypto.randomUUID();
    const all = await racing(world, 8, () =>
      addEntry(world.as(ana), noun, { facts, submissionId }),
    );
    const ids = all.map((each) =>
      each.status === 'fulfilled' && each.value.ok ? each.value.value.entryId : 'failed',
    );
    expect(new Set(ids).size).toBe(1);
    expect(await audits(`${table}.added`, String(ids[0]))).toBe(1);
  });

  it('lets one of eight changes through and shows the others what is there now', async () => {
    const { id } = await add();
    const change = { entryId: id, version: 1, facts: changed };
    const all = await racing(world, 8, () => changeEntry(world.as(ana), noun, change));
    const results = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(results).toHaveLength(8);
    expect(results.filter((each) => each.ok)).toHaveLength(1);
    for (const each of results.filter((result) => !result.ok))
      expect(each).toMatchObject({ error: { kind: 'changed_since', now: changed } });
    expect(await audits(`${table}.changed`, id)).toBe(1);
  });

  it('is struck out once, with its reason, and no longer changes', async () => {
    const { id } = await add();
    const strike = () => voidEntry(world.as(ana), noun, { entryId: id, reason: 'Typed twice.' });
    expect(await strike()).toEqual({ ok: true, value: null });
    expect(await strike()).toEqual({ ok: true, value: null });
    expect(await audits(`${table}.voided`, id)).toBe(1);
    expect(await read(ana, noun, id)).toMatchObject({ voidReason: 'Typed twice.' });
    const change = { entryId: id, version: 2, facts };
    expect(await changeEntry(world.as(ana), noun, change)).toEqual({
      ok: false,
      error: { kind: 'voided' },
    });
  });

  it('is closed to somebody else, who leaves a trace', async () => {
    const { id } = await add();
    const other = world.as(eve);
    const refused = { ok: false, error: { kind: 'not_found' } };
    expect(await changeEntry(other, noun, { entryId: id, version: 1, facts })).toEqual(refused);
    expect(await voidEntry(other, noun, { entryId: id, reason: 'x' })).toEqual(refused);
    expect(await read(eve, noun, id)).toBeNull();
    expect(await withScope(other, (tx) => getEntries(other, tx, noun, ana))).toBeNull();
    expect(await audits(`${table}.voided`, id, 'refused')).toBe(1);
    expect(await read(ana, noun, id)).toMatchObject({ version: 1 });
  });
});

it('counts a ledger for its owner only', async () => {
  const ctx = world.as(ana);
  const counts = await withScope(ctx, (tx) => getLedgerCounts(ctx, tx, ana));
  expect(counts?.training.voided).toBe(1);
  expect(counts?.education.kept).toBeGreaterThan(3);
  expect(counts?.supervision).toEqual({ kept: 0, voided: 0 });
  const other = world.as(eve);
  expect(await withScope(other, (tx) => getLedgerCounts(other, tx, ana))).toBeNull();
});

it('lets a coordinator confirm a membership of the own association while the ledger is open', async () => {
  const lakeshore = await world.association('lakeshore');
  const prairie = await world.association('prairie');
  const mo = await world.person('Mo Oduya');
  const facts = {
    associationName: 'lakeshore',
    kind: 'individual',
    from: on('2026-01-01'),
  } as const;
  const own = { ...facts, associationId: lakeshore, until: on('2026-12-31'), verifiedAt: null };
  const added = await addEntry(world.as(ana), memberships, {
    facts: own,
    submissionId: crypto.randomUUID(),
  });
  if (!added.ok) throw new Error('not added');
  const membershipId = added.value.entryId;
  const verify = (at: string) =>
    verifyMembership(world.staff(at, mo, ['coordinator'], ana), { membershipId });
  expect(await verify(lakeshore)).toEqual({ ok: false, error: { kind: 'not_found' } });
  for (const at of [lakeshore, prairie])
    await world.owner.query(
      `INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at) VALUES (gen_random_uuid(), $1, $2, 'application', gen_random_uuid(), $3)`,
      [ana, at, world.now],
    );
  expect(await verify(prairie)).toEqual({ ok: false, error: { kind: 'not_found' } });
  expect(await verify(lakeshore)).toEqual({ ok: true, value: null });
  expect(await audits('membership.verified', membershipId)).toBe(1);
  const found = await read(ana, memberships as LedgerNoun<object>, membershipId);
  expect(found).toMatchObject({ verifiedAt: world.now });
  const asReviewer = world.staff(lakeshore, mo, ['reviewer'], ana);
  expect(await verifyMembership(asReviewer, { membershipId })).toEqual({
    ok: false,
    error: { kind: 'not_a_coordinator' },
  });
});
