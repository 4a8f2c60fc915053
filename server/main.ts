import type { Server } from 'node:http';
import { closeAll } from './before-end.ts';
import { createFront, type Handle } from './front.ts';
import { type FrontSettings, readSettings } from './settings.ts';
import { stopCleanly } from './stop.ts';

const dev = process.argv.includes('--dev');
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' });

const networkTrouble = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function settingsOrFail(): FrontSettings {
  try {
    return readSettings(process.env, dev);
  } catch (error) {
    return fail((error as Error).message);
  }
}

function listen(server: Server, { port, host }: FrontSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function listenProblem(error: NodeJS.ErrnoException, { port, host }: FrontSettings): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Choose another one, for example: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') return `This user may not open port ${port}. Choose one above 1023.`;
  return `The server cannot listen on ${host}:${port} (${error.code ?? error.message}).`;
}

async function main(): Promise<void> {
  const settings = settingsOrFail();
  // The port is taken first: an occupied one is told in a moment, not after Next has started.
  let handle: Handle | undefined;
  let stopping = false;
  const ready = Promise.withResolvers<void>();
  const server = createFront(
    settings,
    async (req, res) => {
      await ready.promise;
      return handle?.(req, res);
    },
    () => stopping,
  );
  try {
    await listen(server, settings);
  } catch (error) {
    fail(listenProblem(error as NodeJS.ErrnoException, settings));
  }
  server.on('error', (error) => console.error(error));

  const { default: next } = await import('next');
  const app = next({
    dev,
    dir: process.cwd(),
    hostname: '127.0.0.1',
    port: settings.port,
    httpServer: server,
  });
  let closed = Promise.resolve();
  const stop = stopCleanly(
    server,
    async () => {
      await closed;
      await app.close();
    },
    () => {
      stopping = true;
      closed = closeAll();
    },
  );
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    console.error(error);
    if (!networkTrouble.has(error.code ?? '')) stop(1);
  });
  process.on('unhandledRejection', (reason) => console.error(reason));

  await app.prepare();
  handle = app.getRequestHandler();
  ready.resolve();
  process.stdout.write(`Attune answers at ${settings.publicOrigin}\n`);
  process.send?.({ ready: true, url: settings.publicOrigin });
}

main().catch((error: unknown) => fail(`The server could not start: ${(error as Error).message}`));
