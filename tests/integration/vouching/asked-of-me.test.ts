import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Context, PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { answerAttestation } from '@/lib/vouching/commands/answer-attestation';
import { askForAttestation } from '@/lib/vouching/commands/ask-for-attestation';
import { getAskedOfMe } from '@/lib/vouching/queries/asked-of-me';
import { openWorld } from '@/tests/support/world';
import { givenSessions, holderOf } from './arrange';

const world = await openWorld();
const board = (personId: string) => {
  const ctx = world.as(personId);
  return withScope(ctx, (tx) => getAskedOfMe(ctx, tx));
};

it('tells a provider with that address who waits, what was answered, and nobody else anything', async () => {
  const ana = await world.person('Ana');
  const rosa = await world.person('Rosa Vega', 'rosa@example.org');
  const other = await world.person('Other');
  await world.owner.query('UPDATE person SET email_verified_at = $1', [world.now]);
  const { providerId } = await givenSessions(world, ana, 3);
  // Sessions that were never asked about stay the business of the person who logged them.
  expect(await board(rosa)).toEqual({ open: [], answered: [] });
  const asked = await askForAttestation(world.as(ana), {
    providerId,
    sessionIds: 'all',
    locale: 'en',
    submissionId: randomUUID(),
  });
  if (!asked.ok) throw new Error(asked.error);
  const waits = await board(rosa);
  expect(waits.answered).toEqual([]);
  expect(waits.open).toMatchObject([{ kind: 'attestation', applicant: 'Ana', sessions: 3 }]);
  expect(JSON.stringify(waits)).not.toContain('token');
  expect((await board(other)).open).toEqual([]);
  expect((await board(ana)).open).toEqual([]);

  await world.owner.query('UPDATE person SET email_verified_at = NULL WHERE id = $1', [rosa]);
  expect((await board(rosa)).open).toEqual([]);
  await world.owner.query('UPDATE person SET email_verified_at = $1', [world.now]);

  const holder = await holderOf(world, asked.value.requestId);
  await answerAttestation(holder, { answers: {}, agreeToAll: true, note: '' });
  expect((await board(rosa)).open).toEqual([]);
  expect((await board(rosa)).answered).toMatchObject([{ applicant: 'Ana', sessions: 3 }]);
});

it('answers nobody who acts as staff or is not signed in', async () => {
  const lakeshore = await world.association('lakeshore');
  const rosa = await world.owner.query("SELECT id FROM person WHERE name = 'Rosa Vega'");
  const asStaff: Context = world.staff(lakeshore, rosa.rows[0].id, ['coordinator']);
  for (const ctx of [asStaff, world.anyone()])
    expect(
      await withScope(ctx, (tx) => getAskedOfMe(ctx as PersonContext, tx)).catch(() => 'refused'),
    ).toEqual(ctx === asStaff ? { open: [], answered: [] } : 'refused');
});
