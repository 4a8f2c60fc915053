import { declareConflict, withdrawReviewer } from '@/lib/reviews/commands/answer-task';
import { assignReviewer } from '@/lib/reviews/commands/assign-reviewer';
import { decide } from '@/lib/reviews/commands/decide';
import { remindReviewers } from '@/lib/reviews/commands/remind-reviewers';
import { sendDecisionLetter } from '@/lib/reviews/commands/send-letter';
import {
  judgeCriterion,
  saveReviewOpinion,
  submitReview,
} from '@/lib/reviews/commands/write-review';
import type { DecideInput } from '@/lib/reviews/schema';
import { rowOf } from '../applications';
import {
  asReader,
  assign,
  atDesk,
  judgeAll,
  openReviewDesk,
  type ReviewDesk,
  review,
  rubric,
  somebody,
  submitted,
} from '../reviews';
import type { World } from '../world';
import { audited, auditedAt, made, mailed, type Race, type Races, row } from './race';

/** From asking a reviewer to sending the letter. */
export const reviewRaces: Races = async (world) => {
  const desk = await openReviewDesk(world, 'reading', 2);
  const later = await openReviewDesk(world, 'reminding', 1);
  return [...taskRaces(world, desk), ...decisionRaces(world, desk), reminding(world, later)];
};

const portfolio = async (world: World, desk: ReviewDesk) => {
  const person = await somebody(world);
  return { person, application: await submitted(world, desk, person) };
};

const task = async (world: World, desk: ReviewDesk) => {
  const { person, application } = await portfolio(world, desk);
  const [reader] = desk.readers;
  const reviewId = await assign(world, desk, application, reader);
  return { person, application, reviewId, ctx: asReader(world, desk, reader) };
};

const taskRaces = (world: World, desk: ReviewDesk): readonly Race[] => [
  {
    name: 'assignReviewer',
    begin: async () => {
      const { person, application } = await portfolio(world, desk);
      const input = { applicationId: application, reviewerId: desk.readers[0] ?? '' };
      return {
        go: () => assignReviewer(atDesk(world, desk), input),
        leaves: [
          row('review WHERE application_id = $1', application),
          row('review_round WHERE application_id = $1', application),
          audited('review.assigned', person),
        ],
      };
    },
  },
  {
    name: 'judgeCriterion, each for version 0',
    begin: async () => {
      const { ctx, reviewId } = await task(world, desk);
      const line = rubric[0] ?? { kind: 'requirement', key: '' };
      const said = { reviewId, ...line, verdict: 'shown', note: '', version: 0 } as const;
      return {
        go: () => judgeCriterion(ctx, said),
        leaves: [row('review_verdict WHERE review_id = $1 AND version = 1', reviewId)],
        oneWins: true,
      };
    },
  },
  {
    name: 'saveReviewOpinion',
    begin: async () => {
      const { ctx, reviewId } = await task(world, desk);
      const said = { recommendation: 'endorse', summary: 'Warm.', privateNote: '' } as const;
      return {
        go: () => saveReviewOpinion(ctx, { reviewId, version: 0, ...said }),
        leaves: [row('review_opinion WHERE review_id = $1 AND version = 1', reviewId)],
        oneWins: true,
      };
    },
  },
  {
    name: 'submitReview',
    begin: async () => {
      const { ctx, reviewId } = await task(world, desk);
      await judgeAll(ctx, reviewId);
      return {
        go: () => submitReview(ctx, { reviewId }),
        leaves: [auditedAt('review.submitted', reviewId)],
      };
    },
  },
  {
    name: 'declareConflict',
    begin: async () => {
      const { ctx, reviewId } = await task(world, desk);
      return {
        go: () => declareConflict(ctx, { reviewId, reason: 'A friend.' }),
        leaves: [auditedAt('review.recused', reviewId)],
      };
    },
  },
  {
    name: 'withdrawReviewer',
    begin: async () => {
      const { reviewId } = await task(world, desk);
      return {
        go: () => withdrawReviewer(atDesk(world, desk), { reviewId }),
        leaves: [auditedAt('review.withdrawn', reviewId)],
      };
    },
  },
];

const decisionRaces = (world: World, desk: ReviewDesk): readonly Race[] => {
  const coordinator = atDesk(world, desk);
  const read = async () => {
    const { person, application } = await portfolio(world, desk);
    const ids: string[] = [];
    for (const reader of desk.readers) ids.push(await assign(world, desk, application, reader));
    for (const [n, id] of ids.entries()) await review(asReader(world, desk, desk.readers[n]), id);
    const { version } = await rowOf(world, application);
    const wish = (): DecideInput => ({
      submissionId: crypto.randomUUID(),
      applicationId: application,
      version,
      outcome: 'endorse',
      reasons: [],
      word: '',
      dueOn: '',
      replaces: '',
    });
    return { person, application, wish };
  };
  const leavesOne = (person: string) => [
    row('decision WHERE person_id = $1', person),
    audited('application.decided', person),
  ];
  return [
    {
      name: 'decide, one form',
      begin: async () => {
        const { person, wish } = await read();
        const input = wish();
        return { go: () => decide(coordinator, input), leaves: leavesOne(person) };
      },
    },
    {
      name: 'decide, eight forms',
      begin: async () => {
        const { person, wish } = await read();
        return { go: () => decide(coordinator, wish()), leaves: leavesOne(person) };
      },
    },
    {
      name: 'sendDecisionLetter',
      begin: async () => {
        const { person, application, wish } = await read();
        const input = wish();
        const { decisionId } = made(await decide(coordinator, input));
        const letter = { decisionId, decisionVersion: input.submissionId };
        return {
          go: () => sendDecisionLetter(coordinator, letter),
          leaves: [
            row(`application_event WHERE application_id = $1 AND event = 'approve'`, application),
            audited('decision.letter_sent', person),
            mailed('decision_letter', person),
          ],
        };
      },
    },
  ];
};

const reminding = (world: World, desk: ReviewDesk): Race => ({
  name: 'remindReviewers',
  begin: async () => {
    const { reviewId } = await task(world, desk);
    await world.owner.query(
      `UPDATE review SET due_on = $2::timestamptz::date, assigned_at = $2::timestamptz - interval '9 days' WHERE id = $1`,
      [reviewId, world.now],
    );
    return {
      go: () => remindReviewers(world.job()),
      leaves: [row(`message WHERE template = 'review_reminder' AND link LIKE '%' || $1`, reviewId)],
    };
  },
});
