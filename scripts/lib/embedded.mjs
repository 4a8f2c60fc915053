import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster, stopCluster, superuserUrl } from './cluster.mjs';
import { clusterFiles } from './cluster-files.mjs';
import { withConnection } from './connection.mjs';
import { ensureDatabase, ensureRoles, grantBackup, prepareDatabase, roleOf } from './roles.mjs';
import { readSecrets, roleNames } from './secrets.mjs';
import { Sentence } from './sentence.mjs';

// Advisory locks of the `postgres` database: they end with the process that holds them, however it ends.
const starterLock = 7_260_001;
const userLock = 7_260_002;

function alreadyRunning(folder) {
  let where = '';
  try {
    const { port, pid } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'));
    where = ` at http://localhost:${port} (process ${pid})`;
  } catch {
    // Written a moment after the lock is taken; the sentence does without it.
  }
  return new Sentence(
    `Attune is already running with the data folder ${folder}${where}. Stop it first, or name another folder with DATA_DIR.`,
  );
}

async function lock(client, folder, exclusive) {
  if (exclusive) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as got', [starterLock]);
    if (!rows[0].got) throw alreadyRunning(folder);
  }
  await client.query('select pg_advisory_lock_shared($1)', [userLock]);
}

async function acquire(files, folder, password, { exclusive, settings }) {
  for (let attempt = 0; ; attempt += 1) {
    const cluster = await startCluster(files, password, settings);
    try {
      await lock(cluster.client, folder, exclusive);
      return cluster;
    } catch (error) {
      await cluster.client.end().catch(() => {});
      // Another process was just stopping the server we adopted: start it again.
      if (error instanceof Sentence || attempt === 3) throw error;
    }
  }
}

function urlOf(port, role, password, database) {
  return `postgresql://${roleOf(role)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * The addresses of one database for each of the five roles.
 * @param {number} port
 * @param {Readonly<Record<string, string>>} passwords
 * @param {string} database
 * @returns {Record<string, string>}
 */
export function roleUrls(port, passwords, database) {
  return Object.fromEntries(
    roleNames.map((role) => [role, urlOf(port, role, passwords[role], database)]),
  );
}

/**
 * The embedded PostgreSQL of a data folder, started or adopted, with its roles.
 * `release()` stops it unless another process of ours still uses it.
 */
export async function openEmbedded({
  folder,
  name = 'postgres',
  explicit = false,
  exclusive = false,
  settings = {},
  say = () => {},
}) {
  const secrets = readSecrets(folder);
  const files = clusterFiles({ folder, name, explicit, say });
  const cluster = await acquire(files, folder, secrets.superuser, { exclusive, settings });
  await ensureRoles(cluster.client, secrets.roles);
  await grantBackup(cluster.client);
  return {
    ...cluster,
    secrets,
    files,
    adminUrl: (database) => superuserUrl(cluster.port, secrets.superuser, database),
    urls: (database) => roleUrls(cluster.port, secrets.roles, database),
    isOnlyUser: () => isOnlyUser(cluster.client),
    release: () => release(files, cluster.client),
  };
}

async function isOnlyUser(client) {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [userLock]);
  if (rows[0].alone) await client.query('select pg_advisory_unlock($1)', [userLock]);
  return rows[0].alone;
}

async function release(files, client) {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [userLock]);
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [userLock]);
    if (rows[0].last) await stopCluster(files);
  } catch {
    // The server is gone already, which is what we wanted.
  }
  await client.end().catch(() => {});
}

/** Creates the database of the application with its grants; answers whether it is new. */
export async function ensureEmbeddedDatabase(embedded, database) {
  const created = await ensureDatabase(embedded.client, database);
  await withConnection(embedded.adminUrl(database), (client) => prepareDatabase(client, database));
  return created;
}

/** Tells a second start where the first one listens. */
export function noteRunning(folder, port) {
  const file = join(folder, 'running.json');
  writeFileSync(file, JSON.stringify({ pid: process.pid, port }));
  return () => rmSync(file, { force: true });
}
