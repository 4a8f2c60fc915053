import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@/lib/core/canonical-json';
import type { Role, StaffContext } from '@/lib/platform/context';
import { assignReviewer } from '@/lib/reviews/commands/assign-reviewer';
import {
  judgeCriterion,
  saveReviewOpinion,
  submitReview,
} from '@/lib/reviews/commands/write-review';
import type { Criterion, Outcome, Verdict } from '@/lib/reviews/model';
import type { Overrides } from '@/lib/standards/overrides';
import { codeOf, publishSettings } from './rulebook';
import type { World } from './world';

/** An association whose coordinator hands portfolios to readers. */
export interface ReviewDesk {
  readonly association: string;
  readonly coordinator: string;
  readonly readers: readonly string[];
}

let people = 0;

/** Someone new, who has never met anybody else. */
export const somebody = (world: World, name = 'Somebody'): Promise<string> => {
  people += 1;
  return world.person(name, `somebody-${people}@example.org`);
};

/** Opens a desk with so many readers. */
export const openReviewDesk = async (
  world: World,
  slug: string,
  readers = 3,
  settings: Overrides = { 'IFS.review.reviewers': 2 },
): Promise<ReviewDesk> => {
  const association = await world.association(slug);
  const code = await codeOf(world, association);
  await publishSettings(world, code, settings);
  const coordinator = await somebody(world, `${slug} coordinator`);
  await world.role(association, coordinator, 'coordinator');
  const ids: string[] = [];
  for (let i = 0; i < readers; i += 1) {
    const reader = await somebody(world, `${slug} reader ${i + 1}`);
    await world.role(association, reader, 'reviewer');
    ids.push(reader);
  }
  return { association, coordinator, readers: ids };
};

export const atDesk = (world: World, desk: ReviewDesk): StaffContext =>
  world.staff(desk.association, desk.coordinator, ['coordinator']);

export const asReader = (
  world: World,
  desk: ReviewDesk,
  reader: string | undefined,
  roles: readonly Role[] = ['reviewer'],
): StaffContext => world.staff(desk.association, reader ?? '', roles);

/** The lines every frozen portfolio of these tests asks about. */
export const rubric: readonly Criterion[] = [
  { kind: 'requirement', key: 'rsc.received' },
  { kind: 'competency', key: 'curiosity' },
  { kind: 'competency', key: 'self_awareness' },
];

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Freezes a pair of documents for one round, as submitting does. */
export const freeze = async (
  world: World,
  applicationId: string,
  round: number,
  extra: Readonly<Record<string, Json>> = {},
): Promise<void> => {
  const { rows } = await world.owner.query('SELECT * FROM application WHERE id = $1', [
    applicationId,
  ]);
  const { association_id, person_id, category } = rows[0];
  const portfolio = canonicalJson({
    format: 'attune-frozen-portfolio/1',
    application: { id: applicationId, category, round },
    applicant: { name: rows[0].applicant_name },
    rubric: rubric.map((line) => ({ ...line })),
    evaluatorVersion: '1',
    ...extra,
  });
  const ratings = '[{"comments":"Warm and clear.","format":"attune-rating/1"}]';
  for (const [table, body] of [
    ['frozen_portfolio', portfolio],
    ['frozen_ratings', ratings],
  ] as const)
    await world.owner.query(
      `INSERT INTO ${table} (id, association_id, application_id, person_id, round, body, sha256, frozen_at${table === 'frozen_portfolio' ? ', evaluator_version' : ''})
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7${table === 'frozen_portfolio' ? ", '1'" : ''})`,
      [association_id, applicationId, person_id, round, body, sha256(body), world.now],
    );
};

let ordinals = 0;

/** An application that was handed in, with its frozen pair. */
export const submitted = async (
  world: World,
  desk: ReviewDesk,
  applicant: string,
  category = 'IFS',
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  ordinals += 1;
  const id = crypto.randomUUID();
  const row = {
    id,
    association_id: desk.association,
    person_id: applicant,
    ordinal: ordinals,
    reference: `26-${String(ordinals).padStart(4, '0')}`,
    category,
    edition: 'alliance-2025',
    state: 'submitted',
    state_since: world.now,
    round: 1,
    applicant_name: 'Ana Rivera',
    applicant_name_norm: 'ana rivera',
    applicant_email: 'ana@example.org',
    registered_at: world.now,
    submitted_at: world.now,
    shortfall: [],
    submission_id: crypto.randomUUID(),
    ...changes,
  };
  const names = Object.keys(row);
  await world.owner.query(
    `INSERT INTO application (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
  await world.owner.query(
    'INSERT INTO association_person (association_id, person_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [desk.association, applicant, world.now],
  );
  await freeze(world, id, 1);
  return id;
};

/** Gives the reading to somebody and answers with the review's id. */
export const assign = async (
  world: World,
  desk: ReviewDesk,
  applicationId: string,
  reviewerId: string | undefined,
): Promise<string> => {
  const result = await assignReviewer(atDesk(world, desk), {
    applicationId,
    reviewerId: reviewerId ?? '',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.reviewId;
};

/** Judges every line and concludes, without handing in. */
export const judgeAll = async (
  ctx: StaffContext,
  reviewId: string,
  verdict: Verdict = 'shown',
  recommendation: Outcome = 'endorse',
): Promise<void> => {
  for (const line of rubric)
    await judgeCriterion(ctx, { reviewId, ...line, verdict, note: `Said of ${line.key}.` });
  const said = { recommendation, summary: 'A summary.', privateNote: 'For my eyes.' };
  const saved = await saveReviewOpinion(ctx, { reviewId, version: 0, ...said });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
};

/** Reads the whole portfolio and hands the review in. */
export const review = async (
  ctx: StaffContext,
  reviewId: string,
  verdict?: Verdict,
  recommendation?: Outcome,
): Promise<void> => {
  await judgeAll(ctx, reviewId, verdict, recommendation);
  const result = await submitReview(ctx, { reviewId });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
};

/** What the database holds, whoever may see it. */
export const rowsOf = async (
  world: World,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> => (await world.owner.query(sql, [...values])).rows;
