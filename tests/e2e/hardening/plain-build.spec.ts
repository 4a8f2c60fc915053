import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { send } from '../../support/raw-request';
import { type ServerProcess, startServer } from '../support/server-process';
import { where } from '../support/where';

test.describe.configure({ mode: 'serial' });

let plain: ServerProcess;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await ensureBuilt(false);
  const { serverEnv, serverLog } = where();
  const env = { ...serverEnv, NEXT_DIST_DIR: folder, ATTUNE_DEMO: '0', ATTUNE_INLINE_WORKER: '0' };
  plain = await startServer(env, `${serverLog}.plain`);
});

test.afterAll(() => plain?.stop());

const demoDoors = [
  ['GET', '/dev/personas'],
  ['GET', '/dev/mailbox'],
  ['POST', '/dev/personas/enter'],
  ['POST', '/dev/personas'],
] as const;

for (const [method, path] of demoDoors) {
  test(`without the demo, ${method} ${path} is not there`, async () => {
    const answer = await send(plain.port, {
      method,
      path,
      headers: {
        Origin: plain.url,
        ...(method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(method === 'POST' ? { body: 'persona=ana.rivera' } : {}),
    });
    expect([404, 405]).toContain(answer.status);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
}

test('a script without Origin is refused there like anybody else', async () => {
  const answer = await send(plain.port, { method: 'POST', path: '/dev/personas/enter', body: '' });
  expect(answer.status).toBe(403);
});

test('the plain build does not contain them, the demo build does', () => {
  const manifest = (of: string) =>
    readFileSync(join(root, of, 'server', 'app-paths-manifest.json'), 'utf8');
  expect(manifest(where().buildFolder)).toContain('/dev/personas');
  expect(manifest(folder)).not.toContain('/dev/');
  expect(manifest(folder)).not.toContain('demo');
});

test('the plain build serves pages', async () => {
  expect((await send(plain.port, { path: '/en' })).status).toBe(200);
});

test('the demo listens on loopback only', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && !one.internal && one.family === 'IPv4');
  const { port } = new URL(where().url);
  for (const address of outside)
    await expect(
      fetch(`http://${address?.address}:${port}/healthz`, { signal: AbortSignal.timeout(2_000) }),
    ).rejects.toThrow();
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
});
