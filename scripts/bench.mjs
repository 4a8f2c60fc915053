import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureEmbeddedDatabase, openEmbedded } from './lib/embedded.mjs';
import { ensureGenerated } from './lib/generate.mjs';
import { migrate } from './lib/migrations.mjs';
import { dataFolder, root } from './lib/paths.mjs';
import { prepared } from './lib/prepare.mjs';
import { step } from './lib/progress.mjs';
import { childEnv } from './lib/runtime.mjs';
import { command, Sentence } from './lib/sentence.mjs';

// npm run bench: ratios measured in one run, on a database and a build of their own.
// `-- --quick` measures the smaller size only, `-- --no-http` leaves the server out.
// `-- rejudge` judges 20,000 people anew after an edition while pages are asked for (`--people 2000`: fewer).
// `-- standards` measures the evaluator alone: no database, no build.
const run = (args, env, stdio = 'inherit') =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio, env: childEnv(env) });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });

const build = async () => {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { NODE_ENV: 'production', NEXT_DIST_DIR: '.next-bench', ATTUNE_BENCH: '1' };
  const code = await step('Building the pages with two empty ones beside them', () =>
    run([next, 'build'], env, 'ignore'),
  );
  if (code !== 0) throw new Sentence('The pages could not be built: try `npm start` to see why.');
};

const withoutServer = new URL('./lib/without-server-only.mjs', import.meta.url).href;

const measureStandards = () =>
  run(['--expose-gc', '--import', 'tsx', '--import', withoutServer, 'tests/bench/standards.ts'], {
    NODE_ENV: 'production',
  });

const emptyDatabase = async (cluster, name) => {
  await cluster.client.query(`drop database if exists ${name} with (force)`);
  await ensureEmbeddedDatabase(cluster, name);
  const urls = cluster.urls(name);
  await migrate(urls.owner);
  return {
    NODE_ENV: 'production',
    ATTUNE_APP_DATABASE_URL: urls.app,
    ATTUNE_WORKER_DATABASE_URL: urls.worker,
    ATTUNE_PUBLIC_DATABASE_URL: urls.public,
    ATTUNE_OWNER_DATABASE_URL: urls.owner,
    BENCH_ADMIN_URL: cluster.adminUrl(name),
    ATTUNE_SECRET: 'only for measuring, thirty-two bytes and more',
  };
};

const measure = async (cluster, sessions, http) => {
  const env = await emptyDatabase(cluster, `bench_${sessions}`);
  return run(['--import', 'tsx', '--import', withoutServer, 'tests/bench/main.ts'], {
    ...env,
    BENCH_SESSIONS: String(sessions),
    BENCH_HTTP: http && !process.argv.includes('--no-http') ? '1' : '0',
  });
};

const measureRejudging = async (cluster) => {
  const env = await emptyDatabase(cluster, 'bench_rejudge');
  const at = process.argv.indexOf('--people');
  const people = at > 0 ? process.argv[at + 1] : '20000';
  return run(['--import', 'tsx', '--import', withoutServer, 'tests/bench/rejudge.ts'], {
    ...env,
    BENCH_PEOPLE: people,
  });
};

await command(async () => {
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  if (process.argv.includes('standards')) return measureStandards();
  ensureGenerated();
  const rejudging = process.argv.includes('rejudge');
  if (rejudging || !process.argv.includes('--no-http')) await build();
  const cluster = await openEmbedded({ folder: dataFolder(), name: 'bench-postgres' });
  try {
    if (rejudging) return await measureRejudging(cluster);
    // The small size first: the large one compares itself with it.
    const sizes = process.argv.includes('--quick') ? [50_000] : [50_000, 1_000_000];
    let worst = 0;
    for (const size of sizes)
      worst = Math.max(worst, await measure(cluster, size, size === sizes.at(-1)));
    return worst;
  } finally {
    await cluster.release();
  }
});
