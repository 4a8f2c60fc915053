import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { native } from '../../../scripts/lib/children.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { childEnv } from '../../../scripts/lib/runtime.mjs';
import { freePort } from '../../support/front-process';

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts the front server of a build; what it prints goes to a file the tests may read. */
export async function startServer(
  env: Readonly<Record<string, string>>,
  log: string,
): Promise<ServerProcess> {
  const port = await freePort();
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, [...native, join(root, 'server', 'main.ts')], {
    cwd: root,
    env: childEnv({ ...env, PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' }),
    stdio: ['ignore', out, out, 'ipc'],
  });
  await new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}; see ${log}`)));
    child.on('message', (message) => {
      if ((message as { ready?: boolean }).ready) done();
    });
  });
  return { url: `http://localhost:${port}`, port, child, stop: () => stopped(child) };
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(late);
      done();
    });
    child.kill('SIGTERM');
  });
}
