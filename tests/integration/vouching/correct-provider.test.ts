import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { answerAttestation } from '@/lib/vouching/commands/answer-attestation';
import { askForAttestation } from '@/lib/vouching/commands/ask-for-attestation';
import { correctProviderEmail } from '@/lib/vouching/commands/correct-provider';
import { openWorld, racing } from '@/tests/support/world';
import { count, givenSessions, holderOf } from './arrange';

const world = await openWorld();
const email = 'rosa.vega@example.org';
const given = async (name: string) => {
  const personId = await world.person(name);
  const { providerId } = await givenSessions(world, personId, 2);
  return { personId, providerId };
};
const ask = async (personId: string, providerId: string): Promise<string> => {
  const asked = await askForAttestation(world.as(personId), {
    providerId,
    sessionIds: 'all',
    locale: 'en',
    submissionId: randomUUID(),
  });
  if (!asked.ok) throw new Error(asked.error);
  return asked.value.requestId;
};
const addressOf = async (providerId: string) =>
  (await world.owner.query('SELECT email_norm FROM rsc_provider WHERE id = $1', [providerId]))
    .rows[0].email_norm;
const audits = (providerId: string) =>
  count(
    world,
    "SELECT count(*) FROM audit_event WHERE action = 'rsc_provider.corrected' AND object_id = $1",
    providerId,
  );
const agreeing = { answers: {}, agreeToAll: true, note: '' };

it('corrects the address, takes back what is out, and the sessions can be asked about again', async () => {
  const { personId, providerId } = await given('Ana');
  const before = await ask(personId, providerId);
  const holder = await holderOf(world, before);
  const input = { providerId, email: 'Rosa.Vega@example.org' };
  expect(await correctProviderEmail(world.as(personId), input)).toEqual({
    ok: true,
    value: { takenBack: 1 },
  });
  expect(await addressOf(providerId)).toBe(email);
  expect(await answerAttestation(holder, agreeing)).toMatchObject({ ok: false });
  const again = await ask(personId, providerId);
  const { rows } = await world.owner.query(
    'SELECT id, state, provider_email_norm FROM attestation_request WHERE person_id = $1 ORDER BY id',
    [personId],
  );
  expect(rows).toEqual([
    { id: before, state: 'withdrawn', provider_email_norm: 'rosa@example.org' },
    { id: again, state: 'asked', provider_email_norm: email },
  ]);
});

it('is one correction when sent twice or eight at once', async () => {
  const { personId, providerId } = await given('Bea');
  const all = await racing(world, 8, () =>
    correctProviderEmail(world.as(personId), { providerId, email }),
  );
  expect(all.every((each) => each.status === 'fulfilled' && each.value.ok)).toBe(true);
  expect(await audits(providerId)).toBe(1);
});

it('refuses somebody else, one’s own address, one that is taken, and one that has answered', async () => {
  const { personId, providerId } = await given('Cara');
  const other = await world.person('Other');
  const to = (address: string, who = personId) =>
    correctProviderEmail(world.as(who), { providerId, email: address });
  expect(await to(email, other)).toEqual({ ok: false, error: 'not_found' });
  expect(await to('CARA@example.org')).toEqual({ ok: false, error: 'own_address' });
  await world.owner.query(
    `INSERT INTO rsc_provider (id, person_id, name, email, email_norm, created_at)
     VALUES ($1, $2, 'Second', 'second@example.org', 'second@example.org', $3)`,
    [randomUUID(), personId, world.now],
  );
  expect(await to('second@example.org')).toEqual({ ok: false, error: 'address_taken' });
  const request = await ask(personId, providerId);
  await answerAttestation(await holderOf(world, request), agreeing);
  expect(await to(email)).toEqual({ ok: false, error: 'answered' });
  await expect(
    world.owner.query("UPDATE rsc_provider SET email_norm = 'x@example.org' WHERE id = $1", [
      providerId,
    ]),
  ).rejects.toThrow('this provider has answered');
  expect(await addressOf(providerId)).toBe('rosa@example.org');
  expect(await audits(providerId)).toBe(0);
});
