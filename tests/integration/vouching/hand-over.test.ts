import { expect, it } from 'vitest';
import { hashToken } from '@/lib/platform/crypto';
import { withScope } from '@/lib/platform/db/with-scope';
import { handOverLink } from '@/lib/vouching/commands/chase-reference';
import { getReferenceLines } from '@/lib/vouching/queries/of-application';
import { openTask } from '@/lib/vouching/queries/open-task';
import { openWorld, racing } from '@/tests/support/world';
import { count, givenApplication, givenReference, holderOf, tokenInMail } from './arrange';
import { saveWhole, taskOf } from './fill';

const world = await openWorld();
const lakeshore = await world.association('lakeshore');
const asked = async (name: string, bounced = true) => {
  const personId = await world.person(name);
  const applicationId = await givenApplication(world, lakeshore, personId);
  const requestId = await givenReference(world, personId);
  if (bounced)
    await world.owner.query("UPDATE reference_request SET delivery = 'refused' WHERE id = $1", [
      requestId,
    ]);
  return { personId, applicationId, requestId };
};
const tokenOf = (address: string): string => new URL(address).pathname.slice('/v/'.length);
const opens = async (token: string): Promise<boolean> => {
  const holder = world.bearer(hashToken(token));
  return (await withScope(holder, (tx) => openTask(holder, tx, 'en'))) !== null;
};
const audits = (requestId: string) =>
  count(
    world,
    "SELECT count(*) FROM audit_event WHERE action = 'reference.handed_over' AND object_id = $1",
    requestId,
  );

it('makes a new link once mail bounced, kills the old one, keeps only the hash and tells the desk', async () => {
  const { personId, applicationId, requestId } = await asked('Ana');
  const mailed = await tokenInMail(world, requestId);
  expect(await opens(mailed)).toBe(true);
  const made = await handOverLink(world.as(personId), requestId);
  if (!made.ok) throw new Error(made.error);
  const token = tokenOf(made.value.address);
  expect(await opens(token)).toBe(true);
  expect(await opens(mailed)).toBe(false);
  expect(await audits(requestId)).toBe(1);
  const kept = await world.owner.query(
    `SELECT row_to_json(r)::text AS row FROM reference_request r WHERE id = $1
     UNION ALL SELECT row_to_json(a)::text FROM audit_event a UNION ALL SELECT row_to_json(m)::text FROM message m`,
    [requestId],
  );
  expect(JSON.stringify(kept.rows)).not.toContain(token);
  const mara = await world.person('Mara');
  await world.role(lakeshore, mara, 'coordinator');
  const desk = world.staff(lakeshore, mara, ['coordinator']);
  const lines = await withScope(desk, (tx) => getReferenceLines(desk, tx, applicationId));
  expect(lines[0]?.handedAt).toEqual(world.now);
});

it('never opens to the asker what the one asked had begun to write', async () => {
  const { personId, requestId } = await asked('Bea');
  const holder = await holderOf(world, requestId);
  await saveWhole(holder);
  const made = await handOverLink(world.as(personId), requestId);
  if (!made.ok) throw new Error(made.error);
  const task = await taskOf(world.bearer(hashToken(tokenOf(made.value.address))));
  expect(task.savedAt).toBeNull();
  expect(task.answers.marks).toEqual({});
});

it('is for the one who asked, while it is open and mail does not get through', async () => {
  const works = await asked('Cara', false);
  expect(await handOverLink(world.as(works.personId), works.requestId)).toEqual({
    ok: false,
    error: 'mail_works',
  });
  const { personId, requestId } = await asked('Dora');
  const other = await world.person('Other');
  expect(await handOverLink(world.as(other), requestId)).toEqual({ ok: false, error: 'not_found' });
  expect(await audits(requestId)).toBe(0);
  await world.owner.query(
    "UPDATE reference_request SET state = 'withdrawn', withdrawn_at = $2 WHERE id = $1",
    [requestId, world.now],
  );
  expect(await handOverLink(world.as(personId), requestId)).toEqual({
    ok: false,
    error: 'not_open',
  });
});

it('leaves one living link when eight are made at once', async () => {
  const { personId, requestId } = await asked('Eve');
  const all = await racing(world, 8, () => handOverLink(world.as(personId), requestId));
  const tokens = all.flatMap((each) =>
    each.status === 'fulfilled' && each.value.ok ? [tokenOf(each.value.value.address)] : [],
  );
  expect(tokens.length).toBeGreaterThan(0);
  const open = [];
  for (const token of tokens) if (await opens(token)) open.push(token);
  expect(open).toHaveLength(1);
});
