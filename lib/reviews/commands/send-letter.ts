import { findApplication } from '@/lib/applications/store/application';
import { localeOf } from '@/lib/applications/store/intake';
import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { ReviewError } from '../errors';
import { mayRunReview } from '../policy';
import { findDesk } from '../store/assignment';
import { findDecisionById, markLetterSent } from '../store/decisions';

/** Sends the letter of a decision; from then on the applicant sees the decision. Once. */
export const sendDecisionLetter = async (
  ctx: StaffContext,
  input: { readonly decisionId: string },
): Promise<Result<{ applicationId: string }, ReviewError>> =>
  withScope(ctx, async (tx) => {
    const decision = await findDecisionById(tx, input.decisionId);
    const application = decision ? await findApplication(tx, decision.applicationId) : null;
    if (!decision || !application || !mayRunReview(ctx, application))
      return err({ kind: 'not_found' });
    if (!(await markLetterSent(tx, decision.id, ctx.clock.now())))
      return ok({ applicationId: application.id });
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
