import { join } from 'node:path';
import { buildFolder, ensureBuilt } from './build.mjs';
import { native, startChild, stopChild, withPaths } from './children.mjs';
import { openDatabase } from './database.mjs';
import { ensureDemoData } from './demo-data.mjs';
import { noteRunning } from './embedded.mjs';
import { ensureGenerated } from './generate.mjs';
import { migrate } from './migrations.mjs';
import { root } from './paths.mjs';
import { assertPortFree, readPort } from './port.mjs';
import { secondsSinceStart } from './progress.mjs';
import { welcome } from './welcome.mjs';

// Left alone, the engine lets garbage pile up to half a gigabyte before it tidies; with a small nursery
// and this bound the server stays under 350 MB at the same rate (npm run bench). Files and pictures are
// streamed and lie outside of it.
const lean = ['--max-semi-space-size=16', '--max-old-space-size=256'];

/** Resolves on the first Ctrl-C, on SIGTERM, or when the process that started us is gone. */
function stopWanted() {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => done('stop'));
    if (process.channel) process.once('disconnect', () => done('stop'));
    process.channel?.unref();
  });
}

// Only set-up may act as the owner; the processes that serve get the narrow roles.
function servingEnv(database, extra) {
  const { ATTUNE_OWNER_DATABASE_URL: _o, ATTUNE_BACKUP_DATABASE_URL: _b, ...env } = database.env;
  return { ...env, DATABASE_URL: '', ...extra };
}

async function bringUpToDate(database) {
  // Set up elsewhere, by `npm run db:migrate` with the owner's address.
  if (!database.adminUrl) return;
  const names = await migrate(database.env.ATTUNE_OWNER_DATABASE_URL);
  if (names.length) process.stdout.write(`  Database: ${names.length} migrations applied\n`);
}

async function supervise(process_, stop, onReady) {
  const first = await Promise.race([process_.ready, process_.ended, stop]);
  if (first === 'ready') await onReady();
  const last = first === 'ready' ? await Promise.race([process_.ended, stop]) : first;
  if (last !== 'stop') return last;
  process.stdout.write('\n  Stopping …\n');
  await stopChild(process_);
  return 0;
}

/** `npm start` and `npm run dev`: everything from an empty folder to a page that answers. */
export async function serve({ dev }) {
  const stop = stopWanted();
  const port = readPort(process.env.PORT);
  ensureGenerated();
  const database = await openDatabase({ exclusive: true });
  let forget = () => {};
  try {
    await assertPortFree(port);
    if (database.embedded) forget = noteRunning(database.folder, port);
    const work = prepare(database, dev);
    const folder = await Promise.race([work, stop]);
    if (folder === 'stop') return 0;
    const env = servingEnv(database, {
      PORT: String(port),
      NEXT_DIST_DIR: folder,
      NEXT_TELEMETRY_DISABLED: '1',
      ATTUNE_INLINE_WORKER: process.env.ATTUNE_INLINE_WORKER ?? '1',
    });
    const server = startChild(
      dev ? native : [...lean, ...native],
      join(root, 'server', 'main.ts'),
      dev ? ['--dev'] : [],
      env,
    );
    return await supervise(server, stop, () => welcome(port, database.demo, secondsSinceStart()));
  } finally {
    forget();
    await database.close();
  }
}

async function prepare(database, dev) {
  await bringUpToDate(database);
  await ensureDemoData(database);
  // In development Next keeps a folder of its own inside this one.
  return dev ? buildFolder(database.demo) : ensureBuilt(database.demo);
}

/** `npm run worker`: the jobs in a process of their own, beside a server with ATTUNE_INLINE_WORKER=0. */
export async function work() {
  const stop = stopWanted();
  ensureGenerated();
  const database = await openDatabase();
  try {
    await bringUpToDate(database);
    const env = servingEnv(database, { NODE_ENV: 'production' });
    const worker = startChild(withPaths, join(root, 'server', 'worker.ts'), [], env);
    return await supervise(worker, stop, () => process.stdout.write('  The worker is ready.\n'));
  } finally {
    await database.close();
  }
}
