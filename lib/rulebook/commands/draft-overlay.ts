import type { Association } from '@/lib/associations/model';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { Overlay } from '@/lib/standards/editions/overlay';
import type { OverrideKey } from '@/lib/standards/overrides';
import type { ChangeError, DiscardError, DraftError } from '../errors';
import type { OverlayDraft } from '../model';
import { getRulebook } from '../queries';
import { dayRefused } from '../rules/day';
import type { Typed } from '../rules/edition-typed';
import { begunFrom, faultsOf, overridesOf, withReasons, withSetting } from '../rules/overlay-draft';
import {
  dropOverlay,
  insertOverlay,
  newestOverlayDay,
  overlayDraft,
  overlayOfForm,
  rewriteOverlay,
} from '../store/overlay-drafts';
import { audited, keeping, nameOfActor } from './in-charge';

/**
 * Begins what an association sets from a day on, with what holds then already in it. One draft at a
 * time; the same form twice is one draft.
 */
export const draftOverlay = (
  ctx: StaffContext,
  input: { readonly from: CalendarDate; readonly submissionId: string },
): Promise<Result<{ readonly id: string }, DraftError>> =>
  withScope(ctx, async (tx) => {
    const here = await keeping(tx, ctx, 'overlay');
    if (!here) return err('not_allowed');
    const before = await overlayOfForm(tx, input.submissionId);
    if (before) return ok(before);
    if (await overlayDraft(tx, here.id)) return err('draft_open');
    const now = ctx.clock.now();
    const newest = await newestOverlayDay(tx, here.code);
    const refusal = dayRefused(input.from, { today: fromInstant(now, here.timeZone), newest });
    if (refusal) return err(refusal);
    const { overlays, editions } = await getRulebook(ctx, tx);
    const id = ctx.newId();
    await insertOverlay(tx, {
      ...input,
      id,
      associationId: here.id,
      document: begunFrom(here.code, overlays.get(here.code) ?? null, editions, input.from),
      author: { id: ctx.scope.personId, name: nameOfActor(ctx), at: now },
    });
    await audited(tx, ctx, 'overlay', {
      action: 'drafted',
      objectId: id,
      detail: { from: input.from },
    });
    return ok({ id });
  });

interface Made {
  readonly document: Overlay;
  readonly what: string;
  /** Another first day. */
  readonly from?: CalendarDate;
}

type Changed = Result<{ readonly version: number }, ChangeError>;

const changing = (
  ctx: StaffContext,
  { version }: { readonly version: number },
  change: (tx: Tx, draft: OverlayDraft, here: Association) => Promise<Result<Made, ChangeError>>,
): Promise<Changed> =>
  withScope(ctx, async (tx) => {
    const here = await keeping(tx, ctx, 'overlay');
    if (!here) return err({ kind: 'not_allowed' });
    const draft = await overlayDraft(tx, here.id);
    if (!draft) return err({ kind: 'not_found' });
    const meanwhile = err({ kind: 'changed_meanwhile', now: draft.version } as const);
    if (draft.version !== version) return meanwhile;
    const made = await change(tx, draft, here);
    if (!made.ok) return made;
    const { document, what, from = draft.from } = made.value;
    if (!(await rewriteOverlay(tx, draft, { document, from }))) return meanwhile;
    await audited(tx, ctx, 'overlay', { action: 'changed', objectId: draft.id, detail: { what } });
    return ok({ version: version + 1 });
  });

interface SettingInput {
  readonly version: number;
  readonly key: OverrideKey;
  /** As it is typed; null lets the standard hold again. */
  readonly typed: Typed | null;
}

/** Puts one setting into the draft, or takes it out; what lowers what is fixed is refused. */
export const setInOverlay = (ctx: StaffContext, input: SettingInput): Promise<Changed> =>
  changing(ctx, input, async (tx, draft) => {
    const { editions } = await getRulebook(ctx, tx);
    const made = withSetting(draft.document, input, editions, draft.from);
    if ('faults' in made) return err({ kind: 'faults', faults: made.faults });
    return ok({ document: made.overlay, what: input.key });
  });

/** Says why, and on which pages it is told. */
export const explainOverlay = (
  ctx: StaffContext,
  input: { readonly version: number; readonly note: string; readonly urls: readonly string[] },
): Promise<Changed> =>
  changing(ctx, input, async (_tx, draft) =>
    ok({ document: withReasons(draft.document, input.note, input.urls), what: 'note' }),
  );

/** Gives the draft another first day, on which all that it sets may hold. */
export const moveOverlay = (
  ctx: StaffContext,
  input: { readonly version: number; readonly from: CalendarDate },
): Promise<Changed> =>
  changing(ctx, input, async (tx, { document }, here) => {
    const { from } = input;
    const today = fromInstant(ctx.clock.now(), here.timeZone);
    const refusal = dayRefused(from, { today, newest: await newestOverlayDay(tx, here.code) });
    if (refusal) return err({ kind: 'faults', faults: { from: { code: refusal } } });
    const { editions } = await getRulebook(ctx, tx);
    const [fault] = Object.values(faultsOf(overridesOf(document), editions, from));
    if (fault) return err({ kind: 'faults', faults: { from: fault } });
    return ok({ document, what: 'from', from });
  });

/** Throws the draft away. */
export const discardOverlay = (
  ctx: StaffContext,
  { id }: { readonly id: string },
): Promise<Result<null, DiscardError>> =>
  withScope(ctx, async (tx) => {
    const here = await keeping(tx, ctx, 'overlay');
    if (!here) return err('not_allowed');
    const draft = await overlayDraft(tx, here.id);
    if (draft?.id !== id || !(await dropOverlay(tx, id))) return err('not_found');
    await audited(tx, ctx, 'overlay', { action: 'discarded', objectId: id });
    return ok(null);
  });
