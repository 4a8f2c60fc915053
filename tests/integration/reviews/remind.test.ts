import { beforeAll, expect, it } from 'vitest';
import { declareConflict } from '@/lib/reviews/commands/answer-task';
import { remindReviewers } from '@/lib/reviews/commands/remind-reviewers';
import {
  asReader,
  assign,
  openReviewDesk,
  type ReviewDesk,
  rowsOf,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
beforeAll(async () => {
  world = await openWorld('2026-11-21T15:00:00Z');
  desk = await openReviewDesk(world, 'lakeshore');
});
const reminders = async (reader: string | undefined) =>
  (
    await rowsOf(
      world,
      `SELECT params->>'overdue' AS overdue FROM message WHERE template = 'review_reminder' AND person_id = $1 ORDER BY created_at`,
      [reader],
    )
  ).map((each) => each.overdue);
const at = (instant: string) => {
  world.now = new Date(instant);
};

it('reminds three days before and once after, at most once each, also by eight workers', async () => {
  const application = await submitted(world, desk, await somebody(world));
  const [first, second] = desk.readers;
  const leaving = await assign(world, desk, application, first);
  await assign(world, desk, application, second);

  at('2026-12-16T04:59:00Z'); // still the 15th in Detroit: four days before the 19th
  expect(await remindReviewers(world.job())).toBe(0);
  at('2026-12-16T05:01:00Z');
  await racing(world, 8, () => remindReviewers(world.job()));
  expect(await reminders(first)).toEqual(['false']);
  expect(await reminders(second)).toEqual(['false']);

  at('2026-12-20T04:59:00Z'); // still the day itself
  expect(await remindReviewers(world.job())).toBe(0);
  await declareConflict(asReader(world, desk, first), { reviewId: leaving, reason: 'A friend.' });
  at('2026-12-20T05:01:00Z');
  await racing(world, 8, () => remindReviewers(world.job()));
  at('2026-12-27T05:01:00Z');
  expect(await remindReviewers(world.job())).toBe(0);
  expect(await reminders(second)).toEqual(['false', 'true']);
  expect(await reminders(first)).toEqual(['false']);
});
