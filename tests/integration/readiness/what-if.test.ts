import { expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { getWhatIf, type Supposed } from '@/lib/readiness/queries';
import { openWorld } from '../../support/world';

it('judges the same ledger by other rules, and leaves today’s answer as it is', async () => {
  const world = await openWorld();
  const ctx = world.as(await world.person('Ana Rivera'));
  const asked = (supposed: Partial<Supposed>) =>
    withScope(ctx, (tx) =>
      getWhatIf(ctx, tx, () => ({
        ...{ category: null, edition: null, association: null },
        ...supposed,
      })),
    );
  const older = await asked({ category: 'IMHS', edition: 'alliance-2020' });
  expect(older.now.question.category).toBe('IFS');
  expect(older.supposed?.eligibility).toMatchObject({
    category: 'IMHS',
    edition: 'alliance-2020',
    outcome: 'not_yet',
  });
  expect(older.reach.find(({ code }) => code === 'IMHS')?.deciding?.requirement.met).toBe(false);

  const [code = ''] = older.associations;
  const elsewhere = await asked({ association: code });
  expect(elsewhere.supposed?.question.association).toBe(code);
  expect(elsewhere.now.question.association).not.toBe(code);

  // What is not published is not asked: the edition of today stands.
  const unknown = await asked({ edition: 'alliance-1999', association: 'nowhere' });
  expect(unknown.supposed?.edition.id).toBe(unknown.now.edition.id);
  expect(unknown.asked).toEqual({
    ...{ category: 'IFS', association: null },
    edition: unknown.now.edition.id,
  });
  // The add-on came with a later edition.
  expect((await asked({ category: 'I-ERS', edition: 'alliance-2020' })).supposed).toBeNull();
});
