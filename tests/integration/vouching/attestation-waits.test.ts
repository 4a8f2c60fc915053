import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { askForAttestation } from '@/lib/vouching/commands/ask-for-attestation';
import { expireRequests } from '@/lib/vouching/commands/expire-requests';
import { getRequestBoard } from '@/lib/vouching/queries/request-board';
import { openWorld } from '@/tests/support/world';
import { givenApplication, givenSessions } from './arrange';

const world = await openWorld();

const asked = async (name: string) => {
  const personId = await world.person(name);
  const { providerId } = await givenSessions(world, personId, 3);
  const answer = await askForAttestation(world.as(personId), {
    providerId,
    sessionIds: 'all',
    locale: 'en',
    submissionId: randomUUID(),
  });
  if (!answer.ok) throw new Error(answer.error);
  return { personId, requestId: answer.value.requestId };
};

it('tells the one who asked, in their language, when nobody answered in time', async () => {
  const { personId } = await asked('Zoe');
  await world.owner.query("UPDATE person SET locale = 'es' WHERE id = $1", [personId]);
  const began = world.now;
  world.now = new Date(began.getTime() + 31 * 86_400_000);
  await expireRequests(world.job());
  await expireRequests(world.job());
  world.now = began;
  const { rows } = await world.owner.query(
    "SELECT locale, link, params FROM message WHERE template = 'request_expired' AND person_id = $1",
    [personId],
  );
  expect(rows).toMatchObject([
    {
      locale: 'es',
      link: '/ledger/supervision/confirm',
      params: { what: 'attestation', askedName: 'Rosa Vega' },
    },
  ]);
});

it('shows the desk sessions nobody confirms, while the ledger is open to it and to no other', async () => {
  const { personId, requestId } = await asked('Yara');
  const lakeshore = await world.association('hillside');
  const prairie = await world.association('prairie');
  const applicationId = await givenApplication(world, lakeshore, personId);
  const sitting = await world.person('Desk');
  const boardOf = async (association: string, stuckOnly: boolean) => {
    const desk = world.staff(association, sitting, ['coordinator']);
    const board = await withScope(desk, (tx) => getRequestBoard(desk, tx, { stuckOnly, page: 1 }));
    return board.rows.filter((row) => row.kind === 'attestation');
  };
  expect(await boardOf(lakeshore, false)).toEqual([]);
  await world.owner.query(
    `INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at)
     VALUES ($1, $2, $3, 'application', $4, $5)`,
    [randomUUID(), personId, lakeshore, applicationId, world.now],
  );
  const waits = { id: requestId, sessions: 3, raterName: 'Rosa Vega', applicationId, reason: null };
  expect(await boardOf(lakeshore, false)).toMatchObject([waits]);
  expect(await boardOf(lakeshore, true)).toEqual([]);
  await world.owner.query("UPDATE attestation_request SET delivery = 'refused' WHERE id = $1", [
    requestId,
  ]);
  expect(await boardOf(lakeshore, true)).toMatchObject([{ ...waits, reason: 'refused' }]);
  expect(await boardOf(prairie, false)).toEqual([]);
  await world.owner.query('UPDATE ledger_grant SET revoked_at = $2 WHERE person_id = $1', [
    personId,
    world.now,
  ]);
  expect(await boardOf(lakeshore, false)).toEqual([]);
});
