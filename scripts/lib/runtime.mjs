import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';
import { Sentence } from './sentence.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const major = Number(String(manifest.dependencies.node).split('.')[0]);

function isPinned(binary) {
  const { stdout, status } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return status === 0 && Number(stdout.slice(1).split('.')[0]) === major;
}

function candidates() {
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const modules = join(root, 'node_modules');
  // The second and third are there even when install scripts are switched off.
  return [
    join(modules, 'node', 'bin', exe),
    join(modules, `node-${platform}-${process.arch}`, 'bin', exe),
    join(modules, 'node', 'node_modules', `node-${platform}-${process.arch}`, 'bin', exe),
  ];
}

/** The Node.js that the lockfile pins, whatever started us. */
export function pinnedNode() {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath;
  const found = candidates().find((path) => existsSync(path) && isPinned(path));
  if (found) return found;
  throw new Sentence(
    `Attune runs on Node ${major}, which npm installs with it, but it is not in node_modules for ${process.platform}-${process.arch}. Run \`npm ci\` again, or start it with Node ${major}.`,
  );
}

/** The environment for child processes: the pinned Node and the local tools come first. */
export function childEnv(extra = {}) {
  const tools = join(root, 'node_modules', '.bin');
  const bin = join(pinnedNode(), '..');
  return {
    ...process.env,
    ...extra,
    PATH: [bin, tools, process.env.PATH ?? ''].join(delimiter),
  };
}

/** Starts `file` under the pinned Node when another one runs us; answers true when it did. */
export async function runsElsewhere(file, args = process.argv.slice(2)) {
  if (Number(process.versions.node.split('.')[0]) === major) return false;
  const child = spawn(pinnedNode(), [file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: childEnv(),
  });
  // Ctrl-C reaches both from the terminal; a signal sent to us alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  const { code, signal } = await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => done({ code, signal }));
  });
  process.exitCode = signal ? 1 : (code ?? 1);
  return true;
}
