import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { childEnv } from './runtime.mjs';

function entryOf(tool, base) {
  const manifest = join(base, 'node_modules', tool.package, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[tool.bin]);
}

/** Runs a tool from node_modules under this Node and collects what it says. */
export function runTool(tool, args, { base, env = {} }) {
  const child = spawn(process.execPath, [entryOf(tool, base), ...args], {
    cwd: base,
    env: childEnv({ NO_COLOR: '1', FORCE_COLOR: '0', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = [];
  const err = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}
