import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  reinstateCredential,
  revokeCredential,
  suspendCredential,
} from '@/lib/credentials/commands/change-state';
import { reissueCredential } from '@/lib/credentials/commands/reissue';
import { setListing } from '@/lib/credentials/commands/set-listing';
import { takeCertificate } from '@/lib/credentials/queries/certificate';
import {
  getDeskCredential,
  getDeskCredentials,
  getOwnCredentials,
} from '@/lib/credentials/queries/held';
import { withScope } from '@/lib/platform/db/with-scope';
import { issued } from '../../support/credentials';
import { atDesk, openReviewDesk, type ReviewDesk, rowsOf, somebody } from '../../support/reviews';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let holder: string;
let id: string;
const coordinator = () => atDesk(world, desk);
const rowOf = async (which = id) =>
  (await rowsOf(world, 'SELECT * FROM credential WHERE id = $1', [which]))[0];
const on = async (changes = {}) => ({
  submissionId: crypto.randomUUID(),
  credentialId: id,
  version: Number((await rowOf())?.version),
  note: 'Seen by the committee.',
  ...changes,
});
const suspend = async (changes = {}) =>
  suspendCredential(coordinator(), { ...(await on(changes)), reason: 'ethics_inquiry' });
const reinstate = async (changes = {}) => reinstateCredential(coordinator(), await on(changes));
const revoke = async (changes = {}) =>
  revokeCredential(coordinator(), { ...(await on(changes)), reason: 'ethics_decision' });
const reissue = async (changes = {}) =>
  reissueCredential(coordinator(), {
    ...(await on(changes)),
    reason: 'name_change',
    holderName: 'Ana Rivera Soto',
  });
const events = async () =>
  (
    await rowsOf(
      world,
      'SELECT kind FROM credential_event WHERE credential_id = $1 ORDER BY at, id',
      [id],
    )
  ).map((each) => each.kind);
const standings = () =>
  rowsOf(
    world,
    `SELECT from_date::text AS from, ended_at::date::text AS ended FROM standing WHERE subject_person_id = $1 ORDER BY recorded_at, id`,
    [holder],
  );
const later = (days: number) => {
  world.now = new Date(world.now.getTime() + days * 86_400_000);
};

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
});
beforeEach(async () => {
  world.now = new Date('2026-11-21T15:00:00Z');
  holder = await somebody(world, 'Ana Rivera');
  id = await issued(world, desk, holder);
});

it('sets aside and lets count again; what is held has the gap', async () => {
  later(10);
  expect(await suspend()).toMatchObject({ ok: true });
  expect(await rowOf()).toMatchObject({ state: 'suspended' });
  expect(await standings()).toEqual([{ from: '2026-11-21', ended: '2026-12-01' }]);
  later(20);
  expect(await reinstate()).toMatchObject({ ok: true });
  expect(await rowOf()).toMatchObject({ state: 'valid' });
  expect(await standings()).toEqual([
    { from: '2026-11-21', ended: '2026-12-01' },
    { from: '2026-12-21', ended: null },
  ]);
  expect(await events()).toEqual(['issued', 'suspended', 'reinstated']);
  const mails = await rowsOf(
    world,
    `SELECT template FROM message WHERE person_id = $1 ORDER BY created_at, id`,
    [holder],
  );
  expect(mails.map((each) => each.template)).toEqual(['credential_issued', 'credential_suspended']);
});

it('ends for good, from either state, and nothing brings it back', async () => {
  await suspend();
  expect(await revoke()).toMatchObject({ ok: true });
  for (const attempt of [suspend, reinstate, revoke, reissue])
    expect(await attempt()).toMatchObject({ error: { kind: 'not_now' } });
  expect(await events()).toEqual(['issued', 'suspended', 'revoked']);
  expect((await standings()).every((each) => each.ended !== null)).toBe(true);
});

it('gives a new number that the old one points to, once, without a gap in what is held', async () => {
  await setListing(world.as(holder), { credentialId: id, listed: 'yes' });
  const submissionId = crypto.randomUUID();
  later(5);
  const version = Number((await rowOf())?.version);
  const all = await racing(world, 8, () => reissue({ submissionId, version }));
  const ids = all.map((each) =>
    each.status === 'fulfilled' && each.value.ok ? each.value.value.credentialId : null,
  );
  expect(new Set(ids).size).toBe(1);
  const made = await rowOf(String(ids[0]));
  expect(made).toMatchObject({
    state: 'valid',
    holder_name: 'Ana Rivera Soto',
    replaces_id: id,
    listed: true,
  });
  expect(await rowOf()).toMatchObject({ state: 'replaced', replaced_by_id: ids[0] });
  expect(made?.number).not.toBe((await rowOf())?.number);
  expect(await standings()).toEqual([{ from: '2026-11-21', ended: null }]);
});

it('does not reissue what is suspended or ran out', async () => {
  await suspend();
  expect(await reissue()).toMatchObject({ error: { kind: 'not_now' } });
  await reinstate();
  later(800);
  expect(await reissue()).toMatchObject({ error: { kind: 'not_now' } });
});

describe('in a race', () => {
  it('of the same wish one wins, and the events say what happened', async () => {
    const wish = await on();
    const all = await racing(world, 8, (i) =>
      i % 2 ? suspend({ version: wish.version }) : revoke({ version: wish.version }),
    );
    const won = all.flatMap((each, i) =>
      each.status === 'fulfilled' && each.value.ok ? [i % 2 ? 'suspended' : 'revoked'] : [],
    );
    expect(won).toHaveLength(1);
    expect(await rowOf()).toMatchObject({ state: won[0] });
    expect(await events()).toEqual(['issued', won[0]]);
  });

  it('of those who look again each time, the state is what the last event says', async () => {
    await racing(world, 12, (i) => [suspend, reinstate, revoke][i % 3]?.() ?? suspend());
    const after = {
      issued: 'valid',
      suspended: 'suspended',
      reinstated: 'valid',
      revoked: 'revoked',
    };
    const all = await events();
    const last = all.at(-1) as keyof typeof after;
    expect(await rowOf()).toMatchObject({ state: after[last] });
    expect(all.filter((each) => each === 'revoked').length).toBeLessThanOrEqual(1);
    const audited = await rowsOf(
      world,
      `SELECT count(*)::int AS n FROM audit_event WHERE object_id = $1 AND action LIKE 'credential.%'`,
      [id],
    );
    expect(audited).toEqual([{ n: all.length }]);
    const open = (await standings()).filter((each) => each.ended === null).length;
    expect(open).toBe(after[last] === 'valid' ? 1 : 0);
  });
});

describe('whose it is', () => {
  it('is the holder’s to list and nothing else, even past the program', async () => {
    const own = world.as(holder);
    expect(await setListing(own, { credentialId: id, listed: 'yes' })).toMatchObject({ ok: true });
    expect(await setListing(own, { credentialId: id, listed: 'yes' })).toMatchObject({ ok: true });
    expect(await events()).toEqual(['issued', 'listed']);
    await expect(
      withScope(own, (tx) =>
        tx.credential.updateMany({ where: { id }, data: { state: 'revoked' } }),
      ),
    ).rejects.toThrow(/listing only/);
  });

  it('is nobody else’s: strangers, other desks and reviewers neither see nor touch it', async () => {
    const stranger = world.as(await somebody(world));
    const far = await openReviewDesk(world, `far-${crypto.randomUUID().slice(0, 8)}`);
    const reader = world.staff(desk.association, await somebody(world), ['reviewer']);
    expect(await setListing(stranger, { credentialId: id, listed: 'yes' })).toMatchObject({
      error: { kind: 'not_found' },
    });
    for (const ctx of [
      atDesk(world, far),
      reader,
      world.staff(desk.association, holder, ['admin']),
    ]) {
      expect(
        await suspendCredential(ctx, { ...(await on()), reason: 'holder_request' }),
      ).toMatchObject({ error: { kind: 'not_found' } });
      expect(await withScope(ctx, (tx) => getDeskCredential(ctx, tx, id))).toBeNull();
    }
    expect(await takeCertificate(stranger, id, 'en')).toBeNull();
    expect(await withScope(stranger, (tx) => getOwnCredentials(stranger, tx))).toEqual([]);
    expect(await rowOf()).toMatchObject({ state: 'valid', version: 1 });
  });

  it('tells the holder why, and keeps the desk’s note to the desk', async () => {
    await suspend();
    const own = world.as(holder);
    const [held] = await withScope(own, (tx) => getOwnCredentials(own, tx));
    expect(held?.status).toMatchObject({ state: 'suspended', reason: 'ethics_inquiry' });
    expect(JSON.stringify(held)).not.toContain('committee');
    const seen = await withScope(coordinator(), (tx) => getDeskCredential(coordinator(), tx, id));
    expect(seen?.actions).toEqual(['reinstate', 'revoke']);
    expect(JSON.stringify(seen)).toContain('committee');
  });

  it('has a certificate only while it counts; taking it is noted', async () => {
    const own = world.as(holder);
    expect(await takeCertificate(own, id, 'es')).toMatchObject({
      categoryName: 'Especialista Familiar de la Infancia',
      mark: 'IMH-E®',
    });
    await suspend();
    expect(await takeCertificate(own, id, 'en')).toBeNull();
    const audited = await rowsOf(
      world,
      `SELECT count(*)::int AS n FROM audit_event WHERE object_id = $1 AND action = 'credential.certificate_taken'`,
      [id],
    );
    expect(audited).toEqual([{ n: 1 }]);
  });

  it('is found at the desk by name or number', async () => {
    const find = async (search: string) => {
      const ctx = coordinator();
      const found = await withScope(ctx, (tx) =>
        getDeskCredentials(ctx, tx, { search, state: '', page: 1 }),
      );
      return found.rows.some((each) => each.credential.id === id);
    };
    const number = String((await rowOf())?.number);
    expect(await find('ana lucia')).toBe(true);
    expect(await find(`${number.slice(0, 5)}-${number.slice(5)}`.toLowerCase())).toBe(true);
    expect(await find('nobody like that')).toBe(false);
  });
});
