import { composeLetter, type LetterOutcome } from '@/lib/applications/letter';
import type { Application } from '@/lib/applications/model';
import { type GivenReason, refusalsOf } from '@/lib/applications/reasons';
import { lockApplication } from '@/lib/applications/store/application';
import { localeOf } from '@/lib/applications/store/intake';
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
import { getCategoryName, getRuling } from '@/lib/rulebook/queries';
import { emergingMonths, examUnder, type Ruling } from '@/lib/standards/editions/terms-under';
import type { ReviewError } from '../errors';
import { spoken } from '../labels';
import type { Outcome } from '../model';
import { mayRunReview } from '../policy';
import { outcomesOpenTo, RESPOND_DAYS } from '../rules';
import type { DecideInput } from '../schema';
import { findDesk } from '../store/assignment';
import {
  findDecision,
  insertDecision,
  type NewDecision,
  rewriteDecision,
} from '../store/decisions';
import { findFrozenRound } from '../store/frozen';
import { findRound } from '../store/reviews';

type Decided = Result<{ decisionId: string }, ReviewError>;

/**
 * The association decides one round, after every review is in, on the two frozen documents it names by
 * hash. The letter is written with it; until it is sent the decision may be written anew and the
 * applicant sees nothing of it, neither here nor in the state of the application.
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
  const before = await findDecision(tx, application.id, application.round);
  if (before?.submissionId === input.submissionId) return ok({ decisionId: before.id });
  if (application.state !== 'under_review' || before?.letterSentAt) return err({ kind: 'not_now' });
  if (application.version !== input.version) return err({ kind: 'changed_meanwhile' });
  if ((before?.submissionId ?? '') !== input.replaces) return err({ kind: 'changed_meanwhile' });
  const round = await findRound(tx, application.id, application.round);
  if (!round?.openedAt) return err({ kind: 'reviews_not_in' });

  const desk = await findDesk(tx, application.associationId);
  const today = fromInstant(ctx.clock.now(), desk.timeZone);
  const reasons = input.reasons.map((r) => ({ ...r, note: r.note || null })) as GivenReason[];
  const ruling = await getRuling(ctx, tx, application);
  const dueOn = dueDay(input, today, ruling);
  const refusal = refusalOf(application, input, { reasons, dueOn, today, ruling });
  if (refusal) return err(refusal);

  const frozen = await findFrozenRound(tx, application.id, application.round);
  const made: NewDecision = {
    submissionId: input.submissionId,
    outcome: input.outcome,
    reasons,
    dueOn,
    letter: composeLetter({
      ...outcomeFacts(input.outcome, reasons, dueOn ?? today),
      ...(await namesIn(tx, ctx, application, desk.name)),
      decidedOn: today,
      standardsYear: Number(application.edition.slice(-4)),
      strengths: input.word || null,
    }),
    portfolioSha256: frozen.portfolioSha256,
    ratingsSha256: frozen.ratingsSha256,
  };
  if (before && !(await rewriteDecision(tx, ctx, before, made)))
    return err({ kind: 'changed_meanwhile' });
  const decisionId = before?.id ?? (await insertDecision(tx, ctx, application, made));
  await recordAudit(tx, ctx, {
    action: before ? 'application.decision_changed' : 'application.decided',
    objectKind: 'decision',
    objectId: decisionId,
    associationId: application.associationId,
    personId: application.personId,
    detail: {
      outcome: made.outcome,
      round: application.round,
      reasons: reasons.map((each) => each.code),
      portfolio: made.portfolioSha256,
      ratings: made.ratingsSha256,
    },
  });
  return ok({ decisionId });
};

const refusalOf = (
  application: Application,
  input: DecideInput,
  said: {
    readonly reasons: readonly GivenReason[];
    readonly dueOn: CalendarDate | null;
    readonly today: CalendarDate;
    readonly ruling: Ruling;
  },
): ReviewError | null => {
  if (!outcomesOpenTo(application.category, said.ruling).includes(input.outcome))
    return { kind: 'outcome_not_open' };
  if (refusalsOf(spoken[input.outcome], said.reasons).length > 0) return { kind: 'reason_needed' };
  return said.dueOn && said.dueOn <= said.today ? { kind: 'day_in_the_past' } : null;
};

const dueDay = (input: DecideInput, today: CalendarDate, ruling: Ruling): CalendarDate | null => {
  if (input.outcome === 'request_changes')
    return input.dueOn ? calendarDate(input.dueOn) : addDays(today, RESPOND_DAYS);
  if (input.outcome === 'approve_for_exam')
    return addMonths(today, examUnder(ruling.edition, ruling.overrides).approvalMonths);
  return input.outcome === 'emerging' ? addMonths(today, emergingMonths(ruling)) : null;
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
      category: (await getCategoryName(ctx, tx, application))[locale],
    },
  };
};
