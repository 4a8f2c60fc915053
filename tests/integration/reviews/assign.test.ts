import { beforeAll, describe, expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { declareConflict, withdrawReviewer } from '@/lib/reviews/commands/answer-task';
import { assignReviewer } from '@/lib/reviews/commands/assign-reviewer';
import type { ConflictReason } from '@/lib/reviews/model';
import {
  asReader,
  assign,
  atDesk,
  openReviewDesk,
  type ReviewDesk,
  rowsOf,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let lakeshore: ReviewDesk;
beforeAll(async () => {
  world = await openWorld();
  lakeshore = await openReviewDesk(world, 'lakeshore', 8);
});
const ask = (applicationId: string, reviewerId: string | undefined, desk = lakeshore) =>
  assignReviewer(atDesk(world, desk), { applicationId, reviewerId: reviewerId ?? '' });
const provider = (personId: string, row: { person?: string; email?: string }) =>
  world.owner.query(
    `INSERT INTO rsc_provider (id, person_id, name, email, email_norm, provider_person_id, created_at)
     VALUES (gen_random_uuid(), $1, 'P', $2, $2, $3, $4)`,
    [personId, row.email ?? null, row.person ?? null, world.now],
  );
const emailOf = async (id: string) =>
  (await rowsOf(world, 'SELECT email_norm FROM person WHERE id = $1', [id]))[0]
    ?.email_norm as string;

/** How somebody comes to stand too near to an applicant. */
const nearness: Record<
  Exclude<ConflictReason, 'runs_the_desk'>,
  (applicant: string, reader: string, application: string) => Promise<unknown>
> = {
  applicant: (_a, reader, application) =>
    world.owner.query('UPDATE application SET person_id = $1 WHERE id = $2', [reader, application]),
  advisor: (_a, reader, application) =>
    world.owner.query('UPDATE application SET advisor_id = $1 WHERE id = $2', [
      reader,
      application,
    ]),
  rsc_provider: async (applicant, reader) => provider(applicant, { email: await emailOf(reader) }),
  referee: async (applicant, reader, application) =>
    world.owner.query(
      `INSERT INTO reference_request (id, association_id, application_id, person_id, slot, slot_roles, applicant_name, association_name,
         category, edition, rater_name, rater_email, rater_email_norm, waives_access, locale, state, token_hash, token_expires_at, asked_at, submission_id)
       VALUES (gen_random_uuid(), $1, $2, $3, 1, '{}', 'A', 'L', 'IFS', 'alliance-2025', 'R', $4, $4, true, 'en', 'asked', gen_random_uuid()::text, $5, $5, gen_random_uuid())`,
      [lakeshore.association, application, applicant, await emailOf(reader), world.now],
    ),
  supervisee: (applicant, reader) => provider(reader, { person: applicant }),
};

describe('who may never read an application', () => {
  it.each(Object.keys(nearness) as (keyof typeof nearness)[])(
    'is its %s: refused by the command and by the database',
    async (why) => {
      const applicant = await somebody(world);
      const reader = await somebody(world);
      await world.role(lakeshore.association, reader, 'reviewer');
      const application = await submitted(world, lakeshore, applicant);
      await nearness[why](applicant, reader, application);
      expect(await ask(application, reader)).toEqual({
        ok: false,
        error: { kind: 'conflict_of_interest', why },
      });
      const round = crypto.randomUUID();
      await world.owner.query(
        `INSERT INTO review_round (id, association_id, application_id, applicant_id, round, needed, started_at)
         SELECT $1, association_id, id, person_id, 1, 2, $3 FROM application WHERE id = $2`,
        [round, application, world.now],
      );
      // Also a statement past all commands, even one that lies about whose application it is.
      await expect(
        world.owner.query(
          `INSERT INTO review (id, association_id, application_id, applicant_id, round_id, reviewer_id, reviewer_name, state, due_on, assigned_at)
           VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'R', 'assigned', '2026-12-31', $6)`,
          [lakeshore.association, application, applicant, round, reader, world.now],
        ),
      ).rejects.toThrow(`conflict of interest: ${why}`);
      expect(
        await rowsOf(world, 'SELECT 1 FROM review WHERE application_id = $1', [application]),
      ).toEqual([]);
    },
  );

  it('is one of two readers who also runs the desk; alone they may', async () => {
    const both = await somebody(world);
    await world.role(lakeshore.association, both, 'reviewer', 'coordinator');
    const two = await submitted(world, lakeshore, await somebody(world));
    expect(await ask(two, both)).toMatchObject({
      error: { kind: 'conflict_of_interest', why: 'runs_the_desk' },
    });
    const one = await submitted(world, lakeshore, await somebody(world), 'IFA');
    expect(await ask(one, both)).toMatchObject({ ok: true });
  });

  it('is anybody who does not hold the role here today', async () => {
    const application = await submitted(world, lakeshore, await somebody(world));
    const stranger = await somebody(world);
    expect(await ask(application, stranger)).toMatchObject({ error: { kind: 'not_a_reviewer' } });
    await world.role(lakeshore.association, stranger, 'reviewer');
    await world.owner.query(`UPDATE role_grant SET until = '2026-11-20' WHERE person_id = $1`, [
      stranger,
    ]);
    expect(await ask(application, stranger)).toMatchObject({ error: { kind: 'not_a_reviewer' } });
  });
});

describe('giving a portfolio to readers', () => {
  it('takes as many as the association says, else as the category says', async () => {
    const needed = async (category: string) => {
      const application = await submitted(world, lakeshore, await somebody(world), category);
      await ask(application, lakeshore.readers[0]);
      const rows = await rowsOf(
        world,
        'SELECT needed FROM review_round WHERE application_id = $1',
        [application],
      );
      return rows[0]?.needed;
    };
    expect(await needed('IFS')).toBe(2);
    expect(await needed('IFA')).toBe(1);
    expect(await needed('IMHS')).toBe(2);
    expect(await needed('ECMHM-P')).toBe(2);
    expect(await needed('I-ERS')).toBe(1);
  });

  it('goes under review with the last one needed, tells each, and records it', async () => {
    const application = await submitted(world, lakeshore, await somebody(world));
    const [first, second, third] = lakeshore.readers;
    expect(await ask(application, first)).toMatchObject({
      ok: true,
      value: { reviewBegun: false },
    });
    expect(await ask(application, first)).toMatchObject({ error: { kind: 'already_assigned' } });
    expect(await ask(application, second)).toMatchObject({
      ok: true,
      value: { reviewBegun: true },
    });
    expect(await ask(application, third)).toMatchObject({ error: { kind: 'enough_reviewers' } });
    const [row] = await rowsOf(world, 'SELECT state, due_on::text FROM application WHERE id = $1', [
      application,
    ]);
    expect(row).toEqual({ state: 'under_review', due_on: '2026-12-19' });
    const told = await rowsOf(
      world,
      `SELECT m.person_id FROM message m JOIN review v ON m.link = '/reviews/' || v.id WHERE v.application_id = $1 AND template = 'review_assigned'`,
      [application],
    );
    expect(told.map((each) => each.person_id).sort()).toEqual([first, second].sort());
    const audit = await rowsOf(
      world,
      `SELECT 1 FROM audit_event a JOIN review v ON a.object_id = v.id::text WHERE v.application_id = $1 AND action = 'review.assigned'`,
      [application],
    );
    expect(audit).toHaveLength(2);
  });

  it('never takes more than needed, also eight at once', async () => {
    const application = await submitted(world, lakeshore, await somebody(world));
    const all = await racing(world, 8, (i) => ask(application, lakeshore.readers[i]));
    const won = all.filter((each) => each.status === 'fulfilled' && each.value.ok);
    expect(all.every((each) => each.status === 'fulfilled')).toBe(true);
    expect(won).toHaveLength(2);
    expect(
      await rowsOf(world, 'SELECT 1 FROM review WHERE application_id = $1', [application]),
    ).toHaveLength(2);
    expect(
      await rowsOf(world, 'SELECT 1 FROM review_round WHERE application_id = $1', [application]),
    ).toHaveLength(1);
  });

  it('asks the same reader eight times at once, and once it is', async () => {
    const application = await submitted(world, lakeshore, await somebody(world));
    await racing(world, 8, () => ask(application, lakeshore.readers[0]));
    expect(
      await rowsOf(world, 'SELECT 1 FROM review WHERE application_id = $1', [application]),
    ).toHaveLength(1);
  });

  it('is not for the applicant’s own desk, another association or a reviewer', async () => {
    const own = await submitted(world, lakeshore, lakeshore.coordinator);
    expect(await ask(own, lakeshore.readers[0])).toMatchObject({ error: { kind: 'not_found' } });
    const prairie = await openReviewDesk(world, 'prairie', 1);
    const application = await submitted(world, lakeshore, await somebody(world));
    expect(await ask(application, prairie.readers[0], prairie)).toMatchObject({
      error: { kind: 'not_found' },
    });
    const reader = asReader(world, lakeshore, lakeshore.readers[0]);
    expect(
      await assignReviewer(reader, {
        applicationId: application,
        reviewerId: lakeshore.readers[1] ?? '',
      }),
    ).toMatchObject({ error: { kind: 'not_found' } });
  });
});

describe('stepping back', () => {
  it('frees the place for somebody else, and never for the same person', async () => {
    const application = await submitted(world, lakeshore, await somebody(world));
    const [first, second, third] = lakeshore.readers;
    const reviewId = await assign(world, lakeshore, application, first);
    await assign(world, lakeshore, application, second);
    const reader = asReader(world, lakeshore, first);
    const input = { reviewId, reason: 'We share an office.' };
    expect(await declareConflict(asReader(world, lakeshore, second), input)).toMatchObject({
      error: { kind: 'not_found' },
    });
    const all = await racing(world, 8, () => declareConflict(reader, input));
    expect(all.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1);
    const told = await world.owner.query(
      `SELECT person_id, params FROM message WHERE template = 'reviewer_stepped_back' AND link = $1`,
      [`/applications/${application}/reviews`],
    );
    const people = told.rows.map((row) => row.person_id);
    expect(people).toContain(lakeshore.coordinator);
    expect(people).not.toContain(first);
    expect(new Set(people).size).toBe(people.length);
    expect(told.rows[0].params).toMatchObject({ because: 'said' });
    expect(JSON.stringify(told.rows)).not.toContain('We share an office.');
    expect(await ask(application, first)).toMatchObject({ error: { kind: 'already_assigned' } });
    expect(await ask(application, third)).toMatchObject({ ok: true });
    await expect(
      world.owner.query(`UPDATE review SET state = 'assigned' WHERE id = $1`, [reviewId]),
    ).rejects.toThrow('the review is closed');
    // What somebody steps back from is closed to them from then on.
    const left = await withScope(reader, (tx) =>
      tx.frozenRatings.findMany({ where: { applicationId: application } }),
    );
    expect(left).toEqual([]);
  });

  it('lets the coordinator take a task back, and only a coordinator', async () => {
    const application = await submitted(world, lakeshore, await somebody(world));
    const reviewId = await assign(world, lakeshore, application, lakeshore.readers[0]);
    expect(
      await withdrawReviewer(asReader(world, lakeshore, lakeshore.readers[1]), { reviewId }),
    ).toMatchObject({ error: { kind: 'not_found' } });
    expect(await withdrawReviewer(atDesk(world, lakeshore), { reviewId })).toMatchObject({
      ok: true,
    });
    expect(await withdrawReviewer(atDesk(world, lakeshore), { reviewId })).toMatchObject({
      error: { kind: 'not_now' },
    });
    expect(await ask(application, lakeshore.readers[0])).toMatchObject({ ok: true });
  });
});
