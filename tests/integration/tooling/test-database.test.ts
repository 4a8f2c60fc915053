import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, withConnection } from '../../../scripts/lib/connection.mjs';
import { type TestDatabase, testDatabase } from '../../support/database';

describe('a test database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('is reached as a role that owns nothing', async () => {
    const { rows } = await withConnection(database.appUrl, (client) =>
      client.query(
        "select current_user as name, (select count(*)::int from pg_class where relowner = 'attune_app'::regrole) as owned, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as mighty from pg_roles where rolname = current_user",
      ),
    );
    expect(rows).toEqual([{ name: 'attune_app', owned: 0, mighty: false }]);
  });

  it('refuses the application to create tables', async () => {
    const client = await connect(database.appUrl);
    await expect(client.query('create table public.mine (a int)')).rejects.toThrow(/permission/);
    await expect(client.query('create schema mine')).rejects.toThrow(/permission/);
    await client.end();
  });

  it('knows UTF-8 and the builtin order whatever the machine speaks', async () => {
    const { rows } = await withConnection(database.ownerUrl, (client) =>
      client.query(
        "select current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()",
      ),
    );
    expect(rows).toEqual([{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' }]);
  });

  it('lets the backup role read past row-level security and write nothing', async () => {
    await withConnection(database.ownerUrl, (client) =>
      client.query(
        'create table guarded (a int); insert into guarded values (1); alter table guarded enable row level security; alter table guarded force row level security;',
      ),
    );
    const client = await connect(database.backupUrl);
    expect((await client.query('select a from guarded')).rows).toEqual([{ a: 1 }]);
    await expect(client.query('insert into guarded values (2)')).rejects.toThrow(/permission/);
    await client.end();
  });

  it('runs the job queue with rights to rows only', async () => {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      connectionString: database.workerUrl,
      migrate: false,
      createSchema: false,
      supervise: false,
      schedule: false,
      max: 2,
    });
    await boss.start();
    await boss.createQueue('probe');
    const id = await boss.send('probe', { a: 1 });
    const jobs = await boss.fetch<{ a: number }>('probe');
    expect(jobs?.map((job) => [job.id, job.data])).toEqual([[id, { a: 1 }]]);
    await boss.stop({ graceful: false });
  });
});
