import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { getCategoryName } from '@/lib/rulebook/queries';
import type { ApplicationError } from '../errors';
import { declinedWords } from '../labels';
import { mayCause } from '../policy';
import type { AnswerRegistrationInput } from '../schema';
import { lockApplication, moveApplication } from '../store/application';
import { findIntake, localeOf } from '../store/intake';
import { openLedger } from '../store/ledger-grant';

/** The coordinator accepts a registration that waited: the ledger opens to the association. */
export const acceptRegistration = (ctx: StaffContext, input: AnswerRegistrationInput) =>
  answer(ctx, input, 'accept');

/** The coordinator declines a registration, saying why; the applicant reads the reason. */
export const declineRegistration = (ctx: StaffContext, input: AnswerRegistrationInput) =>
  answer(ctx, input, 'decline');

const answer = async (
  ctx: StaffContext,
  input: AnswerRegistrationInput,
  event: 'accept' | 'decline',
): Promise<Result<{ applicationId: string }, ApplicationError>> =>
  withScope(ctx, async (tx) => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application) return err({ kind: 'not_found' });
    const may = mayCause(ctx, application, event);
    if (!may.allowed) return err({ kind: may.reason === 'not_yours' ? 'not_found' : 'not_now' });
    if (application.version !== input.version) return err({ kind: 'changed_meanwhile' });
    const moved = await moveApplication(tx, ctx, application, event, {
      actorKind: 'staff',
      ...(input.note ? { note: input.note } : {}),
      ...(event === 'accept' ? { facts: { acceptedAt: ctx.clock.now() } } : {}),
    });
    if (!moved) return err({ kind: 'changed_meanwhile' });
    if (event === 'accept') await openLedger(tx, ctx, moved);
    const association = await findIntake(tx, moved.associationId);
    const letter = {
      sender: association?.name ?? '',
      to: { email: moved.applicantEmail, name: moved.applicantName },
      locale: await localeOf(tx, moved.personId),
      personId: moved.personId,
      associationId: moved.associationId,
      link: `/application/${moved.id}`,
      dedupeKey: `registration-answer:${moved.id}`,
    };
    const category = await getCategoryName(ctx, tx, moved);
    if (event === 'accept')
      await enqueueMessage(tx, ctx, {
        ...letter,
        template: 'registration_accepted',
        params: { category },
      });
    else
      await enqueueMessage(tx, ctx, {
        ...letter,
        template: 'registration_declined',
        params: { category, reason: declinedWords, note: input.note },
      });
    await recordAudit(tx, ctx, {
      action: event === 'accept' ? 'application.accepted' : 'application.declined',
      objectKind: 'application',
      objectId: moved.id,
      associationId: moved.associationId,
      personId: moved.personId,
    });
    return ok({ applicationId: moved.id });
  });
