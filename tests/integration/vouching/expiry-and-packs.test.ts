import { expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { expireRequests } from '@/lib/vouching/commands/expire-requests';
import { loadContentPack, retireContentPack } from '@/lib/vouching/commands/load-content-pack';
import { submitReferenceRating } from '@/lib/vouching/commands/write-rating';
import { getContentPacks } from '@/lib/vouching/queries/content-packs';
import { getReferences } from '@/lib/vouching/queries/references';
import { getRequestBoard } from '@/lib/vouching/queries/request-board';
import { openWorld, racing } from '@/tests/support/world';
import { count, givenApplication, givenReference, holderOf } from './arrange';
import { saveWhole, taskOf } from './fill';

const world = await openWorld();
const lakeshore = await world.association('lakeshore');
const pack = JSON.stringify({
  format: 'attune-content-pack/1',
  name: 'Demo wording',
  version: '1',
  licence: { holder: 'Demo holder', terms: 'Demo licence 1' },
  edition: 'alliance-2025',
  items: [
    {
      competency: 'attachment',
      text: { en: 'Knows loss.', es: 'Conoce la pérdida.' },
      descriptor: 'For instance.',
    },
  ],
});

const asked = async (name: string) => {
  const personId = await world.person(name);
  await givenApplication(world, lakeshore, personId);
  return { personId, requestId: await givenReference(world, personId) };
};

it('expires what ran out, once, however many workers look', async () => {
  const { personId, requestId } = await asked('Ana');
  const began = world.now;
  expect(await expireRequests(world.job())).toBe(0);
  world.now = new Date(began.getTime() + 30 * 86_400_000);
  const workers = await racing(world, 4, () => expireRequests(world.job()));
  const done = workers.map((w) => (w.status === 'fulfilled' ? w.value : -1));
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(
    await count(
      world,
      "SELECT count(*) FROM audit_event WHERE action = 'reference.expired' AND object_id = $1",
      requestId,
    ),
  ).toBe(1);
  const { rows: mails } = await world.owner.query(
    "SELECT to_email, link, params FROM message WHERE template = 'request_expired' AND person_id = $1",
    [personId],
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    link: '/application/references',
    params: { what: 'reference' },
  });
  const ctx = world.as(personId);
  const view = await withScope(ctx, (tx) => getReferences(ctx, tx));
  expect(view?.slots[0]?.current?.state).toBe('expired');
  world.now = began;
});

it('shows the desk what waits and why, and nothing of another association', async () => {
  const mara = await world.person('Mara');
  await world.role(lakeshore, mara, 'coordinator');
  const desk = world.staff(lakeshore, mara, ['coordinator']);
  const { requestId } = await asked('Bea');
  await world.owner.query(
    "UPDATE reference_request SET delivery = 'refused', delivery_note = '550' WHERE id = $1",
    [requestId],
  );
  const all = await withScope(desk, (tx) =>
    getRequestBoard(desk, tx, { stuckOnly: true, page: 1 }),
  );
  expect(all.rows.map((row) => [row.reason, row.applicantName])).toContainEqual([
    'refused',
    'Ana Rivera',
  ]);
  expect(all.rows.map((row) => row.reason)).toContain('expired');
  const other = await world.association('other');
  const there = world.staff(other, mara, ['coordinator']);
  const none = await withScope(there, (tx) =>
    getRequestBoard(there, tx, { stuckOnly: false, page: 1 }),
  );
  expect(none.rows).toEqual([]);
});

it('publishes the agreement texts of a pack, and again only where their words are new', async () => {
  const admin = await world.person('Agnes');
  await world.role(lakeshore, admin, 'admin');
  const ctx = world.staff(lakeshore, admin, ['admin']);
  const words = { title: 'Code of ethics', body: 'Be kind.' };
  const load = (name: string, body: string) =>
    loadContentPack(
      ctx,
      JSON.stringify({
        ...JSON.parse(pack),
        name,
        agreements: [{ kind: 'code_of_ethics', en: words, es: { ...words, body } }],
      }),
    );
  const texts = async () =>
    (
      await world.owner.query(
        "SELECT version, body FROM agreement_text WHERE association_id = $1 AND kind = 'code_of_ethics' AND locale = 'es' ORDER BY version DESC",
        [lakeshore],
      )
    ).rows;
  const before = (await texts()).length;
  expect(await load('First', 'Sea amable.')).toMatchObject({ value: { agreements: 1 } });
  expect(await load('Second', 'Sea amable.')).toMatchObject({ value: { agreements: 0 } });
  expect(await load('Third', 'Sea muy amable.')).toMatchObject({ value: { agreements: 1 } });
  const after = await texts();
  expect(after.slice(0, 2).map(({ body }) => body)).toEqual(['Sea muy amable.', 'Sea amable.']);
  expect(after).toHaveLength(before + 2);
  await world.owner.query('DELETE FROM content_pack');
});

it('words the form as the pack does, for that association, until it is retired', async () => {
  const admin = await world.person('Ada');
  await world.role(lakeshore, admin, 'admin');
  const ctx = world.staff(lakeshore, admin, ['admin']);
  expect(await loadContentPack(world.staff(lakeshore, admin, ['coordinator']), pack)).toMatchObject(
    { ok: false },
  );
  expect(await loadContentPack(ctx, '{')).toMatchObject({
    ok: false,
    error: { reason: 'not_json' },
  });
  expect(await loadContentPack(ctx, pack.replace('attachment', 'levitation'))).toMatchObject({
    ok: false,
    error: { reason: 'unknown_competency', at: 'levitation' },
  });
  const { requestId } = await asked('Cara');
  const holder = await holderOf(world, requestId);
  const version = await saveWhole(holder);
  const racers = await racing(world, 8, () => loadContentPack(ctx, pack));
  expect(racers.every((r) => r.status === 'fulfilled' && r.value.ok)).toBe(true);
  expect(await count(world, 'SELECT count(*) FROM content_pack')).toBe(1);
  const worded = (await taskOf(holder)).items.items.find((item) => item.id === 'attachment');
  expect(worded).toMatchObject({ text: 'Knows loss.', descriptor: 'For instance.' });
  expect(await submitReferenceRating(holder, { version, locale: 'en' })).toEqual({
    ok: false,
    error: 'items_changed',
  });
  const [loaded] = await withScope(ctx, (tx) => getContentPacks(ctx, tx));
  expect((await retireContentPack(ctx, loaded?.id ?? '')).ok).toBe(true);
  expect(await submitReferenceRating(holder, { version, locale: 'en' })).toEqual({
    ok: true,
    value: null,
  });
});
