import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../scripts/lib/connection.mjs';
import { openDatabase } from '../../../scripts/lib/database.mjs';
import { openEmbedded } from '../../../scripts/lib/embedded.mjs';
import { migrate } from '../../../scripts/lib/migrations.mjs';

type Embedded = Awaited<ReturnType<typeof openEmbedded>>;

const quick = { fsync: 'off' };
const secret = 'a secret of at least thirty-two letters';

describe('the embedded PostgreSQL and a server of one’s own', () => {
  let folder: string;
  let embedded: Embedded;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attune-cluster-'));
    // The system user of the database has to reach it.
    chmodSync(folder, 0o755);
    embedded = await openEmbedded({ folder, exclusive: true, settings: quick });
    await embedded.client.query('create database own');
    await embedded.client.query('create database bare');
  });
  afterAll(async () => {
    await embedded.release();
    rmSync(folder, { recursive: true, force: true });
  });

  const own = (url: string, more: Readonly<Record<string, string>> = {}) =>
    openDatabase({
      env: { DATA_DIR: folder, ATTUNE_SECRET: secret, DATABASE_URL: url, ...more },
      say: () => {},
    });

  it('tells a second start of one folder that the first one runs', async () => {
    await expect(openEmbedded({ folder, exclusive: true })).rejects.toThrow(
      `Attune is already running with the data folder ${folder}`,
    );
  });

  it('is shared with commands that do not serve, and stays up when they are done', async () => {
    const guest = await openEmbedded({ folder });
    expect(guest.adopted).toBe(true);
    expect(guest.port).toBe(embedded.port);
    await guest.release();
    expect((await embedded.client.query('select 1 as up')).rows).toEqual([{ up: 1 }]);
  });

  it('keeps its keys where only their owner reads them', () => {
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('makes the five roles on a server that grants it, with the given or a derived password', async () => {
    const appUrl = `postgresql://attune_app:chosen@127.0.0.1:${embedded.port}/own`;
    const database = await own(embedded.adminUrl('own'), { ATTUNE_APP_DATABASE_URL: appUrl });
    expect(database.demo).toBe(false);
    expect(database.env.ATTUNE_APP_DATABASE_URL).toBe(appUrl);
    await migrate(String(database.env.ATTUNE_OWNER_DATABASE_URL));
    const again = await migrate(String(database.env.ATTUNE_OWNER_DATABASE_URL));
    expect(again).toEqual([]);
    const { rows } = await withConnection(appUrl, (client) =>
      client.query('select current_user as name'),
    );
    expect(rows).toEqual([{ name: 'attune_app' }]);
  });

  it('serves with the narrow roles alone', async () => {
    const full = await own(embedded.adminUrl('own'));
    const { DATABASE_URL: _, ...env } = {
      ...full.env,
      DATABASE_URL: '',
      ATTUNE_OWNER_DATABASE_URL: '',
    };
    const served = await openDatabase({ env, say: () => {} });
    expect(served.embedded).toBe(false);
    expect(served.adminUrl).toBeUndefined();
    expect(served.env.ATTUNE_OWNER_DATABASE_URL).toBeUndefined();
  });

  it.each([
    ['mysql://a@b/c', 'is not the address of a PostgreSQL database'],
    ['postgresql://a:b@127.0.0.1:1/attune', 'No PostgreSQL server answers at 127.0.0.1:1'],
  ])('says what is wrong with %s', async (url, words) => {
    await expect(own(url)).rejects.toThrow(words);
  });

  it('says which of password, database and rights is wrong', async () => {
    await embedded.client.query("create role guest login password 'x'");
    const at = `127.0.0.1:${embedded.port}`;
    await expect(own(`postgresql://postgres:no@${at}/own`)).rejects.toThrow(
      'does not let the user "postgres" in',
    );
    await expect(own(embedded.adminUrl('none'))).rejects.toThrow('has no database "none"');
    await expect(own(`postgresql://guest:x@${at}/own`)).rejects.toThrow(
      'does not let "guest" use the database "own"',
    );
    await expect(own(`postgresql://guest:x@${at}/bare`)).rejects.toThrow(
      'does not let "guest" create the roles',
    );
    await expect(own(embedded.adminUrl('own'), { ATTUNE_SECRET: 'short' })).rejects.toThrow(
      'at least 32 characters',
    );
  });

  it('puts the passwords of the embedded roles back on the next start', async () => {
    const guest = await openEmbedded({ folder });
    const url = String(guest.urls('own').app);
    expect((await withConnection(url, (client) => client.query('select 1 as up'))).rowCount).toBe(
      1,
    );
    await guest.release();
  });
});

describe('a damaged folder', () => {
  it('is told in one sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attune-damaged-'));
    chmodSync(folder, 0o755);
    try {
      const first = await openEmbedded({ folder, settings: quick });
      await first.release();
      rmSync(join(folder, 'postgres', 'pg_wal'), { recursive: true });
      await expect(openEmbedded({ folder })).rejects.toThrow(/is damaged and did not start/);
      writeFileSync(join(folder, 'secrets.json'), '{');
      await expect(openEmbedded({ folder })).rejects.toThrow(/secrets\.json is damaged/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
