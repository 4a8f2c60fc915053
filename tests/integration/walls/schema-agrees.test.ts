import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '@/tests/support/world';
import { readDatamodels } from '../../../scripts/lib/migrations.mjs';
import { diffDatamodels } from '../../../scripts/lib/schema-engine.mjs';

let world: World;
let plain: pg.Client;
const name = `schema_${process.pid}`;

beforeAll(async () => {
  world = await openWorld();
  const su = new pg.Client(world.superuserUrl);
  await su.connect();
  await su.query(`CREATE DATABASE ${name}`);
  await su.end();
  const url = new URL(world.superuserUrl);
  url.pathname = `/${name}`;
  plain = new pg.Client(url.toString());
  await plain.connect();
  await plain.query(await diffDatamodels(url.toString(), [], readDatamodels()));
});
afterAll(async () => {
  await plain.end();
  const su = new pg.Client(world.superuserUrl);
  await su.connect();
  await su.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await su.end();
});

const columns = `SELECT table_name, column_name, data_type, udt_name, datetime_precision, is_nullable, column_default
  FROM information_schema.columns c JOIN pg_class k ON k.relname = c.table_name AND k.relkind = 'r' AND k.relnamespace = 'public'::regnamespace
  WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`;
const indexes = `SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1, 2`;

const from = async (client: pg.Client, sql: string) =>
  (await client.query(sql)).rows as Record<string, string>[];

it('gives the migrations and the schema the same columns', async () => {
  expect(await from(world.owner, columns)).toEqual(await from(plain, columns));
});

it('finds every index of the schema in the migrations, as it is written there', async () => {
  const migrated = new Map(
    (await from(world.owner, indexes)).map((each) => [each.indexname, each.indexdef]),
  );
  for (const each of await from(plain, indexes))
    expect(migrated.get(each.indexname), each.indexname).toBe(each.indexdef);
});
