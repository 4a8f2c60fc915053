import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepared } from './lib/prepare.mjs';
import { childEnv, pinnedNode } from './lib/runtime.mjs';
import { command, Sentence } from './lib/sentence.mjs';

// Runs a TypeScript entry with the pinned Node and the @/ paths: node scripts/run.mjs <entry.ts> [...args]
await command(async () => {
  const [entry, ...args] = process.argv.slice(2);
  if (!entry)
    throw new Sentence('Say which file to run: node scripts/run.mjs <entry.ts> [...args]');
  if (!(await prepared(fileURLToPath(import.meta.url)))) return undefined;
  const hooks = new URL('./lib/without-server-only.mjs', import.meta.url).href;
  const child = spawn(
    pinnedNode(),
    ['--import', 'tsx', '--import', hooks, resolve(entry), ...args],
    { stdio: 'inherit', env: childEnv() },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
});
