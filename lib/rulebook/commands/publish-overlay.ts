import { recordAudit } from '@/lib/audit/commands';
import { fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { overlaySchema } from '@/lib/standards/editions/overlay-schema';
import type { PublishError } from '../errors';
import { forgetRulebook, getRulebook } from '../queries';
import { dayRefused } from '../rules/day';
import { faultsOf, overridesOf } from '../rules/overlay-draft';
import { newestOverlayDay, overlayDraft, sealOverlay } from '../store/overlay-drafts';
import { keeping, nameOfActor, provedByActor } from './in-charge';
import type { PublishInput } from './publish-edition';

type Published = Result<{ readonly id: string }, PublishError>;

/**
 * Publishes what the association sets: it holds from its day on and is never altered; what held before
 * still judges the days before. Asks that the actor has lately shown who they are.
 */
export const publishOverlay = async (
  ctx: StaffContext,
  input: PublishInput,
): Promise<Published> => {
  const published = await withScope(ctx, (tx) => publish(tx, ctx, input));
  if (published.ok) forgetRulebook(ctx);
  return published;
};

const publish = async (tx: Tx, ctx: StaffContext, input: PublishInput): Promise<Published> => {
  const here = await keeping(tx, ctx, 'overlay');
  if (!here) return err('not_allowed');
  if (!(await provedByActor(tx, ctx, input.sessionId))) return err('prove_again');
  const draft = await overlayDraft(tx, here.id);
  if (!draft || draft.id !== input.id) return err('not_found');
  if (draft.version !== input.version) return err('changed_meanwhile');
  const now = ctx.clock.now();
  const newest = await newestOverlayDay(tx, here.code);
  const refusal = dayRefused(draft.from, { today: fromInstant(now, here.timeZone), newest });
  if (refusal) return err(refusal);
  const { editions } = await getRulebook(ctx, tx);
  const faults = faultsOf(overridesOf(draft.document), editions, draft.from);
  const whole = overlaySchema.safeParse(draft.document).success;
  if (!whole || Object.keys(faults).length > 0) return err('not_whole');
  const author = { name: nameOfActor(ctx), at: now };
  if (!(await sealOverlay(tx, draft, author))) return err('changed_meanwhile');
  await recordAudit(tx, ctx, {
    action: 'overlay.published',
    objectKind: 'overlay',
    objectId: draft.id,
    associationId: here.id,
    detail: { from: draft.from },
  });
  return ok({ id: draft.id });
};
