import type { Application } from '@/lib/applications/model';
import { lockApplication, moveApplication } from '@/lib/applications/store/application';
import { localeOf } from '@/lib/applications/store/intake';
import { openLedger } from '@/lib/applications/store/ledger-grant';
import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { ReviewError } from '../errors';
import type { Decision, Outcome } from '../model';
import { mayRunReview } from '../policy';
import type { SendLetterInput } from '../schema';
import { findDesk } from '../store/assignment';
import { findDecisionById, markLetterSent } from '../store/decisions';

const events = {
  endorse: 'approve',
  emerging: 'approve',
  approve_for_exam: 'approve_for_exam',
  defer: 'defer',
  request_changes: 'request_changes',
} as const satisfies Record<Outcome, string>;

/**
 * Sends the letter of a decision, once. With it the decision takes effect: the application moves, and the
 * applicant sees both in the same moment. `decisionVersion` names its writing that was read.
 */
export const sendDecisionLetter = async (
  ctx: StaffContext,
  input: SendLetterInput,
): Promise<Result<{ applicationId: string }, ReviewError>> =>
  withScope(ctx, async (tx) => {
    const found = await findDecisionById(tx, input.decisionId);
    const application = found ? await lockApplication(tx, found.applicationId) : null;
    if (!found || !application || !mayRunReview(ctx, application))
      return err({ kind: 'not_found' });
    const decision = (await findDecisionById(tx, found.id)) ?? found;
    if (decision.letterSentAt) return ok({ applicationId: application.id });
    if (decision.submissionId !== input.decisionVersion) return err({ kind: 'changed_meanwhile' });
    if (decision.round !== application.round) return err({ kind: 'not_now' });
    const moved = await moveApplication(tx, ctx, application, events[decision.outcome], {
      actorKind: 'staff',
      facts: {
        decidedAt: decision.decidedAt,
        dueOn: decision.dueOn ? new Date(decision.dueOn) : null,
      },
    });
    if (!moved) return err({ kind: 'not_now' });
    if (decision.outcome === 'request_changes') await openLedger(tx, ctx, moved);
    await markLetterSent(tx, decision.id, ctx.clock.now());
    await mailLetter(tx, ctx, moved, decision);
    await recordAudit(tx, ctx, {
      action: 'decision.letter_sent',
      objectKind: 'decision',
      objectId: decision.id,
      associationId: application.associationId,
      personId: application.personId,
      detail: { outcome: decision.outcome },
    });
    return ok({ applicationId: application.id });
  });

const mailLetter = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
  decision: Decision,
): Promise<void> => {
  const desk = await findDesk(tx, application.associationId);
  await enqueueMessage(tx, ctx, {
    template: 'decision_letter',
    params: { letter: decision.letter },
    sender: desk.name,
    to: { email: application.applicantEmail, name: application.applicantName },
    locale: await localeOf(tx, application.personId),
    personId: application.personId,
    associationId: application.associationId,
    link: `/application/${application.id}`,
    dedupeKey: `decision-letter:${decision.id}`,
  });
};
