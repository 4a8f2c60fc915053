import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { ApplicationError } from '../errors';
import { mayCause } from '../policy';
import type { StepInput } from '../schema';
import { lockApplication, moveApplication } from '../store/application';
import { closeLedger, openLedger } from '../store/ledger-grant';

const past = { begin: 'begun', withdraw: 'withdrawn', reopen: 'reopened' } as const;

/** The applicant begins building the portfolio of an accepted application. */
export const beginApplication = (ctx: PersonContext, input: StepInput) => step(ctx, input, 'begin');

/** The applicant takes the application back; the association's look into the ledger ends. */
export const withdrawApplication = (ctx: PersonContext, input: StepInput) =>
  step(ctx, input, 'withdraw');

/** The applicant takes up a deferred application again, to submit it for another round. */
export const reopenApplication = (ctx: PersonContext, input: StepInput) =>
  step(ctx, input, 'reopen');

const step = async (
  ctx: PersonContext,
  input: StepInput,
  event: keyof typeof past,
): Promise<Result<{ applicationId: string }, ApplicationError>> =>
  withScope(ctx, async (tx) => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application) return err({ kind: 'not_found' });
    const may = mayCause(ctx, application, event);
    if (!may.allowed) return err({ kind: may.reason === 'not_yours' ? 'not_found' : 'not_now' });
    if (application.version !== input.version) return err({ kind: 'changed_meanwhile' });
    const moved = await moveApplication(tx, ctx, application, event, {
      actorKind: 'applicant',
    });
    if (!moved) return err({ kind: 'changed_meanwhile' });
    if (event === 'withdraw') await closeLedger(tx, ctx, moved.id);
    if (event === 'reopen') await openLedger(tx, ctx, moved);
    await recordAudit(tx, ctx, {
      action: `application.${past[event]}`,
      objectKind: 'application',
      objectId: moved.id,
      associationId: moved.associationId,
      personId: moved.personId,
    });
    return ok({ applicationId: moved.id });
  });
