import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './paths.mjs';
import { childEnv } from './runtime.mjs';

const here = (name) => new URL(name, import.meta.url).href;

/** Flags for an entry that Node runs natively, and for one that uses the @/ paths. */
export const native = ['--import', here('ends-with-parent.mjs')];
export const withPaths = [
  '--import',
  'tsx',
  '--import',
  here('without-server-only.mjs'),
  ...native,
];

/** Starts a long-running process of ours. Detached: we alone decide when it gets its signal. */
export function startChild(flags, entry, args, env) {
  const child = spawn(process.execPath, [...flags, entry, ...args], {
    cwd: root,
    env: childEnv(env),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
  const ready = new Promise((done) => {
    child.on('message', (message) => message?.ready && done('ready'));
  });
  return { child, ended, ready };
}

/** Asks a process to end, and ends it when it does not within fifteen seconds. */
export async function stopChild({ child, ended }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = await Promise.race([ended.then(() => false), wait(15_000, true, { ref: false })]);
  if (late) child.kill('SIGKILL');
  await ended;
}

/** Runs an entry with the @/ paths to its end; answers its code. */
export function runToEnd(entry, args, env) {
  const child = spawn(process.execPath, [...withPaths, entry, ...args], {
    cwd: root,
    env: childEnv(env),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}
