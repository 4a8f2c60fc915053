import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withdrawApplication } from '@/lib/applications/commands/take-step';
import { withScope } from '@/lib/platform/db/with-scope';
import { decide } from '@/lib/reviews/commands/decide';
import { sendDecisionLetter } from '@/lib/reviews/commands/send-letter';
import type { DecideInput } from '@/lib/reviews/schema';
import {
  asReader,
  assign,
  atDesk,
  freeze,
  openReviewDesk,
  type ReviewDesk,
  review,
  rowsOf,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let applicant: string;
let application: string;
const coordinator = () => atDesk(world, desk);
const stateOf = async () =>
  (
    await rowsOf(
      world,
      'SELECT state, round, version, decided_at, due_on::text FROM application WHERE id = $1',
      [application],
    )
  )[0];
const wish = async (changes: Partial<DecideInput> = {}): Promise<DecideInput> => ({
  submissionId: crypto.randomUUID(),
  applicationId: application,
  version: Number((await stateOf())?.version),
  outcome: 'endorse',
  reasons: [],
  word: 'Your warmth.',
  dueOn: '',
  replaces: '',
  ...changes,
});
const readBy = async (reader: string | undefined) => {
  const reviewId = await assign(world, desk, application, reader);
  return { ctx: asReader(world, desk, reader), reviewId };
};
const opened = async () => {
  const tasks = [await readBy(desk.readers[0]), await readBy(desk.readers[1])];
  for (const { ctx, reviewId } of tasks) await review(ctx, reviewId);
};
const decisions = () =>
  rowsOf(world, 'SELECT * FROM decision WHERE application_id = $1 ORDER BY round', [application]);
const sendIt = async () => {
  const made = (await decisions()).at(-1);
  return sendDecisionLetter(coordinator(), {
    decisionId: String(made?.id),
    decisionVersion: String(made?.submission_id),
  });
};

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
});
beforeEach(async () => {
  applicant = await somebody(world, 'Ana Rivera');
  application = await submitted(world, desk, applicant);
});

describe('deciding', () => {
  it('waits for every review', async () => {
    const first = await readBy(desk.readers[0]);
    expect(await decide(coordinator(), await wish())).toMatchObject({ error: { kind: 'not_now' } });
    await readBy(desk.readers[1]);
    await review(first.ctx, first.reviewId);
    expect(await decide(coordinator(), await wish())).toMatchObject({
      error: { kind: 'reviews_not_in' },
    });
  });

  it('asks for an outcome the category has, reasons from the catalogue and a day to come', async () => {
    await opened();
    const refused = async (changes: Partial<DecideInput>) => {
      const result = await decide(coordinator(), await wish(changes));
      return result.ok ? null : result.error.kind;
    };
    const why = [{ code: 'rsc_hours_short', note: '' }];
    expect(await refused({ outcome: 'approve_for_exam' })).toBe('outcome_not_open');
    expect(await refused({ outcome: 'emerging', reasons: why })).toBe('outcome_not_open');
    expect(await refused({ outcome: 'defer' })).toBe('reason_needed');
    expect(await refused({ outcome: 'defer', reasons: [{ code: 'made_up', note: 'x' }] })).toBe(
      'reason_needed',
    );
    expect(await refused({ outcome: 'defer', reasons: [{ code: 'other', note: '' }] })).toBe(
      'reason_needed',
    );
    expect(await refused({ reasons: why })).toBe('reason_needed');
    const paper = [{ code: 'transcript_missing', note: '' }];
    expect(await refused({ outcome: 'request_changes', reasons: paper, dueOn: '2026-11-21' })).toBe(
      'day_in_the_past',
    );
    expect(await decisions()).toEqual([]);
  });

  it('is one decision, sent twice or eight times at once', async () => {
    await opened();
    const input = await wish();
    const same = await racing(world, 8, () => decide(coordinator(), input));
    expect(same.every((each) => each.status === 'fulfilled' && each.value.ok)).toBe(true);
    const other = await wish({
      outcome: 'defer',
      reasons: [{ code: 'rsc_hours_short', note: '' }],
    });
    expect(await decide(coordinator(), other)).toMatchObject({
      error: { kind: 'changed_meanwhile' },
    });
    const [made, ...more] = await decisions();
    expect(more).toEqual([]);
    expect(made).toMatchObject({ outcome: 'endorse', decided_by_id: desk.coordinator });
    const [frozen] = await rowsOf(
      world,
      'SELECT p.sha256 AS p, r.sha256 AS r FROM frozen_portfolio p JOIN frozen_ratings r USING (application_id, round) WHERE application_id = $1',
      [application],
    );
    expect([made?.portfolio_sha256, made?.ratings_sha256]).toEqual([frozen?.p, frozen?.r]);
    const audit = await rowsOf(
      world,
      `SELECT detail FROM audit_event WHERE action = 'application.decided' AND object_id = $1`,
      [made?.id],
    );
    expect(audit).toHaveLength(1);
  });

  it('of eight different ones at once keeps exactly one', async () => {
    await opened();
    const wishes = await Promise.all(Array.from({ length: 8 }, () => wish()));
    const all = await racing(world, 8, (i) =>
      decide(coordinator(), wishes[i] ?? (wishes[0] as DecideInput)),
    );
    expect(all.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1);
    expect(await decisions()).toHaveLength(1);
  });

  it('may be written anew until the letter is sent, by who has read it', async () => {
    await opened();
    const before = await wish();
    await decide(coordinator(), before);
    const after = await wish({
      outcome: 'defer',
      reasons: [{ code: 'rsc_hours_short', note: '' }],
      replaces: before.submissionId,
    });
    expect(await decide(coordinator(), after)).toMatchObject({ ok: true });
    expect((await decisions()).map((each) => each.outcome)).toEqual(['defer']);
    const [made] = await decisions();
    expect(
      await sendDecisionLetter(coordinator(), {
        decisionId: String(made?.id),
        decisionVersion: before.submissionId,
      }),
    ).toMatchObject({ error: { kind: 'changed_meanwhile' } });
    expect(await sendIt()).toMatchObject({ ok: true });
    expect(await decide(coordinator(), await wish({ replaces: after.submissionId }))).toMatchObject(
      { error: { kind: 'not_now' } },
    );
    await expect(
      world.owner.query(`UPDATE decision SET outcome = 'endorse' WHERE id = $1`, [made?.id]),
    ).rejects.toThrow('the letter is sent');
  });

  it('is not for the applicant, a reader or another desk', async () => {
    await opened();
    await world.role(desk.association, applicant, 'coordinator', 'admin');
    const prairie = await openReviewDesk(world, `prairie-${application.slice(0, 6)}`);
    const others = [
      world.staff(desk.association, applicant, ['coordinator', 'admin']),
      asReader(world, desk, desk.readers[0]),
      atDesk(world, prairie),
    ];
    for (const ctx of others)
      expect(await decide(ctx, await wish())).toMatchObject({ error: { kind: 'not_found' } });
    await decide(coordinator(), await wish());
    const [made] = await decisions();
    for (const ctx of others)
      expect(
        await sendDecisionLetter(ctx, {
          decisionId: String(made?.id),
          decisionVersion: String(made?.submission_id),
        }),
      ).toMatchObject({ error: { kind: 'not_found' } });
  });
});

describe('the letter', () => {
  const applicantSees = () =>
    withScope(world.as(applicant), async (tx) => ({
      application: await tx.application.findUnique({ where: { id: application } }),
      events: await tx.applicationEvent.findMany({ where: { applicationId: application } }),
      decisions: await tx.decision.findMany({ where: { applicationId: application } }),
      messages: await tx.message.findMany({ where: { personId: applicant } }),
      audit: await tx.auditEvent.findMany({ where: { action: { contains: 'decid' } } }),
    }));

  it('comes before anything the applicant sees of the decision', async () => {
    await opened();
    const before = await applicantSees();
    await decide(coordinator(), await wish());
    expect(await applicantSees()).toEqual(before);
    await sendIt();
    const after = await applicantSees();
    expect(after.decisions).toHaveLength(1);
    expect(after.application?.state).toBe('approved');
    expect(after.messages.map((each) => each.template)).toEqual(['decision_letter']);
  });

  it('is sent once, however often it is asked for, and moves the application', async () => {
    await opened();
    const paper = [{ code: 'transcript_missing', note: '' }];
    await decide(
      coordinator(),
      await wish({ outcome: 'request_changes', reasons: paper, dueOn: '2027-01-15' }),
    );
    const all = await racing(world, 8, () => sendIt());
    expect(all.every((each) => each.status === 'fulfilled' && each.value.ok)).toBe(true);
    const counts = await rowsOf(
      world,
      `SELECT (SELECT count(*)::int FROM message WHERE template = 'decision_letter' AND person_id = $1) AS mails,
        (SELECT count(*)::int FROM application_event WHERE application_id = $2 AND event = 'request_changes') AS steps,
        (SELECT count(*)::int FROM ledger_grant WHERE source_id = $2 AND revoked_at IS NULL) AS grants,
        (SELECT count(*)::int FROM audit_event a JOIN decision d ON d.id::text = a.object_id WHERE d.application_id = $2 AND action = 'decision.letter_sent') AS audited`,
      [applicant, application],
    );
    expect(counts).toEqual([{ mails: 1, steps: 1, grants: 1, audited: 1 }]);
    expect(await stateOf()).toMatchObject({ state: 'changes_requested', due_on: '2027-01-15' });
  });

  it('and a withdrawal at the same moment: exactly one order wins', async () => {
    await opened();
    await decide(coordinator(), await wish());
    const version = Number((await stateOf())?.version);
    const all = await racing<{ ok: boolean }>(world, 8, (i) =>
      i % 2
        ? withdrawApplication(world.as(applicant), { applicationId: application, version })
        : sendIt(),
    );
    const ok = all.map((each) => each.status === 'fulfilled' && each.value.ok);
    const withdrawn = ok.filter((each, i) => each && i % 2 === 1).length;
    const sent = ok.some((each, i) => each && i % 2 === 0);
    expect(all.every((each) => each.status === 'fulfilled')).toBe(true);
    expect(withdrawn + (sent ? 1 : 0)).toBe(1);
    expect((await stateOf())?.state).toBe(sent ? 'approved' : 'withdrawn');
    expect((await decisions())[0]?.letter_sent_at !== null).toBe(sent);
  });
});

it('keeps the first reading as it was when a second one follows', async () => {
  await opened();
  const paper = [{ code: 'transcript_missing', note: '' }];
  await decide(coordinator(), await wish({ outcome: 'request_changes', reasons: paper }));
  await sendIt();
  const first = async () => [
    await rowsOf(world, 'SELECT * FROM decision WHERE application_id = $1 AND round = 1', [
      application,
    ]),
    await rowsOf(
      world,
      `SELECT v.* FROM review_verdict v JOIN review_round r ON r.id = v.round_id WHERE r.application_id = $1 AND r.round = 1 ORDER BY v.id`,
      [application],
    ),
    await rowsOf(world, 'SELECT * FROM frozen_portfolio WHERE application_id = $1 AND round = 1', [
      application,
    ]),
  ];
  const before = await first();
  await world.owner.query(
    `UPDATE application SET state = 'resubmitted', round = 2, version = version + 1 WHERE id = $1`,
    [application],
  );
  await freeze(world, application, 2, { changed: true });
  const again = await readBy(desk.readers[0]);
  const fresh = await readBy(desk.readers[2]);
  await review(again.ctx, again.reviewId, 'not_shown', 'defer');
  await review(fresh.ctx, fresh.reviewId, 'shown', 'endorse');
  const reasons = [{ code: 'rsc_hours_short', note: '' }];
  expect(await decide(coordinator(), await wish({ outcome: 'defer', reasons }))).toMatchObject({
    ok: true,
  });
  expect(await first()).toEqual(before);
  const hashes = (await decisions()).map((each) => each.portfolio_sha256);
  expect(new Set(hashes).size).toBe(2);
});
