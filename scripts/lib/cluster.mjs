import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { clusterSentence } from './cluster-sentences.mjs';
import { connect } from './connection.mjs';
import { fileSentence, Sentence } from './sentence.mjs';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '192MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

function initialise(files, password) {
  if (existsSync(join(files.data, 'PG_VERSION'))) return;
  if (existsSync(files.data) && statSync(files.data).isDirectory())
    throw new Sentence(
      `${files.data} is there but holds no database. Restore it from a backup, or move it away to start with an empty one.`,
    );
  // Made beside and moved into place, so an interrupted first start leaves nothing half-made.
  const draft = `${files.data}.new-${randomBytes(4).toString('hex')}`;
  const file = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(file, password, { mode: 0o600 });
    if (files.user.uid !== undefined)
      for (const path of [draft, file]) chownSync(path, files.user.uid, files.user.gid);
    runInitdb(files, draft, file);
    renameSync(draft, files.data);
  } catch (error) {
    // Another first start may have won the race: then its cluster is the one.
    if (!existsSync(join(files.data, 'PG_VERSION'))) throw fileSentence(error, files.data);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(file, { force: true });
  }
}

function runInitdb(files, folder, passwordFile) {
  const { status, stderr } = spawnSync(
    files.initdb,
    [
      `--pgdata=${folder}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
    ],
    { ...files.user, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (status !== 0) throw clusterSentence(stderr ?? '', files) ?? new Error(stderr);
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** What postmaster.pid says, when the process it names is a living postgres. */
function runningServer(files) {
  const file = join(files.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (isPostgres(pid)) return port > 0 ? { pid, port } : undefined;
  // After a restart of the machine the number may belong to any other program.
  rmSync(file, { force: true });
  return undefined;
}

function isPostgres(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

function launch(files, port, extra) {
  const flags = Object.entries({ ...settings, ...extra, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  if (existsSync(files.log)) renameSync(files.log, `${files.log}.1`);
  const log = openSync(files.log, 'a', 0o600);
  // Detached: Ctrl-C in the terminal is for us; we stop the database after everything that uses it.
  const child = spawn(files.postgres, ['-D', files.data, ...flags], {
    ...files.user,
    cwd: files.user.uid === undefined ? undefined : '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  const ended = new Promise((done) => {
    child.on('error', () => done(true));
    child.on('exit', () => done(true));
  });
  child.unref();
  return ended;
}

async function answers(files, port, password, ended) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (ended && (await Promise.race([ended, wait(50)]))) return undefined;
    if (!ended) await wait(50);
    try {
      return await connect(superuserUrl(port, password), { timeout: 2000 });
    } catch (error) {
      if (error.code === '28P01' || error.code === '28000')
        throw new Sentence(
          `The database in ${files.data} does not accept the password in secrets.json. Restore the secrets.json that belongs to it.`,
        );
      if (!ended && !runningServer(files)) return undefined;
    }
  }
  throw new Sentence(`The database in ${files.data} did not come up in time; see ${files.log}.`);
}

export function superuserUrl(port, password, database = 'postgres') {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * Starts the PostgreSQL of a data folder, or adopts the one a killed run left behind.
 * Answers the port and an open superuser connection.
 */
export async function startCluster(files, password, extra = {}) {
  initialise(files, password);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const left = runningServer(files);
    if (left) {
      const client = await answers(files, left.port, password);
      if (client) return { port: left.port, client, adopted: true };
      continue;
    }
    const port = await freePort();
    const client = await answers(files, port, password, launch(files, port, extra));
    if (client) return { port, client, adopted: false };
    const log = existsSync(files.log) ? readFileSync(files.log, 'utf8') : '';
    // Lost a race for the folder or for the port: look again.
    if (/lock file "postmaster.pid" already exists|Address already in use/.test(log)) {
      await wait(200);
      continue;
    }
    throw (
      clusterSentence(log, files) ?? new Sentence(`PostgreSQL did not start; see ${files.log}.`)
    );
  }
  throw new Sentence(`PostgreSQL could not be started in ${files.data}; see ${files.log}.`);
}

/** Stops a server we started or adopted: open work is rolled back, nothing acknowledged is lost. */
export async function stopCluster(files) {
  const running = runningServer(files);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (let attempt = 0; attempt < 400 && isPostgres(running.pid); attempt += 1) {
    if (!existsSync(join(files.data, 'postmaster.pid'))) return;
    await wait(25);
  }
}
