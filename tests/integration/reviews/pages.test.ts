import { beforeAll, expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { submitReview } from '@/lib/reviews/commands/write-review';
import { getFinish } from '@/lib/reviews/queries/finish';
import { getOpenedFor, getReviewDesk } from '@/lib/reviews/queries/opened';
import { getQueue } from '@/lib/reviews/queries/queue';
import { getOwnTask, readForReview } from '@/lib/reviews/queries/reading';
import {
  asReader,
  assign,
  atDesk,
  judgeAll,
  openReviewDesk,
  type ReviewDesk,
  review,
  rowsOf,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let application: string;
let first: string;
let second: string;
const one = () => asReader(world, desk, desk.readers[0]);
const two = () => asReader(world, desk, desk.readers[1]);
const queueOf = (ctx: ReturnType<typeof one>, filter = {}) =>
  withScope(ctx, (tx) => getQueue(ctx, tx, { show: 'open', ...filter }));
const deskOf = (ctx: ReturnType<typeof one>) =>
  withScope(ctx, (tx) => getReviewDesk(ctx, tx, application));

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
  application = await submitted(world, desk, await somebody(world, 'Ana Rivera'));
  first = await assign(world, desk, application, desk.readers[0]);
  second = await assign(world, desk, application, desk.readers[1]);
});

it('lists a reviewer’s own tasks, found by name, reference and category', async () => {
  await judgeAll(one(), first);
  expect(await queueOf(one())).toMatchObject({ total: 1, rows: [{ id: first, judged: 3 }] });
  expect(await queueOf(one(), { search: 'RIVERA' })).toMatchObject({ total: 1 });
  expect(await queueOf(one(), { search: 'nobody' })).toMatchObject({ total: 0 });
  expect(await queueOf(one(), { category: 'IMHS' })).toMatchObject({ total: 0 });
  expect(await queueOf(one(), { show: 'done' })).toMatchObject({ total: 0 });
  expect(await queueOf(asReader(world, desk, desk.readers[2]))).toMatchObject({ total: 0 });
  expect(await queueOf(atDesk(world, desk))).toBeNull();
});

it('answers nobody else about a task', async () => {
  for (const ctx of [two(), atDesk(world, desk), asReader(world, desk, desk.readers[2])]) {
    expect(await withScope(ctx, (tx) => getOwnTask(ctx, tx, first))).toBeNull();
    expect(await withScope(ctx, (tx) => readForReview(ctx, tx, first))).toBeNull();
    expect(await withScope(ctx, (tx) => getFinish(ctx, tx, first))).toBeNull();
    expect(await withScope(ctx, (tx) => getOpenedFor(ctx, tx, first))).toBeNull();
  }
  expect(await deskOf(one())).toBeNull();
  const own = world.staff(
    desk.association,
    (await rowsOf(world, 'SELECT person_id FROM application WHERE id = $1', [application]))[0]
      ?.person_id as string,
    ['coordinator', 'admin'],
  );
  expect(await deskOf(own)).toBeNull();
});

it('gives a reader both frozen documents, and writes down that the ratings were read', async () => {
  const ctx = one();
  const reading = await withScope(ctx, (tx) => readForReview(ctx, tx, first));
  expect(reading).toMatchObject({
    round: { round: 1 },
    earlier: null,
    timeZone: 'America/Detroit',
  });
  expect(reading?.frozen.ratings).toHaveLength(1);
  const audit = await rowsOf(
    world,
    `SELECT actor_id, detail->>'sha256' AS sha256 FROM audit_event WHERE action = 'frozen_ratings.read' AND object_id = $1`,
    [application],
  );
  expect(audit).toEqual([{ actor_id: desk.readers[0], sha256: reading?.frozen.ratingsSha256 }]);
});

it('opens the reviews to desk and readers together, and writes down who read them', async () => {
  expect((await deskOf(atDesk(world, desk)))?.opened).toBeNull();
  await review(two(), second, 'not_shown', 'defer');
  expect((await deskOf(atDesk(world, desk)))?.opened).toBeNull();
  expect(await submitReview(one(), { reviewId: first })).toMatchObject({ ok: true });
  const seen = await deskOf(atDesk(world, desk));
  expect(seen?.opened?.reviews).toHaveLength(2);
  expect(seen?.opened?.differing).toHaveLength(3);
  expect(JSON.stringify(seen)).not.toContain('For my eyes');
  const reader = one();
  const read = await withScope(reader, (tx) => getOpenedFor(reader, tx, first));
  expect(read?.rounds).toHaveLength(1);
  expect(JSON.stringify(read)).not.toContain('For my eyes');
  const audit = await rowsOf(
    world,
    `SELECT actor_id FROM audit_event WHERE action = 'opened_reviews.read' AND object_id = $1`,
    [application],
  );
  expect(audit.map((each) => each.actor_id)).toContain(desk.coordinator);
});
