import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { openWorld, type World } from '@/tests/support/world';

let world: World;
const people: PersonContext[] = [];
beforeAll(async () => {
  world = await openWorld();
  for (let n = 0; n < 8; n += 1) people.push(world.as(await world.person(`${'ABCDEFGH'[n]}`)));
});

type Row = { readonly n: number; readonly who: string };

/** One transaction of several statements that leave together, one of which may fail in one of several ways. */
const mixed = async (ctx: PersonContext, n: number): Promise<readonly Row[]> =>
  withScope(ctx, async (tx) => {
    const echo = (k: number) =>
      tx.$queryRaw<Row[]>`SELECT ${n * 10 + k}::int AS n, current_setting('app.person') AS who`;
    const model = () => tx.person.findUnique({ where: { id: ctx.scope.personId } });
    const bad = [
      () => echo(4),
      () => tx.$queryRaw`SELECT 1 / ${0}::int`,
      () => tx.$queryRaw`SELECT ${'x'}::int`,
      () => tx.$queryRaw`SELECT nothing FROM nowhere`,
      () => model(),
      () => Promise.reject(new Error('thrown between')),
    ][n % 6] as () => Promise<unknown>;
    const [a, b, , c, person] = await Promise.all([echo(1), echo(2), bad(), echo(3), model()]);
    if (person?.id !== ctx.scope.personId) throw new Error(`somebody else's row: ${person?.id}`);
    return [...a, ...b, ...c];
  });

describe('statements that leave together', () => {
  it('keep their own answers and their own scope, whatever fails beside them', async () => {
    const wrong: string[] = [];
    const run = async (hand: number) => {
      for (let n = hand; n < 2_000; n += 20) {
        const ctx = people[n % people.length] as PersonContext;
        const rows = await mixed(ctx, n).catch((error: Error) => error);
        const fails = [1, 2, 3, 5].includes(n % 6);
        if (rows instanceof Error) {
          if (!fails || rows.message.startsWith('somebody')) wrong.push(`${n}: ${rows.message}`);
          continue;
        }
        const said = rows.map(({ n: k, who }) => `${k} ${who}`);
        const due = [1, 2, 3].map((k) => `${n * 10 + k} ${ctx.scope.personId}`);
        if (fails || said.join() !== due.join()) wrong.push(`${n}: ${said}`);
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, hand) => run(hand)));
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
