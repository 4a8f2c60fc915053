import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { step } from './progress.mjs';
import { childEnv } from './runtime.mjs';
import { Sentence } from './sentence.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'prisma/models',
  'public',
  'server',
  'generated',
];
const single = [
  'package-lock.json',
  'next.config.js',
  'postcss.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'prisma/seed/personas.ts',
];
const ignored = /\.test\.tsx?$|\.md$|(^|\/)\.[^/]+$/;

function filesBelow(folder) {
  const base = join(root, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !ignored.test(path))
    .sort();
}

function sourcesHash(demo) {
  const hash = createHash('sha256').update(demo ? 'demo' : 'plain');
  const lone = single.map((name) => join(root, name)).filter((path) => existsSync(path));
  for (const path of [...lone, ...sources.flatMap(filesBelow)])
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex');
}

/** Demo routes live in their own build, so that the plain one does not contain them at all. */
export function buildFolder(demo) {
  return demo ? '.next-demo' : '.next';
}

function runBuild(folder, demo, log) {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnv({
      NODE_ENV: 'production',
      NEXT_DIST_DIR: folder,
      ATTUNE_DEMO: demo ? '1' : '0',
      NEXT_TELEMETRY_DISABLED: '1',
    }),
  });
  child.stdout.on('data', (chunk) => log.push(chunk));
  child.stderr.on('data', (chunk) => log.push(chunk));
  const stop = () => child.kill('SIGTERM');
  process.on('exit', stop);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      process.off('exit', stop);
      done(code);
    });
  });
}

/** Builds the pages unless they were built from exactly these sources. Answers the build folder. */
export async function ensureBuilt(demo) {
  const folder = buildFolder(demo);
  const stamp = join(root, folder, 'attune-build');
  const wanted = sourcesHash(demo);
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (fresh && existsSync(join(root, folder, 'BUILD_ID'))) return folder;
  rmSync(stamp, { force: true });
  const log = [];
  const code = await step('Building the pages (a minute or two the first time)', () =>
    runBuild(folder, demo, log),
  );
  if (code !== 0) {
    const text = Buffer.concat(log).toString();
    process.stderr.write(text);
    if (/ENOSPC|No space left/.test(text))
      throw new Sentence('The disk is full: the pages could not be built.');
    throw new Sentence('The pages could not be built; the reason is above.');
  }
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(stamp, wanted);
  return folder;
}
