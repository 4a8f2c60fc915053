import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { walkAudit } from '@/lib/audit/queries/walk';
import { type ServerProcess, startServer } from '../e2e/support/server-process';
import { plainForm, sendForm } from '../support/plain-form';
import { openWorld, type World } from '../support/world';
import { type Kind, kinds, look, openOffices, type Prepare, type Task } from './operations';
import { randomFrom, seedOf } from './random';

const KILLS = 50;
const EACH = 3;
const results = join(import.meta.dirname, '..', '..', 'test-results');

let world: World;
let prepare: Prepare;
let server: ServerProcess;
const data = mkdtempSync(join(tmpdir(), 'attune-kills-'));

const start = (): Promise<ServerProcess> =>
  startServer(
    {
      ...world.serverEnv,
      DATA_DIR: data,
      ATTUNE_SECRET: process.env.ATTUNE_SECRET ?? '',
      ATTUNE_DEMO: '0',
      ATTUNE_INLINE_WORKER: '0',
      NEXT_DIST_DIR: '.next',
      NODE_ENV: 'production',
    },
    join(results, 'kills.log'),
  );

beforeAll(async () => {
  mkdirSync(results, { recursive: true });
  // The server reads the clock of the machine.
  world = await openWorld(new Date().toISOString());
  prepare = await openOffices(world);
  server = await start();
});
afterAll(async () => {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Sent but perhaps never answered. */
interface Sent {
  readonly task: Task;
  readonly form: Readonly<Record<string, string>>;
  answered: boolean;
}

const formsOf = (tasks: readonly Task[]): Promise<Sent[]> =>
  Promise.all(
    tasks.map(async (task) => {
      const page = await fetch(server.url + task.path, { headers: { cookie: task.cookie } });
      return { task, form: plainForm(await page.text(), `value="${task.id}"`), answered: false };
    }),
  );

/** True for "it is done"; false where the server died first. Any other answer is a fault. */
const send = async ({ task, form }: Sent): Promise<boolean> => {
  const answer = await sendForm(server.url + task.path, task.cookie, form).catch(() => null);
  if (!answer) return false;
  if (answer.status === 303) return true;
  const text = await answer.text().catch(() => '');
  throw new Error(
    `${task.kind} ${task.id} was answered with ${answer.status}: ${text.slice(0, 300)}`,
  );
};

const batch = (): Promise<Task[]> => {
  const wanted = kinds.flatMap((kind) => Array.from({ length: EACH }, () => kind));
  return wanted.reduce<Promise<Task[]>>(
    async (before, kind) => [...(await before), await prepare[kind]()],
    Promise.resolve([]),
  );
};

/** How long a server just started takes for all of them at once: the span of time to kill within. */
const spanOf = async (): Promise<number> => {
  const sent = await formsOf(await batch());
  const from = performance.now();
  expect(await Promise.all(sent.map(send))).not.toContain(false);
  const span = performance.now() - from;
  for (const { task } of sent) expect(await look(world, task)).toEqual({ done: true, half: null });
  return span;
};

const killed = async (): Promise<void> => {
  const gone = new Promise((done) => server.child.once('exit', done));
  server.child.kill('SIGKILL');
  await gone;
};

type Tally = Record<Kind, { sent: number; answered: number; unanswered: number; notBegun: number }>;

/** One kill after so many milliseconds, a start, and what is found; then each form once more. */
const killDuring = async (delay: number, tally: Tally): Promise<readonly string[]> => {
  const sent = await formsOf(await batch());
  const answers = sent.map(async (each) => {
    each.answered = await send(each);
  });
  await wait(delay);
  await killed();
  await Promise.all(answers);
  server = await start();
  const faults: string[] = [];
  for (const { task, answered } of sent) {
    const { done, half } = await look(world, task);
    if (half) faults.push(`half-done: ${half}`);
    else if (answered && !done) faults.push(`acknowledged and lost: ${task.kind} ${task.id}`);
    const count = tally[task.kind];
    count.sent += 1;
    if (answered) count.answered += 1;
    else if (done) count.unanswered += 1;
    else count.notBegun += 1;
  }
  // Somebody who got no answer presses the button again, with the page still open.
  for (const each of sent.filter(({ answered }) => !answered)) {
    const again = await send(each);
    const { done, half } = await look(world, each.task);
    if (!again || !done) faults.push(`not done on the second try: ${half ?? each.task.id}`);
  }
  return faults;
};

/** How many transactions of this database were broken off; a server that dies breaks its own off. */
const brokenOff = async (): Promise<number> => {
  const { rows } = await world.owner.query(
    'SELECT xact_rollback::int AS n FROM pg_stat_database WHERE datname = current_database()',
  );
  return rows[0].n;
};

it('would see what is half-done', async () => {
  const sent = await formsOf(await batch());
  expect(await Promise.all(sent.map(send))).not.toContain(false);
  for (const { task } of sent) expect(await look(world, task)).toEqual({ done: true, half: null });
  await world.owner.query('DELETE FROM message');
  for (const { task } of sent)
    expect(await look(world, task)).toEqual({
      done: false,
      half: expect.stringContaining(task.id),
    });
});

it(`survives kill -9 at ${KILLS} random moments`, async () => {
  const seed = seedOf();
  const random = randomFrom(seed);
  await killed();
  server = await start();
  const span = await spanOf();
  await killed();
  server = await start();
  console.log(`  ATTUNE_SEED=${seed}; killed within ${Math.round(span)} ms of sending`);
  const none = () => ({ sent: 0, answered: 0, unanswered: 0, notBegun: 0 });
  const tally: Tally = { submit: none(), review: none(), issue: none() };
  const before = await brokenOff();
  const faults: string[] = [];
  for (let n = 1; n <= KILLS; n += 1) {
    const delay = random() * span;
    for (const fault of await killDuring(delay, tally))
      faults.push(`kill ${n}, after ${delay.toFixed(1)} ms: ${fault}`);
  }
  for (const [kind, { sent, answered, unanswered, notBegun }] of Object.entries(tally))
    console.log(
      `  ${kind}: ${sent} sent, ${answered} acknowledged and found whole, ${unanswered} whole but unanswered, ${notBegun} not begun`,
    );
  console.log(`  ${(await brokenOff()) - before} transactions were broken off in the middle`);
  expect(faults).toEqual([]);

  const walk = await walkAudit(world.job());
  console.log(`  audit: ${walk.rows} rows in ${walk.chains} chains, ${walk.faults.length} faults`);
  expect(walk.faults).toEqual([]);
  const numbers = await world.owner.query(
    'SELECT count(*)::int AS n, max(ordinal)::int AS last FROM credential',
  );
  expect(numbers.rows[0].last).toBe(numbers.rows[0].n);
  // Moments that all lie before the first write or after the last answer would prove nothing.
  const all = Object.values(tally);
  const sum = (part: 'answered' | 'notBegun') => all.reduce((n, each) => n + each[part], 0);
  expect(sum('answered')).toBeGreaterThan(KILLS);
  expect(sum('notBegun')).toBeGreaterThan(KILLS);
});
