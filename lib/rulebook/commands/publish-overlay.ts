import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { overlaySchema } from '@/lib/standards/editions/overlay-schema';
import type { PublishError } from '../errors';
import { forgetRulebook, getRulebook } from '../queries';
import { faultsOf, overridesOf } from '../rules/overlay-draft';
import { newestOverlayDay, overlayDraft, sealOverlay } from '../store/overlay-drafts';
import { audited, nameOfActor, type PublishInput, readyToPublish } from './in-charge';

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
  const ready = await readyToPublish(tx, ctx, 'overlay', input, async ({ id, code }) => {
    const [draft, newest] = await Promise.all([overlayDraft(tx, id), newestOverlayDay(tx, code)]);
    return { draft, newest };
  });
  if (!ready.ok) return ready;
  const draft = ready.value;
  const { editions } = await getRulebook(ctx, tx);
  const faults = faultsOf(overridesOf(draft.document), editions, draft.from);
  const whole = overlaySchema.safeParse(draft.document).success;
  if (!whole || Object.keys(faults).length > 0) return err('not_whole');
  const author = { name: nameOfActor(ctx), at: ctx.clock.now() };
  if (!(await sealOverlay(tx, draft, author))) return err('changed_meanwhile');
  const detail = { from: draft.from };
  await audited(tx, ctx, 'overlay', { action: 'published', objectId: draft.id, detail });
  return ok({ id: draft.id });
};
