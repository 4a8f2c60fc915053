import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashToken } from '@/lib/platform/crypto';
import { withScope } from '@/lib/platform/db/with-scope';
import { withdrawReference } from '@/lib/vouching/commands/chase-reference';
import {
  declineReference,
  saveReferenceDraft,
  submitReferenceRating,
} from '@/lib/vouching/commands/write-rating';
import { openTask } from '@/lib/vouching/queries/open-task';
import { getReferences } from '@/lib/vouching/queries/references';
import { openWorld, racing } from '@/tests/support/world';
import { count, givenApplication, givenReference, holderOf } from './arrange';
import { CANARY, complete, filled, saveWhole, taskOf } from './fill';

const world = await openWorld();
const lakeshore = await world.association('lakeshore');

const asked = async (name: string) => {
  const personId = await world.person(name);
  await givenApplication(world, lakeshore, personId);
  const requestId = await givenReference(world, personId);
  return { personId, requestId, holder: await holderOf(world, requestId) };
};
const everything = async () => {
  const { rows } = await world.owner.query(
    `SELECT (SELECT json_agg(r ORDER BY id) FROM reference_request r)::text || (SELECT count(*) FROM audit_event) ||
      (SELECT count(*) FROM message) || (SELECT count(*) FROM reference_draft) AS all`,
  );
  return rows[0].all as string;
};

it('shows the items of the category and changes nothing by being looked at', async () => {
  const { holder } = await asked('Ana');
  const before = await everything();
  for (let i = 0; i < 6; i += 1) await taskOf(holder);
  expect(await everything()).toBe(before);
  const task = await taskOf(holder);
  expect(task.items.items.length).toBeGreaterThan(20);
  expect(task.maxUnknown).toBe(5);
  expect(task.answers.roles).toEqual(['current_supervisor']);
});

it('gives the same nothing for wrong, withdrawn, expired and used links', async () => {
  const { personId, requestId, holder } = await asked('Bea');
  const look = (ctx: typeof holder) => withScope(ctx, (tx) => openTask(ctx, tx, 'en'));
  expect(await look(world.bearer(hashToken('wrong')))).toBeNull();
  const began = world.now;
  world.now = new Date(began.getTime() + 31 * 86_400_000);
  expect(await look(holder)).toBeNull();
  const late = await saveReferenceDraft(holder, {
    answers: (await taskAt(began)).answers,
    version: 0,
  });
  expect(late.ok).toBe(false);
  world.now = began;
  await withdrawReference(world.as(personId), requestId);
  expect(await look(holder)).toBeNull();
  async function taskAt(at: Date) {
    world.now = at;
    const task = await taskOf(holder);
    world.now = new Date(began.getTime() + 31 * 86_400_000);
    return task;
  }
});

it('keeps drafts by version and shows both when two windows write', async () => {
  const { holder } = await asked('Cara');
  const task = await taskOf(holder);
  const first = await saveReferenceDraft(holder, { answers: filled(task), version: 0 });
  expect(first).toMatchObject({ ok: true, value: { version: 1 } });
  const second = await saveReferenceDraft(holder, {
    answers: { ...filled(task), comments: 'other' },
    version: 0,
  });
  expect(second).toMatchObject({
    ok: false,
    error: { reason: 'conflict', theirs: { version: 1 } },
  });
  const raced = await racing(world, 8, () =>
    saveReferenceDraft(holder, { answers: filled(task), version: 1 }),
  );
  expect(raced.filter((r) => r.status === 'fulfilled' && r.value.ok)).toHaveLength(1);
});

it('signs exactly the version that was checked, once', async () => {
  const { holder, requestId, personId } = await asked('Dora');
  const version = await saveWhole(holder);
  const task = await taskOf(holder);
  await saveReferenceDraft(holder, { answers: { ...filled(task), recommends: 'no' }, version });
  const stale = await submitReferenceRating(holder, { version, locale: 'en' });
  expect(stale).toEqual({ ok: false, error: 'changed_since' });
  const raced = await racing(world, 8, () =>
    submitReferenceRating(holder, { version: version + 1, locale: 'en' }),
  );
  expect(raced.every((r) => r.status === 'fulfilled' && r.value.ok)).toBe(true);
  const { rows } = await world.owner.query('SELECT * FROM reference_rating WHERE request_id = $1', [
    requestId,
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0].sha256).toBe(createHash('sha256').update(rows[0].body).digest('hex'));
  expect(JSON.parse(rows[0].body)).toMatchObject({
    recommends: false,
    knownMonths: 30,
    notEnoughInformation: 0,
  });
  expect(rows[0].competencies).toHaveLength(task.items.items.length);
  expect(
    await count(world, 'SELECT count(*) FROM reference_draft WHERE request_id = $1', requestId),
  ).toBe(0);
  expect(
    await count(
      world,
      "SELECT count(*) FROM message WHERE template = 'reference_completed' AND person_id = $1",
      personId,
    ),
  ).toBe(1);
  expect(
    await count(
      world,
      "SELECT count(*) FROM audit_event WHERE action = 'reference.completed' AND object_id = $1",
      requestId,
    ),
  ).toBe(1);
  expect(await withScope(holder, (tx) => openTask(holder, tx, 'en'))).toBeNull();
});

it('does not take a form with holes', async () => {
  const { holder } = await asked('Elsa');
  const task = await taskOf(holder);
  const { comments: _, ...rest } = filled(task);
  const saved = await saveReferenceDraft(holder, {
    answers: { ...rest, comments: '', recommends: 'no' },
    version: 0,
  });
  expect(saved.ok).toBe(true);
  expect(await submitReferenceRating(holder, { version: 1, locale: 'en' })).toEqual({
    ok: false,
    error: 'incomplete',
  });
  expect(await submitReferenceRating(holder, { version: 0, locale: 'en' })).toEqual({
    ok: false,
    error: 'changed_since',
  });
});

it('lets exactly one of sending and withdrawing win', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { holder, requestId, personId } = await asked(`Race ${'abcdef'[round]}`);
    const version = await saveWhole(holder);
    const [sent, withdrawn] = await racing<{ readonly ok: boolean }>(world, 2, (i) =>
      i === round % 2
        ? submitReferenceRating(holder, { version, locale: 'en' })
        : withdrawReference(world.as(personId), requestId),
    );
    const won = [sent, withdrawn].filter((r) => r?.status === 'fulfilled' && r.value.ok);
    expect(won).toHaveLength(1);
    const { rows } = await world.owner.query(
      'SELECT q.state, (SELECT count(*)::int FROM reference_rating r WHERE r.request_id = q.id) AS ratings FROM reference_request q WHERE id = $1',
      [requestId],
    );
    expect([
      { state: 'completed', ratings: 1 },
      { state: 'withdrawn', ratings: 0 },
    ]).toContainEqual(rows[0]);
  }
});

it('opens nothing but its own task', async () => {
  const one = await asked('Fay');
  const two = await asked('Gia');
  await saveWhole(two.holder);
  await withScope(one.holder, async (tx) => {
    expect(await tx.referenceRequest.count()).toBe(1);
    expect(await tx.referenceDraft.count()).toBe(0);
    expect(await tx.referenceRating.count()).toBe(0);
    expect(await tx.attestationRequest.count()).toBe(0);
    expect(await tx.rscSession.count()).toBe(0);
    expect(await tx.person.count()).toBe(0);
    expect(await tx.application.count()).toBe(0);
    const { count: touched } = await tx.referenceRequest.updateMany({
      where: { id: two.requestId },
      data: { state: 'withdrawn' },
    });
    expect(touched).toBe(0);
  });
  await declineReference(one.holder, { suggestion: '' });
  expect((await taskOf(two.holder)).version).toBe(1);
});

it('never lets the contents reach the applicant, the log or a message', async () => {
  const { holder, personId } = await asked('Hana');
  const ctx = world.as(personId);
  await saveWhole(holder);
  await withScope(ctx, async (tx) => expect(await tx.referenceDraft.count()).toBe(0));
  const task = await taskOf(holder);
  expect((await submitReferenceRating(holder, { version: task.version, locale: 'en' })).ok).toBe(
    true,
  );
  const payload = await withScope(ctx, async (tx) => {
    expect(await tx.referenceRating.count()).toBe(0);
    const rows = await tx.referenceRequest.findMany({ where: { personId } });
    return JSON.stringify([
      await getReferences(ctx, tx),
      rows,
      await tx.message.findMany(),
      await tx.auditEvent.findMany(),
    ]);
  });
  expect(payload).toContain('completed');
  expect(payload).not.toContain(CANARY);
  await world.role(lakeshore, personId, 'coordinator', 'admin');
  const ownDesk = world.staff(lakeshore, personId, ['coordinator', 'admin'], personId);
  await withScope(ownDesk, async (tx) =>
    expect(await tx.referenceRating.count({ where: { personId } })).toBe(0),
  );
  const { rows } = await world.owner.query(
    `SELECT count(*)::int AS n FROM (SELECT row_to_json(m)::text AS t FROM message m UNION ALL SELECT row_to_json(a)::text FROM audit_event a
      UNION ALL SELECT row_to_json(q)::text FROM reference_request q) x WHERE t LIKE '%' || $1 || '%'`,
    [CANARY],
  );
  expect(rows[0].n).toBe(0);
});

it('counts the forms that are in on the application', async () => {
  const { holder, personId } = await asked('Ida');
  expect((await complete(holder)).ok).toBe(true);
  const { rows } = await world.owner.query(
    'SELECT references_in FROM application WHERE person_id = $1',
    [personId],
  );
  expect(rows[0].references_in).toBe(1);
});
