import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { editionById } from '@/lib/standards/editions/registry';
import type { DiscardError, DraftError } from '../errors';
import { getRulebook } from '../queries';
import { dayRefused } from '../rules/day';
import { draftFrom } from '../rules/editing';
import {
  dropEdition,
  editionDraft,
  editionExists,
  editionOfForm,
  insertEdition,
  newestEditionDay,
} from '../store/drafts';
import { audited, keeping, nameOfActor } from './in-charge';

export interface DraftEditionInput {
  readonly basedOn: string;
  readonly id: string;
  readonly from: CalendarDate;
  readonly submissionId: string;
}

/**
 * Begins the next edition from a published one. There is one draft at a time; the same form twice is one
 * draft. It judges nobody until it is published.
 */
export const draftEdition = (
  ctx: StaffContext,
  input: DraftEditionInput,
): Promise<Result<{ readonly id: string }, DraftError>> =>
  withScope(ctx, async (tx) => {
    const here = await keeping(tx, ctx, 'edition');
    if (!here) return err('not_allowed');
    const before = await editionOfForm(tx, input.submissionId);
    if (before) return ok(before);
    const { editions } = await getRulebook(ctx, tx);
    const base = editionById(input.basedOn, editions);
    if (!base) return err('no_such_edition');
    if (await editionDraft(tx)) return err('draft_open');
    if (await editionExists(tx, input.id)) return err('name_taken');
    const now = ctx.clock.now();
    const days = { today: fromInstant(now, here.timeZone), newest: await newestEditionDay(tx) };
    const refusal = dayRefused(input.from, days);
    if (refusal) return err(refusal);
    const author = { id: ctx.scope.personId, name: nameOfActor(ctx), at: now };
    const draft = draftFrom(base, input.id, input.from);
    await insertEdition(tx, draft, author, input.submissionId);
    await audited(tx, ctx, 'edition', {
      action: 'drafted',
      objectId: input.id,
      detail: { basedOn: base.id },
    });
    return ok({ id: input.id });
  });

/** Throws the draft away. */
export const discardEdition = (
  ctx: StaffContext,
  { id }: { readonly id: string },
): Promise<Result<null, DiscardError>> =>
  withScope(ctx, async (tx) => {
    if (!(await keeping(tx, ctx, 'edition'))) return err('not_allowed');
    if (!(await dropEdition(tx, id))) return err('not_found');
    await audited(tx, ctx, 'edition', { action: 'discarded', objectId: id });
    return ok(null);
  });
