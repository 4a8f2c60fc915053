import { beforeAll, beforeEach, expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import {
  judgeCriterion,
  saveReviewOpinion,
  submitReview,
} from '@/lib/reviews/commands/write-review';
import { getOwnTask, readForReview } from '@/lib/reviews/queries/reading';
import {
  asReader,
  assign,
  judgeAll,
  openReviewDesk,
  type ReviewDesk,
  rowsOf,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let applicant: string;
let reviewId: string;
const reader = () => asReader(world, desk, desk.readers[0]);
const stops = { ok: false, error: { kind: 'conflict_found' } };
const line = { kind: 'requirement', key: 'rsc.received', verdict: 'shown', note: '' } as const;
const opinion = {
  recommendation: 'endorse',
  summary: 'Yes.',
  privateNote: '',
  version: 0,
} as const;

/** The applicant names the reader as provider, as a resubmission may. */
const namesReader = () =>
  world.owner.query(
    `INSERT INTO rsc_provider (id, person_id, name, email, email_norm, created_at)
     SELECT gen_random_uuid(), $1, 'P', email, email_norm, $3 FROM person WHERE id = $2`,
    [applicant, desk.readers[0], world.now],
  );
const told = () =>
  rowsOf(
    world,
    `SELECT person_id, params FROM message WHERE template = 'reviewer_stepped_back' AND params->>'reference' =
       (SELECT a.reference FROM application a JOIN review v ON v.application_id = a.id WHERE v.id = $1)`,
    [reviewId],
  );

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
});
beforeEach(async () => {
  applicant = await somebody(world, 'Ana Rivera');
  const application = await submitted(world, desk, applicant);
  reviewId = await assign(world, desk, application, desk.readers[0]);
});

it('stops a reader who was named since they were asked, and tells the desk once', async () => {
  expect(await withScope(reader(), (tx) => readForReview(reader(), tx, reviewId))).not.toBeNull();
  await namesReader();
  expect(await judgeCriterion(reader(), { reviewId, ...line })).toEqual(stops);
  expect(await saveReviewOpinion(reader(), { reviewId, ...opinion })).toEqual(stops);
  expect(await submitReview(reader(), { reviewId })).toEqual(stops);
  const mails = await told();
  expect(mails.map((each) => each.person_id)).toEqual([desk.coordinator]);
  expect(mails[0]?.params).toMatchObject({ because: 'found' });
  const [kept] = await rowsOf(world, 'SELECT state FROM review WHERE id = $1', [reviewId]);
  expect(kept?.state).toBe('assigned');
  const audits = await rowsOf(
    world,
    `SELECT outcome, detail FROM audit_event WHERE action = 'review.conflict_found' AND object_id = $1`,
    [reviewId],
  );
  expect(audits[0]).toMatchObject({ outcome: 'refused', detail: { why: 'rsc_provider' } });
});

it('closes the portfolio to them and says so on their page', async () => {
  await namesReader();
  expect(await withScope(reader(), (tx) => readForReview(reader(), tx, reviewId))).toBeNull();
  expect(await withScope(reader(), (tx) => getOwnTask(reader(), tx, reviewId))).toMatchObject({
    conflict: true,
  });
});

it('stops what was complete before, and leaves what was handed in before', async () => {
  await judgeAll(reader(), reviewId);
  await saveReviewOpinion(reader(), { reviewId, ...opinion });
  await namesReader();
  expect(await submitReview(reader(), { reviewId })).toEqual(stops);
  await world.owner.query('DELETE FROM rsc_provider WHERE person_id = $1', [applicant]);
  expect(await submitReview(reader(), { reviewId })).toMatchObject({ ok: true });
  await namesReader();
  expect(await submitReview(reader(), { reviewId })).toMatchObject({ ok: true });
  expect(await withScope(reader(), (tx) => readForReview(reader(), tx, reviewId))).not.toBeNull();
});

it('is refused by the database itself, whatever asks', async () => {
  await namesReader();
  await expect(
    world.owner.query(`UPDATE review SET state = 'submitted', submitted_at = $2 WHERE id = $1`, [
      reviewId,
      world.now,
    ]),
  ).rejects.toThrow('conflict of interest: rsc_provider');
  await expect(
    world.owner.query(
      `INSERT INTO review_opinion (review_id, reviewer_id, applicant_id, association_id, summary, saved_at)
       SELECT id, reviewer_id, applicant_id, association_id, 'x', $2 FROM review WHERE id = $1`,
      [reviewId, world.now],
    ),
  ).rejects.toThrow('conflict of interest: rsc_provider');
});
