import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '@/tests/support/world';
import { type Asker, askers, become, cellOf } from './cells';
import { tables, writeAll } from './fixture';
import { expected } from './matrix';

const everyone = Object.keys(askers) as Asker[];
let client: pg.Client;

beforeAll(async () => {
  const world = await openWorld();
  await writeAll(world.owner);
  client = new pg.Client(world.superuserUrl);
  await client.connect();
});
afterAll(() => client.end());

/** What each asker may do to a table, after something was done to its policies. */
const columnOf = async (table: string, change?: string): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const asker of everyone) {
    await client.query('BEGIN');
    if (change) await client.query(change);
    await become(client, asker);
    found[asker] = await cellOf(client, table);
    await client.query('ROLLBACK');
  }
  return found;
};
const wanted = (table: string): Record<string, string> =>
  Object.fromEntries(everyone.map((asker) => [asker, expected(table, asker)]));

describe('the walls', () => {
  it.each(tables)('let through to %s what the matrix says', async (table) => {
    expect(await columnOf(table)).toEqual(wanted(table));
  });
});

const letters = { select: 's', insert: 'i', update: 'u', delete: 'd' } as const;
type Command = keyof typeof letters;

describe('each policy carries weight', () => {
  it.each(tables)(
    'of %s: dropped or thrown open, its cells turn red',
    async (table) => {
      const cells = Object.values(wanted(table));
      for (const command of Object.keys(letters) as Command[]) {
        const allowed = cells.some((cell) => cell.includes(letters[command]));
        const denied = cells.some((cell) => !cell.includes(letters[command]));
        const name = `${table}_${command}`;
        if (allowed) {
          const dropped = await columnOf(table, `DROP POLICY ${name} ON ${table}`);
          expect(dropped, `${name} dropped`).not.toEqual(wanted(table));
        }
        if (denied && (await mayAtAll(table, command))) {
          const clause = command === 'insert' ? 'WITH CHECK (true)' : 'USING (true)';
          const open = `ALTER POLICY ${name} ON ${table} ${clause}${command === 'update' ? ' WITH CHECK (true)' : ''}`;
          // An update or delete also needs to see its row: the select policy still hides it from most.
          const opened = await columnOf(
            table,
            `${open}; ALTER POLICY ${table}_select ON ${table} USING (true)`,
          );
          expect(opened, `${name} opened`).not.toEqual(wanted(table));
        }
      }
    },
    60_000,
  );

  const mayAtAll = async (table: string, command: Command): Promise<boolean> => {
    const { rows } = await client.query('SELECT has_table_privilege($1, $2, $3) AS may', [
      'attune_app',
      table,
      command,
    ]);
    return rows[0].may;
  };
});
