import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import { getReadiness } from '@/lib/readiness/queries';
import {
  discardOverlay,
  draftOverlay,
  explainOverlay,
  moveOverlay,
  setInOverlay,
} from '@/lib/rulebook/commands/draft-overlay';
import { publishOverlay } from '@/lib/rulebook/commands/publish-overlay';
import { getRulebook, getStandardsDesk } from '@/lib/rulebook/queries';
import type { Typed } from '@/lib/rulebook/rules/edition-typed';
import type { OverrideKey } from '@/lib/standards/overrides';
import { audits, register } from '../../support/applications';
import { type Keeper, keeperOf, sessionOf } from '../../support/rulebook';
import { openWorld, type World } from '../../support/world';

let world: World;
let here: Keeper;
let there: Keeper;
let alliance: Keeper;
beforeAll(async () => {
  world = await openWorld('2025-11-21T15:00:00Z');
  here = await keeperOf(world, 'here');
  there = await keeperOf(world, 'there');
  alliance = await keeperOf(world, 'net', { kind: 'network' });
  await world.owner.query(`UPDATE association SET categories = '{IFS}' WHERE id = ANY ($1)`, [
    [here.association, there.association],
  ]);
});

const from = calendarDate('2026-03-01');
const draft = (keeper: Keeper, day = from) =>
  draftOverlay(keeper.ctx, { from: day, submissionId: crypto.randomUUID() });
const set = (version: number, key: OverrideKey, text: string | Typed | null, keeper = here) =>
  setInOverlay(keeper.ctx, {
    version,
    key,
    typed: typeof text === 'string' ? { value: text } : text,
  });
const drafted = async (keeper = here) => {
  const desk = await withScope(keeper.ctx, (tx) => getStandardsDesk(keeper.ctx, tx));
  return desk?.overlayDraft ?? null;
};

describe('a draft of what an association sets', () => {
  it('is begun by its administrators, on a day to come, one at a time', async () => {
    const desk = await keeperOf(world, 'desk', { role: 'coordinator' });
    for (const other of [desk, alliance])
      expect(await draft(other)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await draft(here, calendarDate('2025-11-21'))).toMatchObject({ error: 'not_in_future' });
    const begun = await draft(here);
    expect(begun).toMatchObject({ ok: true });
    expect(await draft(here)).toMatchObject({ error: 'draft_open' });
    expect(begun.ok && (await audits(world, 'overlay.drafted', begun.value.id))).toBe(1);
  });

  it('is seen by its own desk alone', async () => {
    expect(await drafted()).toMatchObject({ from, version: 1 });
    expect(await drafted(there)).toBeNull();
    expect(
      await withScope(there.ctx, (tx) => tx.overlay.count({ where: { state: 'draft' } })),
    ).toBe(0);
  });

  it('takes what the standard lets vary, and refuses what would lower what is fixed', async () => {
    expect(await set(1, 'FS.rsc.received', '12')).toEqual({
      ok: false,
      error: {
        kind: 'faults',
        faults: { value: { code: 'below_standard', values: { least: '24' } } },
      },
    });
    expect(await set(1, 'rsc.groupSizeMax', 'many')).toMatchObject({
      error: { kind: 'faults', faults: { value: { code: 'not_a_number' } } },
    });
    expect(await set(1, 'FS.training.total', '45')).toEqual({ ok: true, value: { version: 2 } });
    expect(await set(1, 'FS.training.total', '46')).toMatchObject({
      error: { kind: 'changed_meanwhile' },
    });
    expect(await set(2, 'fees.renewal', { 'value.all': '40', 'value.IFS': '30.50' })).toMatchObject(
      { ok: true },
    );
    expect(await set(3, 'rsc.groupSizeMax', '8')).toMatchObject({ ok: true });
    expect(await set(4, 'rsc.groupSizeMax', null)).toMatchObject({ ok: true });
    const why = { version: 5, note: 'The board decided so.', urls: ['https://example.org/board'] };
    expect(await explainOverlay(here.ctx, why)).toMatchObject({ ok: true });
    expect((await drafted())?.document).toEqual({
      association: expect.any(String),
      periods: [
        {
          from: null,
          until: null,
          overrides: { 'FS.training.total': 2700, 'fees.renewal': { all: 4000, IFS: 3050 } },
          sources: ['page_1'],
          note: why.note,
        },
      ],
      sources: { page_1: why.urls[0] },
    });
    expect(await set(1, 'FS.training.total', '45', there)).toMatchObject({
      error: { kind: 'not_found' },
    });
  });
});

describe('the first day of a draft', () => {
  const move = (version: number, day: string, keeper = here) =>
    moveOverlay(keeper.ctx, { version, from: calendarDate(day) });

  it('may be another one to come, and nothing else changes', async () => {
    const before = await drafted();
    expect(await move(6, '2025-11-21')).toMatchObject({
      error: { faults: { from: { code: 'not_in_future' } } },
    });
    expect(await move(5, '2026-04-01')).toEqual({
      ok: false,
      error: { kind: 'changed_meanwhile', now: 6 },
    });
    expect(await move(6, '2026-04-01', there)).toMatchObject({ error: { kind: 'not_found' } });
    expect(await move(6, '2026-04-01')).toEqual({ ok: true, value: { version: 7 } });
    expect(await drafted()).toEqual({ ...before, from: '2026-04-01', version: 7 });
    expect(await move(7, from)).toMatchObject({ ok: true });
  });
});

describe('what is published', () => {
  const needed = async (person: string) => {
    const ctx = world.as(person);
    const found = await withScope(ctx, (tx) => getReadiness(ctx, tx, person, { skipPlan: true }));
    return found?.eligibility.requirements.find(({ id }) => id === 'training.total')?.needed;
  };

  it('holds from its day on, here alone, and is never altered', async () => {
    const mine = await world.person('Mine');
    const other = await world.person('Other');
    await register(world, mine, here.association);
    await register(world, other, there.association);
    const open = await drafted();
    if (!open) throw new Error('no draft');
    const { ctx, sessionId } = here;
    const publish = (changes = {}) =>
      publishOverlay(ctx, { id: open.id, version: open.version, sessionId, ...changes });
    const late = await sessionOf(world, ctx.scope.personId, 11);
    expect(await publish({ sessionId: late })).toMatchObject({ error: 'prove_again' });
    expect(await publish({ version: 1 })).toMatchObject({ error: 'changed_meanwhile' });
    expect(
      await publishOverlay(there.ctx, { id: open.id, version: 8, sessionId: there.sessionId }),
    ).toMatchObject({ error: 'not_found' });
    expect(await publish()).toEqual({ ok: true, value: { id: open.id } });
    expect(await publish()).toMatchObject({ error: 'not_found' });
    expect(await audits(world, 'overlay.published', open.id)).toBe(1);
    await expect(world.owner.query('DELETE FROM overlay WHERE id = $1', [open.id])).rejects.toThrow(
      /never changed/,
    );

    world.now = new Date('2026-02-28T20:00:00Z');
    expect([await needed(mine), await needed(other)]).toEqual([33 * 60, 33 * 60]);
    world.now = new Date('2026-03-01T20:00:00Z');
    expect([await needed(mine), await needed(other)]).toEqual([45 * 60, 33 * 60]);
  });

  it('is followed by the next, which begins with what holds and may be thrown away', async () => {
    expect(await draft(here, calendarDate('2026-03-01'))).toMatchObject({ error: 'not_in_future' });
    world.now = new Date('2026-01-05T20:00:00Z');
    expect(await draft(here, calendarDate('2026-02-01'))).toMatchObject({ error: 'not_later' });
    expect(await draft(here, calendarDate('2026-09-01'))).toMatchObject({ ok: true });
    const open = await drafted();
    expect(open?.document.periods[0]?.overrides).toMatchObject({ 'FS.training.total': 2700 });
    const id = open?.id ?? '';
    expect(await discardOverlay(there.ctx, { id })).toMatchObject({ error: 'not_found' });
    expect(await discardOverlay(here.ctx, { id })).toMatchObject({ ok: true });
    const book = await withScope(here.ctx, (tx) => getRulebook(here.ctx, tx));
    expect(book.published.filter(({ from: day }) => day !== null)).toHaveLength(1);
  });
});
