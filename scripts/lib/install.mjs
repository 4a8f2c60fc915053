import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Sentence } from './sentence.mjs';

const stampFile = join(root, 'node_modules', '.attune-install');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

// `npm ci` leaves a lockfile of its own behind: an install made by hand counts as well.
function installedByHand() {
  const inner = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(inner)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(inner, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.peer || present[path]?.version === entry.version,
  );
}

export function isInstalled() {
  if (!existsSync(join(root, 'node_modules'))) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  if (!installedByHand()) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

/** Installs exactly what the lockfile names, unless that has been done already. */
export function ensureInstalled() {
  if (isInstalled()) return;
  process.stdout.write('  Installing the packages (about a minute the first time) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { NODE_ENV: _, ...env } = process.env;
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    if (/ENOSPC/.test(result.stderr ?? ''))
      throw new Sentence('The disk is full: the packages could not be installed.');
    process.stderr.write(result.stderr ?? '');
    throw new Sentence('The packages could not be installed; npm says why above.');
  }
  writeFileSync(stampFile, lockHash());
}
