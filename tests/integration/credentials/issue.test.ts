import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueCredential } from '@/lib/credentials/commands/issue';
import { newCredentialNumber } from '@/lib/credentials/number';
import { withScope } from '@/lib/platform/db/with-scope';
import { standingsOfPerson } from '@/lib/standing/store';
import { approved, issued, issueInput } from '../../support/credentials';
import { atDesk, openReviewDesk, type ReviewDesk, rowsOf, somebody } from '../../support/reviews';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let holder: string;
const coordinator = () => atDesk(world, desk);
const mine = () => rowsOf(world, 'SELECT * FROM credential WHERE person_id = $1', [holder]);

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
});
beforeEach(async () => {
  holder = await somebody(world, 'Ana Rivera');
});

it('issues what was approved, with all that follows from it in one moment', async () => {
  const application = await approved(world, desk, holder);
  const result = await issueCredential(coordinator(), issueInput(application));
  expect(result).toMatchObject({ ok: true });
  const [credential] = await rowsOf(
    world,
    'SELECT *, issued_on::text AS issued, valid_until::text AS until FROM credential WHERE person_id = $1',
    [holder],
  );
  expect(credential).toMatchObject({
    state: 'valid',
    category: 'IFS',
    standing: 'endorsed',
    holder_name: 'Ana Lucía Rivera',
    holder_name_norm: 'ana lucia rivera',
    association_name: 'lakeshore Association',
    signed_by: 'M. Oduya',
    issued: '2026-11-21',
    until: '2027-12-31',
    listed: false,
  });
  expect(credential?.number).toMatch(/^[0-9B-DF-HJ-KMNP-TV-XZ]{10}$/);
  const counts = await rowsOf(
    world,
    `SELECT (SELECT state FROM application WHERE id = $2) AS state,
      (SELECT count(*)::int FROM application_event WHERE application_id = $2 AND event = 'endorse') AS steps,
      (SELECT count(*)::int FROM credential_event WHERE person_id = $1 AND kind = 'issued') AS events,
      (SELECT count(*)::int FROM message WHERE person_id = $1 AND template = 'credential_issued') AS mails,
      (SELECT count(*)::int FROM audit_event WHERE person_id = $1 AND action = 'credential.issued') AS audited`,
    [holder, application],
  );
  expect(counts).toEqual([{ state: 'endorsed', steps: 1, events: 1, mails: 1, audited: 1 }]);
  const someone = world.as(await somebody(world));
  expect(await withScope(someone, (tx) => standingsOfPerson(tx, holder))).toEqual([
    {
      kind: 'endorsement',
      category: 'IFS',
      from: '2026-11-21',
      until: '2027-12-31',
      association: 'LAK',
    },
  ]);
});

it('gives emerging supervisors two years, and the standing of one', async () => {
  const application = await approved(world, desk, holder, 'I-ERS', 'emerging');
  await issueCredential(coordinator(), issueInput(application));
  const rows = await rowsOf(
    world,
    `SELECT c.standing, c.valid_until::text AS until, s.kind, s.category FROM credential c JOIN standing s ON s.credential_id = c.id
     WHERE c.person_id = $1`,
    [holder],
  );
  expect(rows).toEqual([
    { standing: 'emerging', until: '2028-11-21', kind: 'ers_emerging', category: null },
  ]);
});

describe('exactly once', () => {
  it('for one submission sent again', async () => {
    const application = await approved(world, desk, holder);
    const input = issueInput(application);
    const first = await issueCredential(coordinator(), input);
    expect(await issueCredential(coordinator(), input)).toEqual(first);
    expect(await mine()).toHaveLength(1);
  });

  it('for thirty wishes at once', async () => {
    const application = await approved(world, desk, holder);
    const all = await racing(world, 30, () =>
      issueCredential(coordinator(), issueInput(application)),
    );
    const values = all.map((each) => (each.status === 'fulfilled' ? each.value : null));
    expect(values.filter((each) => each?.ok)).toHaveLength(1);
    expect(values.every((each) => each?.ok || each?.error.kind === 'already_issued')).toBe(true);
    expect(await mine()).toHaveLength(1);
    const counts = await rowsOf(
      world,
      `SELECT (SELECT count(*)::int FROM standing WHERE subject_person_id = $1) AS standings,
        (SELECT count(*)::int FROM message WHERE person_id = $1) AS mails,
        (SELECT count(*)::int FROM audit_event WHERE person_id = $1 AND action = 'credential.issued') AS audited`,
      [holder],
    );
    expect(counts).toEqual([{ standings: 1, mails: 1, audited: 1 }]);
  });

  it('numbers twenty different ones at once without a gap or a twin', async () => {
    const other = await openReviewDesk(world, `orchard-${crypto.randomUUID().slice(0, 8)}`);
    const applications: string[] = [];
    for (let i = 0; i < 20; i += 1)
      applications.push(await approved(world, other, await somebody(world)));
    const all = await racing(world, 20, (i) =>
      issueCredential(atDesk(world, other), issueInput(applications[i] ?? '')),
    );
    expect(all.every((each) => each.status === 'fulfilled' && each.value.ok)).toBe(true);
    const rows = await rowsOf(
      world,
      'SELECT ordinal, number FROM credential WHERE association_id = $1 ORDER BY ordinal',
      [other.association],
    );
    expect(rows.map((each) => each.ordinal)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(new Set(rows.map((each) => each.number)).size).toBe(20);
  });

  it('draws again when a number is taken, even by an association it cannot see', async () => {
    const other = await openReviewDesk(world, `far-${crypto.randomUUID().slice(0, 8)}`);
    const constant = () => 7;
    const theirs = await approved(world, other, await somebody(world));
    await issueCredential(atDesk(world, other), issueInput(theirs), constant);
    const taken = newCredentialNumber(constant);
    let drawn = 0;
    const application = await approved(world, desk, holder);
    const result = await issueCredential(coordinator(), issueInput(application), (bound) => {
      drawn += 1;
      return drawn <= 9 ? 7 : drawn % bound;
    });
    expect(result).toMatchObject({ ok: true });
    const [row] = await mine();
    expect(row?.number).not.toBe(taken);
    expect(drawn).toBe(18);
  });

  it('holds one live credential in a category, and replaces one that ran out', async () => {
    const first = await issued(world, desk, holder);
    const again = await approved(world, desk, holder);
    expect(await issueCredential(coordinator(), issueInput(again))).toMatchObject({
      error: { kind: 'already_held' },
    });
    const before = world.now;
    world.now = new Date('2028-02-01T12:00:00Z');
    const result = await issueCredential(coordinator(), issueInput(again));
    world.now = before;
    expect(result).toMatchObject({ ok: true });
    const rows = await rowsOf(
      world,
      'SELECT id, state, replaced_by_id, valid_until::text AS until FROM credential WHERE person_id = $1 ORDER BY issued_at',
      [holder],
    );
    expect(rows).toMatchObject([
      { id: first, state: 'replaced', replaced_by_id: rows[1]?.id },
      { state: 'valid', until: '2030-12-31' },
    ]);
  });
});

describe('refuses', () => {
  const kind = async (ctx = coordinator(), changes = {}, state = 'approved') => {
    await world.owner.query('UPDATE application SET closed_at = now() WHERE person_id = $1', [
      holder,
    ]);
    const application = await approved(world, desk, holder);
    await world.owner.query('UPDATE application SET state = $2 WHERE id = $1', [
      application,
      state,
    ]);
    const result = await issueCredential(ctx, issueInput(application, changes));
    return result.ok ? 'issued' : result.error.kind;
  };

  it('what is not approved, and what somebody changed meanwhile', async () => {
    for (const state of ['under_review', 'approved_for_exam', 'deferred', 'withdrawn'])
      expect(await kind(coordinator(), {}, state)).toBe('not_now');
    expect(await kind(coordinator(), { version: 9 })).toBe('changed_meanwhile');
  });

  it('names it cannot print and days beyond the cycle', async () => {
    expect(await kind(coordinator(), { holderName: 'Ana 李' })).toBe('name_unprintable');
    expect(await kind(coordinator(), { validUntil: '2028-01-01' })).toBe('until_out_of_range');
    expect(await kind(coordinator(), { validUntil: '2026-11-21' })).toBe('until_out_of_range');
  });

  it('everybody else: another association, a reviewer, the applicant at the desk', async () => {
    const far = await openReviewDesk(world, `else-${crypto.randomUUID().slice(0, 8)}`);
    expect(await kind(atDesk(world, far))).toBe('not_found');
    expect(await kind(world.staff(desk.association, await somebody(world), ['reviewer']))).toBe(
      'not_found',
    );
    expect(await kind(world.staff(desk.association, holder, ['coordinator']))).toBe('not_found');
    expect(await mine()).toEqual([]);
  });
});
