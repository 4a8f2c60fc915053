import { beforeAll, beforeEach, expect, it } from 'vitest';
import { recordExamResult } from '@/lib/exams/commands';
import { getExamDesk } from '@/lib/exams/queries';
import type { RecordExamInput } from '@/lib/exams/schema';
import { withScope } from '@/lib/platform/db/with-scope';
import {
  asReader,
  atDesk,
  openReviewDesk,
  type ReviewDesk,
  rowsOf,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let applicant: string;
let application: string;
beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
});
beforeEach(async () => {
  applicant = await somebody(world, 'Ana Rivera');
  application = await submitted(world, desk, applicant, 'IMHM-C', {
    state: 'approved_for_exam',
    decided_at: new Date('2026-03-01T17:00:00Z'),
    due_on: '2027-03-01',
  });
});
const sitting = (changes: Partial<RecordExamInput> = {}): RecordExamInput => ({
  submissionId: crypto.randomUUID(),
  applicationId: application,
  takenOn: '2026-11-20',
  part1Percent: '85',
  part2Percent: '80',
  ...changes,
});
const record = (changes: Partial<RecordExamInput> = {}) =>
  recordExamResult(atDesk(world, desk), sitting(changes));
const counts = async () =>
  (
    await rowsOf(
      world,
      `SELECT (SELECT state FROM application WHERE id = $1) AS state,
        (SELECT count(*)::int FROM exam_result WHERE application_id = $1) AS results,
        (SELECT count(*)::int FROM message WHERE person_id = $2) AS mails,
        (SELECT count(*)::int FROM audit_event WHERE action = 'exam.recorded' AND person_id = $2) AS audited`,
      [application, applicant],
    )
  )[0];

it('approves the application when both parts are passed, and says so', async () => {
  expect(await record()).toEqual({ ok: true, value: { passed: true } });
  expect(await counts()).toEqual({ state: 'approved', results: 1, mails: 1, audited: 1 });
  expect(await record()).toMatchObject({ error: { kind: 'not_now' } });
});

it('keeps the approval open when a part was not passed', async () => {
  expect(await record({ part2Percent: '79' })).toEqual({ ok: true, value: { passed: false } });
  expect(await counts()).toMatchObject({ state: 'approved_for_exam', results: 1, mails: 0 });
  expect(await record({ takenOn: '2026-11-21' })).toMatchObject({ value: { passed: true } });
  expect(await counts()).toMatchObject({ state: 'approved', results: 2 });
});

it('takes no day before the approval, after it ended, or still to come', async () => {
  expect(await record({ takenOn: '2026-11-22' })).toMatchObject({
    error: { kind: 'in_the_future' },
  });
  expect(await record({ takenOn: '2026-02-28' })).toMatchObject({
    error: { kind: 'before_approval' },
  });
  world.now = new Date('2027-04-01T15:00:00Z');
  expect(await record({ takenOn: '2027-03-02' })).toMatchObject({
    error: { kind: 'approval_over' },
  });
  world.now = new Date('2026-11-21T15:00:00Z');
});

it('sent eight times at once is one sitting; eight different ones pass once', async () => {
  const input = sitting();
  const same = await racing(world, 8, () => recordExamResult(atDesk(world, desk), input));
  expect(same.every((each) => each.status === 'fulfilled' && each.value.ok)).toBe(true);
  expect(await counts()).toEqual({ state: 'approved', results: 1, mails: 1, audited: 1 });
});

it('eight sittings at once pass once', async () => {
  const all = await racing(world, 8, () => record());
  expect(all.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1);
  expect(await counts()).toEqual({ state: 'approved', results: 1, mails: 1, audited: 1 });
});

it('is not for the applicant, a reviewer or another desk', async () => {
  const prairie = await openReviewDesk(world, `prairie-${application.slice(0, 6)}`);
  const others = [
    world.staff(desk.association, applicant, ['coordinator', 'admin']),
    asReader(world, desk, desk.readers[0]),
    atDesk(world, prairie),
  ];
  for (const ctx of others) {
    expect(await recordExamResult(ctx, sitting())).toMatchObject({ error: { kind: 'not_found' } });
    expect(await withScope(ctx, (tx) => getExamDesk(ctx, tx, application))).toBeNull();
  }
  expect(await counts()).toMatchObject({ results: 0, audited: 0 });
});
