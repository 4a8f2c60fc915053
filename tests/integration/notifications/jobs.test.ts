import { beforeAll, expect, it } from 'vitest';
import { cleanUpAccounts } from '@/lib/accounts/commands/clean-up';
import { repeat, startTimedJobs } from '@/lib/platform/jobs';
import { installJobSchema } from '@/scripts/lib/job-schema.mjs';
import { testDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

it('runs timed jobs as the worker role, which may touch rows only', async () => {
  const urls = await testDatabase();
  const { default: pg } = await import('pg');
  const owner = new pg.Client(urls.ownerUrl);
  await owner.connect();
  await installJobSchema(urls.ownerUrl, owner);
  let ran = 0;
  const job = {
    name: 'count',
    // Far away: the job below is the only one, whatever minute it is.
    cron: '0 0 29 2 *',
    withinSeconds: 60,
    run: async () => {
      ran += 1;
    },
  };
  const first = await startTimedJobs(urls.workerUrl, [job]);
  const second = await startTimedJobs(urls.workerUrl, [job]);
  await owner.query(
    `INSERT INTO pgboss.job (name, data, policy) SELECT name, '{}', policy FROM pgboss.queue WHERE name = 'count'`,
  );
  await expect.poll(() => ran, { timeout: 12_000 }).toBe(1);
  await Promise.all([first.stop(), second.stop()]);
  const { rows } = await owner.query(`SELECT cron FROM pgboss.schedule WHERE name = 'count'`);
  expect(rows).toEqual([{ cron: '0 0 29 2 *' }]);
  await owner.end();
  await urls.drop();
});

it('repeats work until it is stopped, and goes on after a failure', async () => {
  let turns = 0;
  const running = repeat('turn', 5, async () => {
    turns += 1;
    if (turns === 1) throw new Error('once');
  });
  await expect.poll(() => turns).toBeGreaterThan(3);
  await running.stop();
  const after = turns;
  await new Promise((done) => setTimeout(done, 40));
  expect(turns).toBe(after);
});

it('forgets codes and counts of the day before and ends sessions that ran out', async () => {
  const person = await world.person('Ana');
  const at = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000);
  for (const expires of [at(-48), at(1)])
    await world.owner.query(
      `INSERT INTO sign_in_code (id, purpose, email_norm, code_hash, browser_hash, created_at, expires_at) VALUES (gen_random_uuid(), 'sign_in', 'a@b.org', 'x', 'y', $1, $1)`,
      [expires],
    );
  for (const [key, start] of [
    ['old', at(-48)],
    ['new', at(-1)],
  ] as const)
    await world.owner.query('INSERT INTO throttle VALUES ($1, $2, 1)', [key, start]);
  for (const expires of [at(-1), at(1)])
    await world.owner.query(
      `INSERT INTO session (id, token_hash, person_id, method, user_agent, network, created_at, last_seen_at, expires_at, reauthenticated_at)
       VALUES (gen_random_uuid(), gen_random_uuid()::text, $1, 'code', '', '', $2, $2, $3, $2)`,
      [person, at(-2), expires],
    );
  const ctx = world.job('clean-up');
  expect(await cleanUpAccounts(ctx)).toEqual({ sessions: 1, codes: 1, counts: 1 });
  expect(await cleanUpAccounts(ctx)).toEqual({ sessions: 0, codes: 0, counts: 0 });
});
