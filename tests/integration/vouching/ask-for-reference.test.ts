import { expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { askForReference } from '@/lib/vouching/commands/ask-for-reference';
import { remindRater, withdrawReference } from '@/lib/vouching/commands/chase-reference';
import { declineReference } from '@/lib/vouching/commands/write-rating';
import { openTask } from '@/lib/vouching/queries/open-task';
import { getReferences } from '@/lib/vouching/queries/references';
import { openWorld, racing } from '@/tests/support/world';
import { asking, count, givenApplication, givenReference, holderOf, tokenInMail } from './arrange';
import { complete } from './fill';

const world = await openWorld();
const lakeshore = await world.association('lakeshore');

const applicant = async (name: string) => {
  const id = await world.person(name);
  await givenApplication(world, lakeshore, id);
  return id;
};
const opens = async (requestId: string) => {
  const holder = await holderOf(world, requestId);
  return (await withScope(holder, (tx) => openTask(holder, tx, 'en'))) !== null;
};

it('mails a sealed link, keeps only its hash and writes the audit', async () => {
  const ana = await applicant('Ana');
  const id = await givenReference(world, ana);
  const token = await tokenInMail(world, id);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const { rows } = await world.owner.query(
    `SELECT row_to_json(r)::text AS request, row_to_json(m)::text AS message FROM reference_request r JOIN message m ON m.about_id = r.id
     WHERE r.id = $1`,
    [id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].request).not.toContain(token);
  expect(rows[0].message).not.toContain(token);
  expect(rows[0].message).toContain('"person_id":null');
  expect(
    await count(
      world,
      "SELECT count(*) FROM audit_event WHERE action = 'reference.asked' AND object_id = $1 AND association_id = $2",
      id,
      lakeshore,
    ),
  ).toBe(1);
});

it('refuses what cannot be asked, and says why', async () => {
  const bea = await applicant('Bea');
  const ctx = world.as(bea);
  const why = async (changes: Parameters<typeof asking>[0]) => {
    const asked = await askForReference(ctx, asking(changes));
    return asked.ok ? 'asked' : asked.error;
  };
  expect(await why({ raterEmail: 'BEA@example.org' })).toBe('own_address');
  expect(await why({ slot: 4 })).toBe('no_such_slot');
  expect(await why({ slot: 1, roles: ['parent'] })).toBe('role_not_for_slot');
  expect(await why({})).toBe('asked');
  expect(await why({ slot: 1, raterEmail: 'other@example.org' })).toBe('slot_taken');
  expect(await why({ slot: 2, roles: ['rsc_provider'], raterEmail: 'Grace@Example.org' })).toBe(
    'already_asked',
  );
  const nobody = await world.person('Nobody');
  expect(await askForReference(world.as(nobody), asking())).toEqual({
    ok: false,
    error: 'no_open_application',
  });
});

it('is one request however often and however fast it is sent', async () => {
  const cara = await applicant('Cara');
  const same = asking();
  const answers = await racing(world, 8, () => askForReference(world.as(cara), same));
  expect(answers.every((a) => a.status === 'fulfilled' && a.value.ok)).toBe(true);
  const different = await racing(world, 8, (i) =>
    askForReference(
      world.as(cara),
      asking({ slot: 2, roles: ['rsc_provider'], raterEmail: `r${i}@example.org` }),
    ),
  );
  expect(different.filter((a) => a.status === 'fulfilled' && a.value.ok)).toHaveLength(1);
  expect(
    await count(world, 'SELECT count(*) FROM reference_request WHERE person_id = $1', cara),
  ).toBe(2);
  expect(
    await count(
      world,
      'SELECT count(*) FROM message WHERE about_id IN (SELECT id FROM reference_request WHERE person_id = $1)',
      cara,
    ),
  ).toBe(2);
});

it('lets nobody else see, remind or withdraw it', async () => {
  const dora = await applicant('Dora');
  const id = await givenReference(world, dora);
  const stranger = await applicant('Stranger');
  const other = await world.association('otherplace');
  const clerk = await world.person('Clerk');
  await world.role(other, clerk, 'coordinator', 'admin');
  for (const ctx of [world.as(stranger), world.staff(other, clerk, ['coordinator', 'admin'])]) {
    expect(await remindRater(ctx, id)).toEqual({ ok: false, error: 'not_found' });
    expect(await withdrawReference(ctx, id)).toEqual({ ok: false, error: 'not_found' });
  }
  const advisor = await world.person('Advisor');
  await world.role(lakeshore, advisor, 'advisor');
  expect(await withdrawReference(world.staff(lakeshore, advisor, ['advisor']), id)).toEqual({
    ok: false,
    error: 'not_found',
  });
  expect(await opens(id)).toBe(true);
});

it('reminds every few days and a few times, each time with a new link', async () => {
  const elsa = await applicant('Elsa');
  const id = await givenReference(world, elsa);
  const first = await holderOf(world, id);
  const began = world.now;
  expect(await remindRater(world.as(elsa), id)).toEqual({ ok: false, error: 'too_soon' });
  for (let n = 1; n <= 3; n += 1) {
    world.now = new Date(began.getTime() + n * 3 * 86_400_000);
    expect((await remindRater(world.as(elsa), id)).ok).toBe(true);
    expect(await remindRater(world.as(elsa), id)).toEqual({
      ok: false,
      error: n === 3 ? 'reminded_enough' : 'too_soon',
    });
  }
  expect(await withScope(first, (tx) => openTask(first, tx, 'en'))).toBeNull();
  expect(await opens(id)).toBe(true);
  const coordinator = await world.person('Mara');
  await world.role(lakeshore, coordinator, 'coordinator');
  const desk = world.staff(lakeshore, coordinator, ['coordinator']);
  expect(await remindRater(desk, id)).toEqual({ ok: false, error: 'too_soon' });
  world.now = new Date(world.now.getTime() + 3_700_000);
  expect((await remindRater(desk, id)).ok).toBe(true);
  expect((await withdrawReference(desk, id)).ok).toBe(true);
  expect((await withdrawReference(desk, id)).ok).toBe(true);
  expect(
    await count(
      world,
      "SELECT count(*) FROM audit_event WHERE action = 'reference.withdrawn' AND object_id = $1",
      id,
    ),
  ).toBe(1);
  expect(await opens(id)).toBe(false);
  world.now = began;
});

it('makes room for another person: an open request ends, a form that counts stays', async () => {
  const fay = await applicant('Fay');
  const ctx = world.as(fay);
  const first = await givenReference(world, fay);
  const second = await givenReference(world, fay, {
    raterEmail: 'second@example.org',
    replacesId: first,
  });
  expect(await opens(first)).toBe(false);
  expect((await complete(await holderOf(world, second))).ok).toBe(true);
  const refused = await askForReference(
    ctx,
    asking({ raterEmail: 'third@example.org', replacesId: second }),
  );
  expect(refused).toEqual({ ok: false, error: 'form_counts' });
  const view = await withScope(ctx, (tx) => getReferences(ctx, tx));
  expect(view?.slots.map((slot) => slot.current?.state)).toEqual([
    'completed',
    undefined,
    undefined,
  ]);
  expect(view?.slots[0]?.earlier.map((each) => each.state)).toEqual(['withdrawn']);
});

it('takes a form aside that cannot be counted, and passes a suggestion on', async () => {
  const gia = await applicant('Gia');
  const ctx = world.as(gia);
  const first = await givenReference(world, gia);
  expect((await complete(await holderOf(world, first), 6)).ok).toBe(true);
  const before = await withScope(ctx, (tx) => getReferences(ctx, tx));
  expect(before?.slots[0]?.current?.uncounted).toBe('too_many_unknowns');
  const second = await givenReference(world, gia, {
    raterEmail: 'second@example.org',
    replacesId: first,
  });
  const holder = await holderOf(world, second);
  expect((await declineReference(holder, { suggestion: 'Lee www.example.com' })).ok).toBe(true);
  expect((await declineReference(holder, { suggestion: 'again' })).ok).toBe(true);
  const view = await withScope(ctx, (tx) => getReferences(ctx, tx));
  expect(view?.slots[0]?.current).toMatchObject({
    state: 'declined',
    suggestion: 'Lee www. example. com',
  });
  expect(
    await count(
      world,
      "SELECT count(*) FROM message WHERE template = 'reference_declined' AND person_id = $1",
      gia,
    ),
  ).toBe(1);
  const { rows } = await world.owner.query(
    'SELECT references_in FROM application WHERE person_id = $1',
    [gia],
  );
  expect(rows[0].references_in).toBe(0);
});
