import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const fixture = `${root}/tests/support/front-fixture`;
const node = process.execPath;

export interface Running {
  readonly port: number;
  readonly child: ChildProcess;
  readonly output: () => string;
  stop(): Promise<number | null>;
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  server.close();
  await once(server, 'close');
  return port;
}

/** Builds the small application the front server is tried with. */
export async function buildFixture(): Promise<void> {
  const child = spawn(node, [`${root}/node_modules/next/dist/bin/next`, 'build'], {
    cwd: fixture,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The fixture did not build:\n${output}`);
}

/** Starts the fixture behind the front server, or on Next alone, and waits until it answers. */
export async function startFixture(
  kind: 'front' | 'next-alone',
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const port = await freePort();
  const argument =
    kind === 'front'
      ? [`${root}/server/main.ts`]
      : [`${root}/node_modules/next/dist/bin/next`, 'start', '-p', String(port)];
  const child = spawn(node, argument, {
    cwd: fixture,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exited = once(child, 'exit');
  await untilAnswering(port, child, () => output);
  return {
    port,
    child,
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
}

async function untilAnswering(
  port: number,
  child: ChildProcess,
  output: () => string,
): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${output()}`);
    const answered = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    await answered?.body?.cancel();
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not answer:\n${output()}`);
}
