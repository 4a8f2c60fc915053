import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { databaseName, openDatabase } from '../../../scripts/lib/database.mjs';
import { ensureDemoData } from '../../../scripts/lib/demo-data.mjs';
import { ensureEmbeddedDatabase } from '../../../scripts/lib/embedded.mjs';
import { ensureGenerated } from '../../../scripts/lib/generate.mjs';
import { migrate } from '../../../scripts/lib/migrations.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { startServer } from './server-process';
import { publishForTowns } from './town-settings';
import { tellWhere } from './where';

const results = join(root, 'test-results');
const seeded = `${databaseName}_seeded`;
const folder = join(root, '.data', 'e2e');

type Opened = Awaited<ReturnType<typeof openDatabase>>;

/** Every run begins with the demo as a newcomer finds it. */
async function beginAnew(database: Opened): Promise<void> {
  const { cluster } = database;
  if (!cluster) throw new Error('The tests in the browser use a database of their own.');
  await cluster.client.query(`drop database if exists ${databaseName} with (force)`);
  await ensureEmbeddedDatabase(cluster, databaseName);
  await migrate(database.env.ATTUNE_OWNER_DATABASE_URL as string);
  await ensureDemoData(database);
  const owner = new pg.Client(database.env.ATTUNE_OWNER_DATABASE_URL as string);
  await owner.connect();
  await publishForTowns((sql, values) => owner.query(sql, [...values]));
  await owner.end();
  await cluster.client.query(`drop database if exists ${seeded} with (force)`);
  await cluster.client.query(`create database ${seeded} template ${databaseName}`);
}

function environment(database: Opened, buildFolder: string): Record<string, string> {
  const all: Record<string, string> = { ...database.env };
  delete all.ATTUNE_OWNER_DATABASE_URL;
  delete all.ATTUNE_BACKUP_DATABASE_URL;
  return {
    ...all,
    DATABASE_URL: '',
    NEXT_DIST_DIR: buildFolder,
    ATTUNE_INLINE_WORKER: '1',
    ATTUNE_ACCESS_LOG: '1',
  };
}

/** One built demo server for all tests in the browser, with a database of its own. */
export default async function setUp(): Promise<() => Promise<void>> {
  ensureGenerated();
  const buildFolder = await ensureBuilt(true);
  for (const name of ['files', 'storage', 'documents'])
    rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const serverLog = join(results, 'server.log');
  rmSync(serverLog, { force: true });
  const database = await openDatabase({
    env: { DATA_DIR: folder },
    exclusive: true,
    say: () => undefined,
  });
  try {
    await beginAnew(database);
    const serverEnv = environment(database, buildFolder);
    const server = await startServer(serverEnv, serverLog);
    const superuserUrl = database.adminUrl as string;
    tellWhere({ url: server.url, superuserUrl, serverLog, buildFolder, seeded, serverEnv });
    return async () => {
      await server.stop();
      await database.close();
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
