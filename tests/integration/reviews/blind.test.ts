import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import {
  judgeCriterion,
  saveReviewOpinion,
  submitReview,
} from '@/lib/reviews/commands/write-review';
import {
  asReader,
  assign,
  atDesk,
  judgeAll,
  openReviewDesk,
  type ReviewDesk,
  review,
  rowsOf,
  rubric,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let application: string;
let applicant: string;
let first: string;
let second: string;
const one = () => asReader(world, desk, desk.readers[0]);
const two = () => asReader(world, desk, desk.readers[1]);

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
});
beforeEach(async () => {
  applicant = await somebody(world, 'Ana Rivera');
  application = await submitted(world, desk, applicant);
  first = await assign(world, desk, application, desk.readers[0]);
  second = await assign(world, desk, application, desk.readers[1]);
});

/** Everything somebody can get out of the database about an application's reading, table by table. */
const seenBy = (ctx: ReturnType<typeof one>) =>
  withScope(ctx, async (tx) => {
    const here = { associationId: desk.association };
    return {
      application: await tx.application.findUnique({ where: { id: application } }),
      rounds: await tx.reviewRound.findMany({ where: { applicationId: application } }),
      reviews: await tx.review.findMany({
        where: { applicationId: application },
        orderBy: { assignedAt: 'asc' },
      }),
      opinions: await tx.reviewOpinion.findMany({ where: { ...here, applicantId: applicant } }),
      verdicts: await tx.reviewVerdict.findMany({ where: { ...here, applicantId: applicant } }),
      notes: await tx.reviewNote.findMany({ where: { ...here, applicantId: applicant } }),
      messages: await tx.message.findMany({ where: here }),
      events: await tx.applicationEvent.findMany({ where: { applicationId: application } }),
      audit: await tx.auditEvent.count(),
      decisions: await tx.decision.findMany({ where: { applicationId: application } }),
    };
  });

describe('before both have handed in', () => {
  it('a reader learns nothing of the other, by any table, count or time', async () => {
    const before = await seenBy(two());
    world.now = new Date(world.now.getTime() + 3_600_000);
    await review(one(), first, 'ask', 'request_changes');
    expect(await seenBy(two())).toEqual(before);
    expect(before.reviews.map((each) => each.id)).toEqual([second]);
    expect(before).toMatchObject({ opinions: [], verdicts: [], notes: [], events: [] });
  });

  it('the desk sees who has handed in, and not a word of it', async () => {
    await review(one(), first);
    const seen = await seenBy(atDesk(world, desk));
    expect(seen.reviews.map((each) => each.state).sort()).toEqual(['assigned', 'submitted']);
    expect(seen).toMatchObject({ opinions: [], verdicts: [], notes: [] });
    expect(seen.messages.filter((each) => each.template === 'reviews_in')).toEqual([]);
  });

  it('nobody opens the round by hand, passes a review on or writes into another’s', async () => {
    const raw = (ctx: ReturnType<typeof one>, sql: string, ...values: unknown[]) =>
      withScope(ctx, (tx) => tx.$executeRawUnsafe(sql, ...values));
    for (const ctx of [one(), two(), atDesk(world, desk)])
      expect(
        await raw(
          ctx,
          'UPDATE review_round SET opened_at = now() WHERE application_id = $1::uuid',
          application,
        ),
      ).toBe(0);
    await expect(
      raw(one(), 'UPDATE review SET round_id = gen_random_uuid() WHERE id = $1::uuid', first),
    ).rejects.toThrow('never passed on');
    await expect(
      raw(
        one(),
        `INSERT INTO review_verdict (id, association_id, review_id, round_id, reviewer_id, applicant_id, kind, key, verdict, saved_at)
         SELECT gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, 'competency', 'curiosity', 'not_shown', now()`,
        desk.association,
        second,
        (await rowsOf(world, 'SELECT round_id FROM review WHERE id = $1', [second]))[0]?.round_id,
        desk.readers[0],
        applicant,
      ),
    ).rejects.toThrow('not the reviewer');
  });
});

describe('once the last is in', () => {
  it('opens the round exactly once, also when both hand in at the same moment', async () => {
    await judgeAll(one(), first);
    await judgeAll(two(), second, 'not_shown', 'defer');
    const all = await racing(world, 8, (i) =>
      i % 2 ? submitReview(two(), { reviewId: second }) : submitReview(one(), { reviewId: first }),
    );
    expect(all.every((each) => each.status === 'fulfilled' && each.value.ok)).toBe(true);
    const told = await rowsOf(world, 'SELECT person_id FROM message WHERE dedupe_key LIKE $1', [
      `reviews-in:%`,
    ]);
    expect(told.filter((each) => each.person_id === desk.coordinator)).not.toEqual([]);
    const here = await rowsOf(
      world,
      `SELECT (SELECT opened_at IS NOT NULL FROM review_round WHERE application_id = $1) AS opened,
        (SELECT count(*)::int FROM message WHERE template = 'reviews_in' AND link LIKE '%' || $1 || '%') AS mails,
        (SELECT count(*)::int FROM audit_event WHERE action = 'review.submitted' AND object_id IN ($2, $3)) AS audited`,
      [application, first, second],
    );
    expect(here).toEqual([{ opened: true, mails: 1, audited: 2 }]);
  });

  it('shows readers and desk both reviews, and the private note to its author alone', async () => {
    await review(one(), first);
    await review(two(), second, 'not_shown', 'defer');
    for (const ctx of [one(), two(), atDesk(world, desk)]) {
      const seen = await seenBy(ctx);
      expect(seen.reviews).toHaveLength(2);
      expect(seen.verdicts).toHaveLength(2 * rubric.length);
      expect(seen.opinions).toHaveLength(2);
    }
    expect((await seenBy(one())).notes.map((each) => each.reviewId)).toEqual([first]);
    expect((await seenBy(atDesk(world, desk))).notes).toEqual([]);
  });

  it('shows it to nobody else: a third reader, the applicant, another association', async () => {
    await review(one(), first);
    await review(two(), second);
    const prairie = await openReviewDesk(world, `prairie-${application.slice(0, 6)}`);
    const strangers = [
      asReader(world, desk, desk.readers[2]),
      atDesk(world, prairie),
      world.staff(desk.association, applicant, ['coordinator', 'admin', 'reviewer']),
    ];
    for (const ctx of strangers) {
      const seen = await seenBy(ctx);
      expect(seen).toMatchObject({ opinions: [], verdicts: [], notes: [], reviews: [] });
    }
    const own = await withScope(world.as(applicant), async (tx) => [
      await tx.review.findMany(),
      await tx.reviewRound.findMany(),
      await tx.reviewOpinion.findMany(),
      await tx.reviewVerdict.findMany(),
      await tx.frozenRatings.findMany(),
      await tx.auditEvent.findMany({ where: { action: { startsWith: 'review.' } } }),
    ]);
    expect(own).toEqual([[], [], [], [], [], []]);
  });
});

describe('writing a review', () => {
  it('says what is missing before it is handed in', async () => {
    const line = rubric[1] ?? { kind: 'competency', key: '' };
    await judgeCriterion(one(), { reviewId: first, ...line, verdict: 'ask', note: '' });
    expect(await submitReview(one(), { reviewId: first })).toEqual({
      ok: false,
      error: {
        kind: 'unfinished',
        unjudged: [rubric[0], rubric[2]],
        unexplained: [line],
        recommendation: false,
      },
    });
    await judgeAll(one(), first, 'shown', 'approve_for_exam');
    expect(await submitReview(one(), { reviewId: first })).toMatchObject({
      error: { unjudged: [], unexplained: [], recommendation: false },
    });
  });

  it('is for the reader it was given to, on the lines of the portfolio', async () => {
    const line = { kind: 'competency', key: 'curiosity', verdict: 'shown', note: '' } as const;
    for (const ctx of [two(), atDesk(world, desk), asReader(world, desk, desk.readers[0], [])])
      expect(await judgeCriterion(ctx, { reviewId: first, ...line })).toMatchObject({
        error: { kind: 'not_found' },
      });
    expect(
      await judgeCriterion(one(), { reviewId: first, ...line, key: 'not_a_line' }),
    ).toMatchObject({ error: { kind: 'not_found' } });
  });

  it('keeps both versions of a conclusion apart when two windows save', async () => {
    const said = { reviewId: first, recommendation: 'endorse', summary: 'A', privateNote: '' };
    const save = (version: number) =>
      saveReviewOpinion(one(), { ...said, recommendation: 'endorse', version });
    const all = await racing(world, 8, () => save(0));
    const won = all.filter((each) => each.status === 'fulfilled' && each.value.ok);
    expect(won).toHaveLength(1);
    expect(await save(0)).toMatchObject({ error: { kind: 'changed_meanwhile' } });
    expect(await save(1)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it('is closed by handing in: no verdict, no word, no withdrawal', async () => {
    await review(one(), first);
    const line = rubric[0] ?? { kind: 'requirement', key: '' };
    expect(
      await judgeCriterion(one(), { reviewId: first, ...line, verdict: 'ask', note: '' }),
    ).toMatchObject({ error: { kind: 'not_now' } });
    for (const sql of [
      `UPDATE review_verdict SET verdict = 'ask' WHERE review_id = $1`,
      `UPDATE review_opinion SET summary = 'later' WHERE review_id = $1`,
      `UPDATE review_note SET note = 'later' WHERE review_id = $1`,
      `UPDATE review SET submitted_at = now() WHERE id = $1`,
    ])
      await expect(world.owner.query(sql, [first])).rejects.toThrow('the review is closed');
  });

  it('lets a late verdict lose against the submit it meets', async () => {
    await judgeAll(one(), first);
    const line = rubric[0] ?? { kind: 'requirement', key: '' };
    const all = await racing<{ ok: boolean }>(world, 8, (i) =>
      i === 3
        ? submitReview(one(), { reviewId: first })
        : judgeCriterion(one(), { reviewId: first, ...line, verdict: 'ask', note: `${i}` }),
    );
    const [at] = await rowsOf(
      world,
      `SELECT v.note, r.state FROM review_verdict v JOIN review r ON r.id = v.review_id WHERE v.review_id = $1 AND v.key = $2`,
      [first, line.key],
    );
    const saved = all.filter((each) => each.status === 'fulfilled' && each.value.ok);
    expect(all.every((each) => each.status === 'fulfilled')).toBe(true);
    expect(saved.length).toBeGreaterThan(0);
    expect(at?.state).toBe('submitted');
  });
});
