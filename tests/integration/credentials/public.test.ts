import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeCredential, suspendCredential } from '@/lib/credentials/commands/change-state';
import { reissueCredential } from '@/lib/credentials/commands/reissue';
import { setListing } from '@/lib/credentials/commands/set-listing';
import { lookUpCredential, searchRegister } from '@/lib/credentials/queries/public';
import { withScope } from '@/lib/platform/db/with-scope';
import { issued } from '../../support/credentials';
import { atDesk, openReviewDesk, type ReviewDesk, rowsOf, somebody } from '../../support/reviews';
import { openWorld, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let holder: string;
let id: string;
let number: string;
const on = (changes = {}) => ({
  submissionId: crypto.randomUUID(),
  credentialId: id,
  version: 1,
  note: 'Not for the public.',
  ...changes,
});
const look = async (text = number) => {
  const answer = await lookUpCredential(world.anyone(), text);
  return answer.ok ? answer.value : answer.error;
};
const register = (changes = {}) =>
  searchRegister(world.anyone(), { name: '', category: '', association: '', page: 1, ...changes });

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
});
beforeEach(async () => {
  world.now = new Date('2026-11-21T15:00:00Z');
  holder = await somebody(world, 'Ana Rivera');
  id = await issued(world, desk, holder, { holderName: 'Ánna Núñez-Rivera' });
  number = String(
    (await rowsOf(world, 'SELECT number FROM credential WHERE id = $1', [id]))[0]?.number,
  );
});

describe('a look at a number', () => {
  it('says valid, by when it was looked at, however the number is typed', async () => {
    for (const text of [number, ` ${number.slice(0, 5)}-${number.slice(5)} `.toLowerCase()])
      expect(await look(text)).toMatchObject({
        at: world.now,
        answer: 'valid',
        credential: { holderName: 'Ánna Núñez-Rivera', category: 'IFS', validUntil: '2027-12-31' },
      });
  });

  it('says expired from the first day after, where the association is', async () => {
    world.now = new Date('2028-01-01T04:59:00Z');
    expect(await look()).toMatchObject({ answer: 'valid' });
    world.now = new Date('2028-01-01T05:01:00Z');
    expect(await look()).toMatchObject({ answer: 'expired' });
  });

  it('says suspended and revoked, since when, and never why', async () => {
    await suspendCredential(atDesk(world, desk), { ...on(), reason: 'ethics_inquiry' });
    const suspended = await look();
    expect(suspended).toMatchObject({ answer: 'suspended', credential: { changedAt: world.now } });
    expect(JSON.stringify(suspended)).not.toMatch(/ethics|public\./);
    await revokeCredential(atDesk(world, desk), {
      ...on({ version: 2 }),
      reason: 'holder_request',
    });
    expect(await look()).toMatchObject({ answer: 'revoked' });
  });

  it('says replaced, and by which number', async () => {
    await reissueCredential(atDesk(world, desk), {
      ...on(),
      reason: 'correction',
      holderName: 'Anna Núñez',
    });
    const old = await look();
    expect(old).toMatchObject({ answer: 'replaced' });
    const next = 'credential' in old ? old.credential?.replacedBy : null;
    expect(await look(String(next))).toMatchObject({ answer: 'valid' });
  });

  it('knows no number nobody has, and says what is wrong with what is none', async () => {
    expect(await look('0000000000')).toMatchObject({ answer: 'not_known', credential: null });
    expect(await look('')).toEqual({ kind: 'empty' });
    expect(await look(number.slice(0, 9))).toEqual({ kind: 'too_short', missing: 1 });
    expect(await look(`${number}7`)).toEqual({ kind: 'too_long', extra: 1 });
    expect(await look(`${number.slice(0, 9)}@`)).toMatchObject({ kind: 'unknown_character' });
    const other = number.startsWith('2') ? '3' : '2';
    expect(await look(`${other}${number.slice(1)}`)).toEqual({ kind: 'check_failed' });
    expect(await look(`'; DROP TABLE credential; --\u0000`)).toMatchObject({
      kind: 'unknown_character',
    });
  });
});

describe('the register', () => {
  it('shows nobody who has not agreed', async () => {
    expect((await register({ name: 'anna' })).rows).toEqual([]);
    await setListing(world.as(holder), { credentialId: id, listed: 'yes' });
    expect((await register({ name: 'ANNA nun' })).rows).toMatchObject([{ number }]);
    expect((await register({ name: 'nunez' })).rows).toEqual([]);
    await setListing(world.as(holder), { credentialId: id, listed: 'no' });
    expect((await register({ name: 'anna' })).rows).toEqual([]);
  });

  it('shows nobody whose credential is not good today', async () => {
    await setListing(world.as(holder), { credentialId: id, listed: 'yes' });
    expect((await register({ name: 'anna' })).rows).toHaveLength(1);
    world.now = new Date('2028-02-01T15:00:00Z');
    expect((await register({ name: 'anna' })).rows).toEqual([]);
    world.now = new Date('2026-11-21T15:00:00Z');
    await suspendCredential(atDesk(world, desk), {
      ...on({ version: 2 }),
      reason: 'holder_request',
    });
    expect((await register({ name: 'anna' })).rows).toEqual([]);
  });

  it('is narrowed by category and association, fifty a page, and takes any text', async () => {
    await world.owner.query('UPDATE credential SET listed = false');
    for (let n = 1; n <= 60; n += 1) {
      const someone = await somebody(world);
      await world.owner.query(
        `INSERT INTO credential (id, association_id, person_id, number, ordinal, category, edition, holder_name, association_name, signed_by,
          issued_on, valid_until, state, listed, issued_at, locale)
         VALUES (gen_random_uuid(), $1, $2, lpad($3::text, 10, '0'), 1000 + $3::int, 'IMHS', 'alliance-2025', 'Zoë ' || lpad($3::text, 3, '0'),
          'Lakeshore', 'M', '2026-11-21', '2027-12-31', 'valid', true, now(), 'en')`,
        [desk.association, someone, n],
      );
    }
    const first = await register({ name: 'zoe', category: 'IMHS', association: 'lakeshore' });
    expect(first.rows).toHaveLength(50);
    expect(first.more).toBe(true);
    expect(first.rows[0]?.holderName).toBe('Zoë 001');
    const second = await register({ name: 'zoe', page: 2 });
    expect(second.rows).toHaveLength(10);
    expect(second.more).toBe(false);
    expect((await register({ category: 'IFS' })).rows).toEqual([]);
    expect((await register({ association: 'nowhere' })).rows).toEqual([]);
    for (const name of [`'; --`, '%', '_', '😀', '\u202e', 'x'.repeat(5000)])
      expect((await register({ name })).rows).toEqual([]);
  });
});

it('lets the public role read the three views and no table at all', async () => {
  const ctx = world.anyone();
  const names = (
    await rowsOf(
      world,
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v', 'm') ORDER BY 1`,
    )
  ).map((each) => String(each.name));
  const readable = await withScope(
    ctx,
    (tx) => tx.$queryRaw<{ name: string }[]>`
      SELECT name FROM unnest(${names}::text[]) name
      WHERE has_table_privilege(format('public.%I', name), 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE') ORDER BY 1`,
  );
  expect(names.length).toBeGreaterThan(40);
  expect(readable.map((each) => each.name)).toEqual([
    'public_association',
    'public_credential',
    'public_register',
  ]);
  await expect(withScope(ctx, (tx) => tx.credential.findMany())).rejects.toThrow(
    /permission denied/,
  );
});
