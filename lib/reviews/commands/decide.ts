import { composeLetter, type LetterOutcome } from '@/lib/applications/letter';
import type { Application } from '@/lib/applications/model';
import { type DecisionOutcome, type GivenReason, refusalsOf } from '@/lib/applications/reasons';
import { lockApplication, moveApplication } from '@/lib/applications/store/application';
import { localeOf } from '@/lib/applications/store/intake';
import { openLedger } from '@/lib/applications/store/ledger-grant';
import { recordAudit } from '@/lib/audit/commands';
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  fromInstant,
} from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { violatedUnique } from '@/lib/platform/db/retry';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { categoryOf } from '@/lib/standards/categories';
import type { CategoryCode } from '@/lib/standards/model';
import type { ReviewError } from '../errors';
import type { Outcome } from '../model';
import { mayRunReview } from '../policy';
import { outcomesOpenTo } from '../rules';
import type { DecideInput } from '../schema';
import { findDesk } from '../store/assignment';
import { findDecision, insertDecision } from '../store/decisions';
import { findFrozenRound } from '../store/frozen';
import { findRound } from '../store/reviews';

type Decided = Result<{ decisionId: string }, ReviewError>;

const spoken = {
  endorse: 'approved',
  emerging: 'emerging',
  approve_for_exam: 'approved_for_exam',
  defer: 'deferred',
  request_changes: 'changes_requested',
} as const satisfies Record<Outcome, DecisionOutcome>;

const events = {
  endorse: 'approve',
  emerging: 'approve',
  approve_for_exam: 'approve_for_exam',
  defer: 'defer',
  request_changes: 'request_changes',
} as const satisfies Record<Outcome, string>;

const RESPOND_DAYS = 60;
const EXAM_MONTHS = 12;
const EMERGING_MONTHS = 24;

/**
 * The association decides one round, after every review is in, on the two frozen documents it names by
 * hash. The letter is written with it and waits to be sent. One decision a round, however often asked.
 */
export const decide = async (ctx: StaffContext, input: DecideInput): Promise<Decided> => {
  try {
    return await withScope(ctx, (tx) => decideRound(tx, ctx, input));
  } catch (error) {
    if (violatedUnique(error)) return err({ kind: 'not_now' });
    throw error;
  }
};

const decideRound = async (tx: Tx, ctx: StaffContext, input: DecideInput): Promise<Decided> => {
  const application = await lockApplication(tx, input.applicationId);
  if (!application || !mayRunReview(ctx, application)) return err({ kind: 'not_found' });
  const made = await findDecision(tx, application.id, application.round);
  if (made)
    return made.submissionId === input.submissionId
      ? ok({ decisionId: made.id })
      : err({ kind: 'not_now' });
  if (application.state !== 'under_review') return err({ kind: 'not_now' });
  if (application.version !== input.version) return err({ kind: 'changed_meanwhile' });
  const round = await findRound(tx, application.id, application.round);
  if (!round?.openedAt) return err({ kind: 'reviews_not_in' });
  if (!outcomesOpenTo(application.category).includes(input.outcome))
    return err({ kind: 'outcome_not_open' });
  const reasons = input.reasons.map((each) => ({
    ...each,
    note: each.note || null,
  })) as GivenReason[];
  if (refusalsOf(spoken[input.outcome], reasons).length > 0) return err({ kind: 'reason_needed' });

  const desk = await findDesk(tx, application.associationId);
  const today = fromInstant(ctx.clock.now(), desk.timeZone);
  const dueOn = dueDay(input, today);
  const frozen = await findFrozenRound(tx, application.id, application.round);
  const decisionId = await insertDecision(tx, ctx, {
    application,
    submissionId: input.submissionId,
    outcome: input.outcome,
    reasons,
    letter: composeLetter({
      ...outcomeFacts(input.outcome, reasons, dueOn ?? today),
      ...(await namesIn(tx, ctx, application, desk.name)),
      decidedOn: today,
      standardsYear: Number(application.edition.slice(-4)),
      strengths: input.word || null,
    }),
    portfolioSha256: frozen.portfolioSha256,
    ratingsSha256: frozen.ratingsSha256,
  });
  const moved = await moveApplication(tx, ctx, application, events[input.outcome], {
    actorKind: 'staff',
    facts: { decidedAt: ctx.clock.now(), dueOn: dueOn ? new Date(dueOn) : null },
  });
  if (!moved) return err({ kind: 'changed_meanwhile' });
  if (input.outcome === 'request_changes') await openLedger(tx, ctx, moved);
  await recordAudit(tx, ctx, {
    action: 'application.decided',
    objectKind: 'decision',
    objectId: decisionId,
    associationId: application.associationId,
    personId: application.personId,
    detail: {
      outcome: input.outcome,
      round: application.round,
      reasons: reasons.map((each) => each.code),
      portfolio: frozen.portfolioSha256,
      ratings: frozen.ratingsSha256,
    },
  });
  return ok({ decisionId });
};

const dueDay = (input: DecideInput, today: CalendarDate): CalendarDate | null => {
  if (input.outcome === 'request_changes')
    return input.dueOn ? calendarDate(input.dueOn) : addDays(today, RESPOND_DAYS);
  if (input.outcome === 'approve_for_exam') return addMonths(today, EXAM_MONTHS);
  return input.outcome === 'emerging' ? addMonths(today, EMERGING_MONTHS) : null;
};

const outcomeFacts = (
  outcome: Outcome,
  reasons: readonly GivenReason[],
  day: CalendarDate,
): LetterOutcome => {
  switch (outcome) {
    case 'endorse':
      return { outcome: 'approved' };
    case 'emerging':
      return { outcome: 'emerging', completeBy: day, reasons };
    case 'approve_for_exam':
      return { outcome: 'approved_for_exam', examBy: day };
    case 'defer':
      return { outcome: 'deferred', reasons };
    case 'request_changes':
      return { outcome: 'changes_requested', respondBy: day, reasons };
  }
};

const namesIn = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
  association: string,
) => {
  const locale = await localeOf(tx, application.personId);
  return {
    locale,
    names: {
      applicant: application.applicantName,
      association,
      coordinator: ctx.actor.kind === 'person' ? ctx.actor.name : association,
      category: categoryOf(application.category as CategoryCode).name[locale],
    },
  };
};
