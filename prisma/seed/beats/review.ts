import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { FrozenPortfolio } from '@/lib/readiness/frozen/model';
import { assignReviewer } from '@/lib/reviews/commands/assign-reviewer';
import { decide } from '@/lib/reviews/commands/decide';
import { sendDecisionLetter } from '@/lib/reviews/commands/send-letter';
import { saveReviewOpinion, submitReview } from '@/lib/reviews/commands/write-review';
import type { Criterion, Outcome, Verdict } from '@/lib/reviews/model';
import { pick } from '@/tests/factories/words';
import { seedId } from '../ids';
import { type Life, staffOf } from '../life';
import { doubts, privateNotes, strengths, summaries } from '../said';
import { done } from '../stage';
import { applicationOf } from './apply';

const readers = {
  lakeshore: [
    ['theo.brandt', 'Theo Brandt'],
    ['lena.fuchs', 'Lena Fuchs'],
    ['greta.lind', 'Greta Lind'],
  ],
  prairie: [['priya.nair', 'Priya Nair']],
} as const;

/** Who reads this person's portfolio, in the order they are asked. */
const readersOf = ({ applicant: { association, key } }: Life) => {
  const [first, second, ...rest] = readers[association];
  if (!second || key.length % 2 === 1) return readers[association];
  return [second, first, ...rest];
};

/** The coordinator asks as many to read as the category takes. */
export const assign = async (life: Life): Promise<void> => {
  const { id } = await applicationOf(life);
  for (const [key] of readersOf(life)) {
    const asked = { applicationId: id, reviewerId: seedId(`person/${key}`) };
    const { reviewBegun } = done('assign', await assignReviewer(life.desk, asked));
    if (reviewBegun) return;
  }
  throw new Error(`There are not enough readers for ${life.applicant.key}.`);
};

interface Task {
  readonly reviewId: string;
  readonly ctx: StaffContext;
  readonly portfolio: FrozenPortfolio;
}

/** The task of the nth reader in the newest round, or null where it takes fewer. */
const taskOf = async (life: Life, nth: number): Promise<Task | null> => {
  const reader = readersOf(life)[nth];
  const { id, round } = await applicationOf(life);
  if (!reader) return null;
  const { rows } = await life.stage.owner.query(
    `SELECT v.id, p.body FROM review v JOIN review_round r ON r.id = v.round_id
       JOIN frozen_portfolio p ON p.application_id = r.application_id AND p.round = r.round
     WHERE r.application_id = $1 AND r.round = $2 AND v.reviewer_id = $3`,
    [id, round, seedId(`person/${reader[0]}`)],
  );
  if (!rows[0]) return null;
  const ctx = staffOf(life, reader[0], reader[1], 'reviewer');
  return { reviewId: rows[0].id, ctx, portfolio: JSON.parse(rows[0].body) };
};

const verdictOn = (life: Life, nth: number, line: Criterion, short: readonly string[]): Verdict => {
  if (line.kind === 'requirement') return short.includes(line.key) ? 'not_shown' : 'shown';
  const doubt = pick(
    `${life.applicant.key} ${nth} ${line.key}`,
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  return doubt === nth ? 'ask' : 'shown';
};

/** All lines in one statement: a verdict each is what the form sends, and handing in looks at them again. */
const judge = async (life: Life, nth: number, task: Task, share: number): Promise<void> => {
  const { ctx, reviewId, portfolio } = task;
  const { locale = 'en' } = life.applicant;
  const lines = portfolio.rubric.slice(0, Math.ceil(portfolio.rubric.length * share));
  await withScope(ctx, async (tx) => {
    const review = await tx.review.findUniqueOrThrow({ where: { id: reviewId } });
    const { associationId, roundId, reviewerId, applicantId } = review;
    await tx.reviewVerdict.createMany({
      data: lines.map(({ kind, key }) => {
        const verdict = verdictOn(life, nth, { kind, key }, portfolio.application.shortfall);
        const note = verdict === 'shown' ? '' : pick(key, doubts[locale]);
        const of = { associationId, reviewId, roundId, reviewerId, applicantId };
        return { id: ctx.newId(), ...of, kind, key, verdict, note, savedAt: life.stage.now() };
      }),
    });
  });
};

/** The nth reader judges every line and hands the review in; nothing where the category takes fewer. */
export const read =
  (nth: number) =>
  async (life: Life): Promise<void> => {
    const task = await taskOf(life, nth);
    if (!task) return;
    const { key, locale = 'en', outcome = 'endorse' } = life.applicant;
    const { ctx, reviewId } = task;
    await judge(life, nth, task, 1);
    const recommendation: Outcome =
      outcome === 'request_changes' && task.portfolio.application.round > 1 ? 'endorse' : outcome;
    const said = {
      recommendation,
      summary: pick(`${key} ${nth}`, summaries[locale]),
      privateNote: pick(key, privateNotes.en),
    };
    done('opinion', await saveReviewOpinion(ctx, { reviewId, version: 0, ...said }));
    done('hand in', await submitReview(ctx, { reviewId }));
  };

/** The nth reader has begun: a third of the lines judged, in a draft nobody else sees. */
export const begin =
  (nth: number) =>
  async (life: Life): Promise<void> => {
    const task = await taskOf(life, nth);
    if (task) await judge(life, nth, task, 0.34);
  };

/** The coordinator decides; the letter is written and not yet sent. */
export const decideAs =
  (outcome: Outcome, reasons: readonly { readonly code: string; readonly note?: string }[] = []) =>
  async (life: Life): Promise<void> => {
    const { id, version, round } = await applicationOf(life);
    const { key, locale = 'en' } = life.applicant;
    const made = {
      submissionId: life.submissionOf(`decision/${round}`),
      applicationId: id,
      version,
      outcome,
      reasons: reasons.map(({ code, note = '' }) => ({ code, note })),
      word: pick(key, strengths[locale]),
      dueOn: '',
      replaces: '',
    } as const;
    done('decide', await decide(life.desk, made));
  };

export const tell = async (life: Life): Promise<void> => {
  const { id, round } = await applicationOf(life);
  const { rows } = await life.stage.owner.query(
    'SELECT id, submission_id FROM decision WHERE application_id = $1 AND round = $2',
    [id, round],
  );
  const letter = { decisionId: rows[0].id, decisionVersion: rows[0].submission_id };
  done('tell', await sendDecisionLetter(life.desk, letter));
};
