import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import { submitApplication } from '@/lib/readiness/commands/submit-application';
import { getReadiness } from '@/lib/readiness/queries';
import { changeEdition } from '@/lib/rulebook/commands/change-edition';
import { checkCompetencies } from '@/lib/rulebook/commands/check-competencies';
import { discardEdition, draftEdition } from '@/lib/rulebook/commands/draft-edition';
import { publishEdition } from '@/lib/rulebook/commands/publish-edition';
import { forgetRulebook, getRulebook } from '@/lib/rulebook/queries';
import { shippedEditions, shippedOverlays } from '@/lib/rulebook/rules/shipped';
import { audits, openDesk, register, rowOf } from '../../support/applications';
import { fillLedger, readyToSubmit } from '../../support/portfolio';
import { type Keeper, keeperOf, sessionOf } from '../../support/rulebook';
import { openWorld, type World } from '../../support/world';

let world: World;
let alliance: Keeper;
let state: Keeper;
beforeAll(async () => {
  world = await openWorld('2025-11-21T15:00:00Z');
  alliance = await keeperOf(world, 'the-alliance', { kind: 'network' });
  state = await keeperOf(world, 'somewhere');
});

const next = {
  basedOn: 'alliance-2025',
  id: 'alliance-2026',
  from: calendarDate('2026-01-01'),
} as const;
const draft = (keeper = alliance, changes = {}) =>
  draftEdition(keeper.ctx, { ...next, ...changes, submissionId: crypto.randomUUID() });
const read = { url: 'https://example.org/memo', confidence: 'high' as const };
const hours = 'categories.FS.training.total';
const change = (typed: Readonly<Record<string, string>>, version = 1, keeper = alliance) =>
  changeEdition(keeper.ctx, { id: next.id, version, typed, ...read });
const book = () => withScope(alliance.ctx, (tx) => getRulebook(alliance.ctx, tx));

describe('what ships', () => {
  it('is in the database as the code says it, published by nobody', async () => {
    const { rows } = await world.owner.query(
      'SELECT id, document, sha256, state, published_by_name FROM edition ORDER BY from_date',
    );
    expect(rows.map(({ id, document, sha256 }) => ({ id, document, sha256 }))).toEqual(
      shippedEditions().map(({ from: _, ...edition }) => edition),
    );
    expect(new Set(rows.map((row) => `${row.state} ${row.published_by_name}`))).toEqual(
      new Set(['published null']),
    );
  });

  it('holds the overlay of every association that published one, from the beginning', async () => {
    const { rows } = await world.owner.query(
      'SELECT code, document, sha256 FROM overlay WHERE from_date IS NULL ORDER BY code',
    );
    expect(rows).toEqual(shippedOverlays().toSorted((a, b) => (a.code < b.code ? -1 : 1)));
    expect([...(await book()).overlays.keys()].sort()).toEqual(rows.map(({ code }) => code));
  });

  it('cannot be altered, not even by the owner of the tables, and an altered one is not read', async () => {
    for (const sql of [
      `UPDATE edition SET document = '{}' WHERE id = 'alliance-2020'`,
      `DELETE FROM edition WHERE id = 'alliance-2020'`,
      `UPDATE overlay SET document = '{}'`,
      'TRUNCATE edition CASCADE',
    ])
      await expect(world.owner.query(sql), sql).rejects.toThrow(/never changed/);
    await world.owner.query('BEGIN');
    await world.owner.query('ALTER TABLE edition DISABLE TRIGGER edition_fixed');
    await world.owner.query(
      `UPDATE edition SET document = replace(document, '"hours":24', '"hours":12') WHERE id = 'alliance-2025'`,
    );
    await world.owner.query('ALTER TABLE edition ENABLE TRIGGER edition_fixed');
    await world.owner.query('COMMIT');
    forgetRulebook(alliance.ctx);
    await expect(book()).rejects.toThrow(/altered/);
    await world.owner.query('ALTER TABLE edition DISABLE TRIGGER edition_fixed');
    await world.owner.query(
      `UPDATE edition SET document = replace(document, '"hours":12', '"hours":24') WHERE id = 'alliance-2025'`,
    );
    await world.owner.query('ALTER TABLE edition ENABLE TRIGGER edition_fixed');
    expect((await book()).editions.map(({ id }) => id)).toHaveLength(4);
  });

  it('is read by anyone, once a minute at most', async () => {
    const anyone = world.anyone();
    const first = await withScope(anyone, (tx) => getRulebook(anyone, tx));
    expect(await book()).toBe(first);
    world.now = new Date(world.now.getTime() + 61_000);
    expect(await book()).not.toBe(first);
    world.now = new Date(world.now.getTime() - 61_000);
  });
});

describe('drafting', () => {
  it('is for administrators of the Alliance alone; a refusal is audited', async () => {
    const coordinator = await keeperOf(world, 'alliance-desk', {
      kind: 'network',
      role: 'coordinator',
    });
    for (const other of [state, coordinator]) {
      expect(await draft(other)).toEqual({ ok: false, error: 'not_allowed' });
      expect(await change({}, 1, other)).toMatchObject({ error: { kind: 'not_allowed' } });
      const { sessionId, ctx } = other;
      expect(await publishEdition(ctx, { id: next.id, version: 1, sessionId })).toMatchObject({
        error: 'not_allowed',
      });
    }
    const { rows } = await world.owner.query(
      `SELECT count(*)::int AS n FROM audit_event WHERE outcome = 'refused' AND object_kind = 'edition'`,
    );
    expect(rows).toEqual([{ n: 6 }]);
  });

  it('begins from a published edition, on a day to come, one at a time', async () => {
    expect(await draft(alliance, { basedOn: 'alliance-1999' })).toMatchObject({
      error: 'no_such_edition',
    });
    expect(await draft(alliance, { id: 'alliance-2025' })).toMatchObject({ error: 'name_taken' });
    expect(await draft(alliance, { from: calendarDate('2025-11-21') })).toMatchObject({
      error: 'not_in_future',
    });
    const submissionId = crypto.randomUUID();
    const once = await draftEdition(alliance.ctx, { ...next, submissionId });
    expect(once).toEqual({ ok: true, value: { id: next.id } });
    expect(await draftEdition(alliance.ctx, { ...next, submissionId })).toEqual(once);
    expect(await draft(alliance, { id: 'alliance-2027' })).toMatchObject({ error: 'draft_open' });
    expect(await audits(world, 'edition.drafted', next.id)).toBe(1);
  });

  it('is seen by nobody else and judges nobody', async () => {
    const seen = await withScope(state.ctx, (tx) => tx.edition.count());
    expect(seen).toBe(4);
    forgetRulebook(state.ctx);
    expect((await book()).editions.map(({ id }) => id)).not.toContain(next.id);
  });

  it('refuses what is no value, beside its field', async () => {
    expect(await change({ [hours]: 'many', 'common.agreements': '9' })).toEqual({
      ok: false,
      error: {
        kind: 'faults',
        faults: {
          [hours]: { code: 'not_a_number' },
          'common.agreements': { code: 'too_big' },
        },
      },
    });
  });

  it('keeps one changed number with its page; an older version changes nothing', async () => {
    expect(await change({ [hours]: '36' })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await change({ [hours]: '40' })).toMatchObject({ error: { kind: 'changed_meanwhile' } });
    expect(await change({ [hours]: '36' }, 2)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await audits(world, 'edition.changed', next.id)).toBe(1);
  });

  it('can be thrown away', async () => {
    expect(await discardEdition(state.ctx, { id: next.id })).toMatchObject({
      error: 'not_allowed',
    });
    expect(await discardEdition(alliance.ctx, { id: next.id })).toMatchObject({ ok: true });
    expect(await discardEdition(alliance.ctx, { id: next.id })).toMatchObject({
      error: 'not_found',
    });
    expect(await discardEdition(alliance.ctx, { id: 'alliance-2025' })).toMatchObject({
      error: 'not_found',
    });
  });
});

describe('names of competencies', () => {
  it('are unverified until the Alliance confirms them, once', async () => {
    const names = { edition: 'alliance-2025', competencies: ['listening', 'no_such'] };
    expect(await checkCompetencies(state.ctx, names)).toMatchObject({ error: 'not_allowed' });
    expect((await book()).checks.size).toBe(0);
    expect(await checkCompetencies(alliance.ctx, names)).toEqual({ ok: true, value: { count: 1 } });
    expect(await checkCompetencies(alliance.ctx, names)).toEqual({ ok: true, value: { count: 0 } });
    expect((await book()).checks.get('alliance-2025/listening')).toMatchObject({ by: 'Somebody' });
    expect(await audits(world, 'competency.checked', 'alliance-2025')).toBe(1);
    await expect(world.owner.query('DELETE FROM competency_check')).rejects.toThrow(
      /never changed/,
    );
  });
});

describe('a published edition', () => {
  const needed = async (person: string, application?: string) => {
    const ctx = world.as(person);
    const found = await withScope(ctx, (tx) => getReadiness(ctx, tx, person, { skipPlan: true }));
    if (!found) throw new Error(`no readiness ${application}`);
    const rule = found.eligibility.requirements.find(({ id }) => id === 'training.total');
    return [found.eligibility.edition, rule?.needed];
  };

  it('judges from its day on and not before, and leaves what is bound to another alone', async () => {
    const binds = await openDesk(world, 'binds');
    const follows = await openDesk(world, 'follows', {
      edition_pinned_at: 'submission',
      code: 'FW',
    });
    const free = await world.person('Free Person');
    await fillLedger(world, free);
    const bound = await world.person('Bound Person');
    const boundId = await register(world, bound, binds.association);
    const following = await readyToSubmit(world, follows, 'Following Person');
    expect(await rowOf(world, boundId)).toMatchObject({ edition_pinned_at: world.now });
    expect(await rowOf(world, following.id)).toMatchObject({ edition_pinned_at: null });

    await draft();
    await change({ [hours]: '36' });
    const { ctx, sessionId } = alliance;
    const late = await sessionOf(world, ctx.scope.personId, 11);
    expect(await publishEdition(ctx, { id: next.id, version: 2, sessionId: late })).toEqual({
      ok: false,
      error: 'prove_again',
    });
    expect(await publishEdition(ctx, { id: next.id, version: 1, sessionId })).toMatchObject({
      error: 'changed_meanwhile',
    });
    expect(await publishEdition(ctx, { id: next.id, version: 2, sessionId })).toEqual({
      ok: true,
      value: { id: next.id },
    });
    expect(await audits(world, 'edition.published', next.id)).toBe(1);
    expect(await change({ [hours]: '12' }, 2)).toMatchObject({ error: { kind: 'not_found' } });
    await expect(
      world.owner.query(`UPDATE edition SET version = 9 WHERE id = $1`, [next.id]),
    ).rejects.toThrow(/never changed/);

    for (const [now, edition, minutes] of [
      ['2025-12-31T20:00:00Z', 'alliance-2025', 33 * 60],
      ['2026-01-01T20:00:00Z', 'alliance-2026', 36 * 60],
    ] as const) {
      world.now = new Date(now);
      expect(await needed(free)).toEqual([edition, minutes]);
      expect(await needed(following.person)).toEqual([edition, minutes]);
      expect(await needed(bound)).toEqual(['alliance-2025', 33 * 60]);
    }
    const hand = (shown: string) =>
      submitApplication(world.as(following.person), {
        submissionId: crypto.randomUUID(),
        applicationId: following.id,
        version: following.version,
        shown,
        acceptShortfall: 'yes',
        confirm: 'yes',
      });
    const told = await hand('');
    if (told.ok || told.error.kind !== 'shortfall') throw new Error(JSON.stringify(told));
    expect(told.error.requirements).toContain('training.total');
    const handed = await hand(told.error.requirements.join(' '));
    expect(handed).toMatchObject({ ok: true });
    expect(await rowOf(world, following.id)).toMatchObject({
      edition: 'alliance-2026',
      edition_pinned_at: world.now,
    });
  });

  it('that does not exist can be named by no application', async () => {
    const person = await world.person('Nobody');
    const desk = await openDesk(world, 'zeta');
    const id = await register(world, person, desk.association);
    await expect(
      world.owner.query(`UPDATE application SET edition = 'alliance-1999' WHERE id = $1`, [id]),
    ).rejects.toThrow(/application_edition_fk/);
  });
});
