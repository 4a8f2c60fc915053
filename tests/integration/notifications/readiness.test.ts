import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '@/lib/platform/db/database';
import { diskStorage } from '@/lib/platform/storage/disk';
import { readiness } from '@/lib/web/readiness';
import { openWorld, type World } from '../../support/world';

const folder = mkdtempSync(join(tmpdir(), 'attune-ready-'));
const files = () => diskStorage(join(folder, 'files'));
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const queue = (key: string, due: string, state = 'queued') =>
  world.owner.query(
    `INSERT INTO message (id, template, locale, params, to_email, to_name, dedupe_key, state, next_attempt_at, created_at)
     VALUES (gen_random_uuid(), 'sign-in-code', 'en', '{}', 'a@example.org', 'A', $1, $2, $3, $3)`,
    [key, state, due],
  );

it('is ready with a quiet outbox, and with messages that are sent or wait for their turn', async () => {
  await queue('sent', '2026-11-20T00:00:00Z', 'sent');
  await queue('later', '2026-11-22T00:00:00Z');
  expect(await readiness(() => world.job('readiness'), files)).toEqual({
    ready: true,
    database: 'ok',
    files: 'ok',
    mail: 'ok',
  });
});

it('says that mail is late, and serves on', async () => {
  await queue('due', '2026-11-21T14:44:00Z');
  expect(await readiness(() => world.job('readiness'), files)).toMatchObject({
    ready: true,
    mail: 'late',
  });
});

it('is not ready without a database', async () => {
  const db = openDatabase({
    app: 'postgres://x@127.0.0.1:1/x',
    worker: 'postgres://x@127.0.0.1:1/x',
  });
  const answer = await readiness(() => ({ ...world.job('readiness'), db }), files);
  expect(answer).toMatchObject({ ready: false, database: 'unreachable', mail: 'unknown' });
  await db.close();
});

it('is not ready when files cannot be kept', async () => {
  writeFileSync(join(folder, 'occupied'), '');
  const answer = await readiness(
    () => world.job('readiness'),
    () => diskStorage(join(folder, 'occupied')),
  );
  expect(answer).toMatchObject({ ready: false, files: 'unavailable' });
});
