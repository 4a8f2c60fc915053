import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { withScope } from '@/lib/platform/db/with-scope';
import {
  changeEdition,
  nameEdition,
  offerCategories,
} from '@/lib/rulebook/commands/change-edition';
import { draftEdition } from '@/lib/rulebook/commands/draft-edition';
import { publishEdition } from '@/lib/rulebook/commands/publish-edition';
import { getStandardsDesk } from '@/lib/rulebook/queries';
import type { Typed } from '@/lib/rulebook/rules/edition-typed';
import type { CategoryFamily } from '@/lib/standards/model';
import { audits } from '../../support/applications';
import { type Keeper, keeperOf } from '../../support/rulebook';
import { openWorld, type World } from '../../support/world';

let world: World;
let alliance: Keeper;
let state: Keeper;
beforeAll(async () => {
  world = await openWorld('2025-11-21T15:00:00Z');
  alliance = await keeperOf(world, 'the-alliance', { kind: 'network' });
  state = await keeperOf(world, 'somewhere');
  await draftEdition(alliance.ctx, {
    basedOn: 'alliance-2025',
    id: 'alliance-2026',
    from: calendarDate('2026-01-01'),
    submissionId: crypto.randomUUID(),
  });
});

const draft = async () => {
  const desk = await withScope(alliance.ctx, (tx) => getStandardsDesk(alliance.ctx, tx));
  if (!desk?.editionDraft) throw new Error('no draft');
  const { edition, version } = desk.editionDraft;
  return { edition, id: edition.id, version };
};
const looked = async () => {
  const { id, version } = await draft();
  return { id, version };
};
const memo = { url: 'https://example.org/memo', confidence: 'high' } as const;
const change = async (typed: Typed, keeper = alliance) =>
  changeEdition(keeper.ctx, { ...(await looked()), ...memo, typed });
const name = async (to: string, from = '2026-02-01', keeper = alliance) =>
  nameEdition(keeper.ctx, { ...(await looked()), name: to, from: calendarDate(from) });
const offer = async (families: readonly CategoryFamily[], like: CategoryFamily = 'FS') =>
  offerCategories(alliance.ctx, { ...(await looked()), families, like });

describe('the name and the first day of a draft', () => {
  it.each([
    ['a name that is taken', 'alliance-2025', '2026-02-01', { name: { code: 'name_taken' } }],
    ['a day that is past', 'alliance-2027', '2025-11-21', { from: { code: 'not_in_future' } }],
  ])('refuses %s', async (_what, to, from, faults) => {
    expect(await name(to, from)).toEqual({ ok: false, error: { kind: 'faults', faults } });
  });

  it('changes both, and nothing for who may not', async () => {
    expect(await name('alliance-2027', '2026-02-01', state)).toMatchObject({
      error: { kind: 'not_allowed' },
    });
    expect(await name('alliance-2027')).toEqual({
      ok: true,
      value: { id: 'alliance-2027', version: 2 },
    });
    expect((await draft()).edition).toMatchObject({ id: 'alliance-2027', from: '2026-02-01' });
    expect(await audits(world, 'edition.changed', 'alliance-2027')).toBe(1);
    expect(await name('alliance-2027')).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await audits(world, 'edition.changed', 'alliance-2027')).toBe(1);
  });
});

describe('which categories there are', () => {
  it('refuses none at all, and a beginning that is not there', async () => {
    expect(await offer([])).toMatchObject({
      error: { faults: { families: { code: 'too_small' } } },
    });
    expect(await offer(['FA', 'FRS'], 'FRS')).toMatchObject({
      error: { faults: { like: { code: 'not_a_choice' } } },
    });
  });

  it('adds one that begins like another and takes one out', async () => {
    const families = ['FA', 'FS', 'FRS', 'MHS', 'MHM-C', 'MHM-P', 'MHM-R'] as const;
    expect(await offer(families)).toMatchObject({ ok: true, value: { version: 3 } });
    const { edition } = await draft();
    expect(Object.keys(edition.categories).toSorted()).toEqual([...families].toSorted());
    expect(edition.categories.FRS).toEqual(edition.categories.FS);
    expect(await offer(families)).toMatchObject({ ok: true, value: { version: 3 } });
  });
});

describe('rows and lists', () => {
  it('are kept, and an older version changes nothing', async () => {
    const { id, version } = await draft();
    const typed = {
      'providers.2025-01-01.serves.FS': ['', 'MHM-C'],
      'categories.FA.work.kinds': ['', 'direct_service'],
      'categories.FA.slots.0.asked': 'no',
      'competencies.listening.name.es': 'Escuchar',
    };
    expect(await change(typed, state)).toMatchObject({ error: { kind: 'not_allowed' } });
    expect(await change(typed)).toEqual({ ok: true, value: { id, version: version + 1 } });
    const old = await changeEdition(alliance.ctx, { id, version, ...memo, typed: {} });
    expect(old).toEqual({ ok: false, error: { kind: 'changed_meanwhile', now: version + 1 } });
    const { edition } = await draft();
    expect(edition.providers.at(-1)?.serves.value.FS).toEqual(['MHM-C']);
    expect(edition.categories.FA?.work?.value.kinds).toEqual(['direct_service']);
    expect(edition.categories.FA?.slots.value).toHaveLength(2);
    expect(edition.competencies.find((each) => each.id === 'listening')?.name.es).toBe('Escuchar');
  });

  it('are published as they were drafted', async () => {
    const { edition, ...open } = await draft();
    const { ctx, sessionId } = alliance;
    expect(await publishEdition(ctx, { ...open, sessionId })).toMatchObject({ ok: true });
    const desk = await withScope(ctx, (tx) => getStandardsDesk(ctx, tx));
    const published = desk?.book.editions.find(({ id }) => id === edition.id);
    expect(published).toEqual(edition);
  });
});
