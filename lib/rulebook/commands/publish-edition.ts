import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { editionSchema } from '@/lib/standards/editions/edition-schema';
import type { PublishError } from '../errors';
import { forgetRulebook } from '../queries';
import { editionDraft, newestEditionDay, sealEdition } from '../store/drafts';
import { audited, nameOfActor, type PublishInput, readyToPublish } from './in-charge';

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
  const ready = await readyToPublish(tx, ctx, 'edition', input, async () => {
    const [open, newest] = await Promise.all([editionDraft(tx), newestEditionDay(tx)]);
    const draft = open && { ...open, id: open.edition.id, from: open.edition.from };
    return { draft, newest };
  });
  if (!ready.ok) return ready;
  const { id, version, edition } = ready.value;
  if (!editionSchema.safeParse(edition).success) return err('not_whole');
  const author = { name: nameOfActor(ctx), at: ctx.clock.now() };
  if (!(await sealEdition(tx, id, version, author))) return err('changed_meanwhile');
  const detail = { from: edition.from };
  await audited(tx, ctx, 'edition', { action: 'published', objectId: id, detail });
  return ok({ id });
};
