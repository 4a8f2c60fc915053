import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { CapabilityContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { getReadiness } from '@/lib/readiness/queries';
import { answerAttestation } from '@/lib/vouching/commands/answer-attestation';
import { askForAttestation } from '@/lib/vouching/commands/ask-for-attestation';
import { remindProvider, withdrawAttestation } from '@/lib/vouching/commands/chase-attestation';
import { getProvidersToAsk } from '@/lib/vouching/queries/attestations';
import { openTask } from '@/lib/vouching/queries/open-task';
import { openWorld, racing } from '@/tests/support/world';
import { count, givenSessions, holderOf } from './arrange';

const world = await openWorld();
const CANARY = 'CANARY-otter-9902';

const asked = async (name: string, sessions = 3) => {
  const personId = await world.person(name);
  const { providerId, sessionIds } = await givenSessions(world, personId, sessions);
  const answer = await askForAttestation(world.as(personId), {
    providerId,
    sessionIds: 'all',
    locale: 'en',
    submissionId: randomUUID(),
  });
  if (!answer.ok) throw new Error(answer.error);
  const { requestId } = answer.value;
  return { personId, providerId, sessionIds, requestId, holder: await holderOf(world, requestId) };
};
const taskOf = async (holder: CapabilityContext) => {
  const task = await withScope(holder, (tx) => openTask(holder, tx, 'en'));
  if (task?.kind !== 'attestation') throw new Error('nothing to confirm behind this link');
  return task;
};
const agreeing = { answers: {}, agreeToAll: true, note: '' };
const edit = (sessionId: string | undefined) =>
  world.owner.query('UPDATE rsc_session SET minutes = 90, version = version + 1 WHERE id = $1', [
    sessionId,
  ]);
// Answers to sessions as they stand now; a session changed since has none.
const attested = async (
  personId: string,
): Promise<readonly { sessionId: string; answer: string; confirmedMinutes: number | null }[]> => {
  const { rows } = await world.owner.query(
    `SELECT i.session_id AS "sessionId", i.answer, i.confirmed_minutes AS "confirmedMinutes" FROM attestation_item i
     JOIN rsc_session s ON s.id = i.session_id AND s.version = i.session_version WHERE i.person_id = $1 AND i.answer IS NOT NULL`,
    [personId],
  );
  return rows;
};

it('asks for all unconfirmed sessions at once, and not again while they are asked', async () => {
  const { personId, providerId, holder } = await asked('Ana');
  const task = await taskOf(holder);
  expect(task.sessions.map((s) => s.shown.heldOn)).toEqual([
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
  ]);
  expect(task.sessions.every((s) => !s.changed)).toBe(true);
  const again = {
    providerId,
    sessionIds: 'all' as const,
    locale: 'en' as const,
    submissionId: randomUUID(),
  };
  expect(await askForAttestation(world.as(personId), again)).toEqual({
    ok: false,
    error: 'nothing_to_confirm',
  });
  const other = await world.person('Other');
  expect(await askForAttestation(world.as(other), again)).toEqual({
    ok: false,
    error: 'not_found',
  });
  const racers = await racing(world, 8, () => answerAttestation(holder, agreeing));
  expect(racers.every((r) => r.status === 'fulfilled' && r.value.ok)).toBe(true);
  expect(await attested(personId)).toHaveLength(3);
  expect(
    await count(
      world,
      "SELECT count(*) FROM audit_event WHERE action = 'attestation.completed' AND person_id = $1",
      personId,
    ),
  ).toBe(1);
  expect(
    await count(
      world,
      "SELECT count(*) FROM message WHERE template = 'attestation_completed' AND person_id = $1",
      personId,
    ),
  ).toBe(1);
});

it('is one request when eight are sent at once', async () => {
  const personId = await world.person('Bea');
  const { providerId } = await givenSessions(world, personId, 2);
  const racers = await racing(world, 8, () =>
    askForAttestation(world.as(personId), {
      providerId,
      sessionIds: 'all',
      locale: 'es',
      submissionId: randomUUID(),
    }),
  );
  expect(racers.filter((r) => r.status === 'fulfilled' && r.value.ok)).toHaveLength(1);
  expect(
    await count(world, 'SELECT count(*) FROM attestation_item WHERE person_id = $1', personId),
  ).toBe(2);
});

it('takes agree, partly and disagree for each session, and asks for what is missing', async () => {
  const { personId, holder } = await asked('Cara');
  const [one, two, three] = (await taskOf(holder)).sessions.map((s) => s.id);
  if (!one || !two || !three) throw new Error('three sessions');
  const some = {
    [one]: { answer: 'agree' as const, minutes: null },
    [two]: { answer: 'partly' as const, minutes: 75 },
  };
  const holes = await answerAttestation(holder, { answers: some, agreeToAll: false, note: '' });
  expect(holes).toMatchObject({ ok: false, error: { reason: 'incomplete' } });
  if (!holes.ok && holes.error.reason === 'incomplete')
    expect(Object.keys(holes.error.missing)).toEqual([`minutes.${two}`, `answer.${three}`]);
  const whole = {
    answers: {
      [one]: { answer: 'agree' as const, minutes: null },
      [two]: { answer: 'partly' as const, minutes: 45 },
      [three]: { answer: 'disagree' as const, minutes: null },
      'not-mine': { answer: 'agree' as const, minutes: null },
    },
    agreeToAll: false,
    note: `${CANARY}: the third was supervision of another kind.`,
  };
  expect(await answerAttestation(holder, whole)).toEqual({
    ok: true,
    value: { signed: 3, changed: 0 },
  });
  const answers = (await attested(personId)).map((a) => [a.answer, a.confirmedMinutes]);
  expect(answers.toSorted()).toEqual([
    ['agree', null],
    ['disagree', null],
    ['partly', 45],
  ]);
  const ctx = world.as(personId);
  const known = await withScope(world.as(personId), async (tx) => {
    const readiness = await getReadiness(world.as(personId), tx, personId);
    return readiness?.facts.supervision.map((s) => [s.answer, s.attested, s.attestedMinutes]);
  });
  expect(known?.toSorted()).toEqual([
    ['agree', true, null],
    ['disagree', false, null],
    ['partly', true, 45],
  ]);
  const payload = await withScope(ctx, async (tx) => {
    expect(await tx.attestationNote.count()).toBe(0);
    const items = await tx.attestationItem.findMany();
    return JSON.stringify([
      await getProvidersToAsk(ctx, tx),
      items,
      await tx.message.findMany(),
      await tx.auditEvent.findMany(),
    ]);
  });
  expect(payload).not.toContain(CANARY);
});

it('does not sign a session that changed since it was asked about', async () => {
  const { personId, providerId, sessionIds, holder } = await asked('Dora');
  await edit(sessionIds[1]);
  expect((await taskOf(holder)).sessions.map((s) => s.changed)).toEqual([false, true, false]);
  expect((await taskOf(holder)).sessions[1]?.shown.minutes).toBe(60);
  expect(await answerAttestation(holder, agreeing)).toEqual({
    ok: true,
    value: { signed: 2, changed: 1 },
  });
  expect((await attested(personId)).map((a) => a.sessionId)).not.toContain(sessionIds[1]);
  const again = await askForAttestation(world.as(personId), {
    providerId,
    sessionIds: 'all',
    locale: 'en',
    submissionId: randomUUID(),
  });
  expect(again).toMatchObject({ ok: true, value: { sessions: 1 } });
  await edit(sessionIds[0]);
  expect(await attested(personId)).toHaveLength(1);
});

it('waits for a change that is under way, and then does not sign what it had shown', async () => {
  const { sessionIds, holder } = await asked('Race', 1);
  await world.owner.query('BEGIN');
  await edit(sessionIds[0]);
  const answering = answerAttestation(holder, agreeing);
  await new Promise((done) => setTimeout(done, 250));
  await world.owner.query('COMMIT');
  expect(await answering).toEqual({ ok: true, value: { signed: 0, changed: 1 } });
});

it('ends with withdrawing, and a reminder ends the link before it', async () => {
  const { personId, requestId, holder } = await asked('Elsa');
  const began = world.now;
  expect(await remindProvider(world.as(personId), requestId)).toEqual({
    ok: false,
    error: 'too_soon',
  });
  world.now = new Date(began.getTime() + 4 * 86_400_000);
  expect((await remindProvider(world.as(personId), requestId)).ok).toBe(true);
  expect(await answerAttestation(holder, agreeing)).toEqual({
    ok: false,
    error: { reason: 'closed' },
  });
  const fresh = await holderOf(world, requestId);
  expect((await withdrawAttestation(world.as(personId), requestId)).ok).toBe(true);
  expect(await answerAttestation(fresh, agreeing)).toEqual({
    ok: false,
    error: { reason: 'closed' },
  });
  world.now = began;
});

it('lets a coordinator act who may look into the ledger, and nobody else', async () => {
  const { personId, requestId } = await asked('Fay');
  const lakeshore = await world.association('lakeshore');
  const mara = await world.person('Mara');
  await world.role(lakeshore, mara, 'coordinator');
  const desk = world.staff(lakeshore, mara, ['coordinator'], personId);
  expect(await withdrawAttestation(desk, requestId)).toEqual({ ok: false, error: 'not_found' });
  await world.owner.query(
    "INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at) VALUES ($1, $2, $3, 'application', $4, $5)",
    [randomUUID(), personId, lakeshore, randomUUID(), world.now],
  );
  expect((await withdrawAttestation(desk, requestId)).ok).toBe(true);
  expect(
    await count(
      world,
      "SELECT count(*) FROM audit_event WHERE action = 'attestation.withdrawn' AND association_id = $1",
      lakeshore,
    ),
  ).toBe(1);
  expect(await withdrawAttestation(world.as(mara), requestId)).toEqual({
    ok: false,
    error: 'not_found',
  });
});

it('cannot rewrite what was shown, nor answer twice', async () => {
  const { holder } = await asked('Gia', 1);
  await expect(
    withScope(holder, (tx) => tx.attestationItem.updateMany({ data: { sessionVersion: 7 } })),
  ).rejects.toThrow();
  await answerAttestation(holder, agreeing);
  await expect(
    withScope(holder, (tx) => tx.attestationItem.updateMany({ data: { answer: 'disagree' } })),
  ).rejects.toThrow();
});
