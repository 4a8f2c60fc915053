import { recordAudit } from '@/lib/audit/commands';
import { fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { editionSchema } from '@/lib/standards/editions/edition-schema';
import type { PublishError } from '../errors';
import { forgetRulebook } from '../queries';
import { dayRefused } from '../rules/day';
import { editionDraft, newestEditionDay, sealEdition } from '../store/drafts';
import { keeping, nameOfActor, provedByActor } from './in-charge';

export interface PublishInput {
  readonly id: string;
  readonly version: number;
  readonly sessionId: string;
}

type Published = Result<{ readonly id: string }, PublishError>;

/**
 * Publishes the draft: from its day on it is the standard everywhere, and nobody can alter it again. Asks
 * that the actor has lately shown who they are. Published twice is published once.
 */
export const publishEdition = async (
  ctx: StaffContext,
  input: PublishInput,
): Promise<Published> => {
  const published = await withScope(ctx, (tx) => publish(tx, ctx, input));
  if (published.ok) forgetRulebook(ctx);
  return published;
};

const publish = async (tx: Tx, ctx: StaffContext, input: PublishInput): Promise<Published> => {
  const here = await keeping(tx, ctx, 'edition');
  if (!here) return err('not_allowed');
  if (!(await provedByActor(tx, ctx, input.sessionId))) return err('prove_again');
  const draft = await editionDraft(tx);
  if (!draft || draft.edition.id !== input.id) return err('not_found');
  if (draft.version !== input.version) return err('changed_meanwhile');
  const now = ctx.clock.now();
  const days = { today: fromInstant(now, here.timeZone), newest: await newestEditionDay(tx) };
  const refusal = dayRefused(draft.edition.from, days);
  if (refusal) return err(refusal);
  if (!editionSchema.safeParse(draft.edition).success) return err('not_whole');
  const author = { id: ctx.scope.personId, name: nameOfActor(ctx), at: now };
  if (!(await sealEdition(tx, input.id, input.version, author))) return err('changed_meanwhile');
  await recordAudit(tx, ctx, {
    action: 'edition.published',
    objectKind: 'edition',
    objectId: input.id,
    associationId: here.id,
    detail: { from: draft.edition.from },
  });
  return ok({ id: input.id });
};
