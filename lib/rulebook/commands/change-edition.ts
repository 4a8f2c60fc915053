import type { Association } from '@/lib/associations/model';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { Edition } from '@/lib/standards/editions/edition';
import type { CategoryFamily } from '@/lib/standards/model';
import type { ChangeError, Fault } from '../errors';
import type { EditionDraft } from '../model';
import { dayRefused } from '../rules/day';
import { changedEdition, offering } from '../rules/editing';
import type { ReadAt, Typed } from '../rules/edition-typed';
import { editionDraft, editionExists, newestEditionDay, rewriteEdition } from '../store/drafts';
import { audited, keeping } from './in-charge';

interface Looked {
  readonly id: string;
  readonly version: number;
}

interface Made {
  readonly edition: Edition;
  /** Names of what differs; none where nothing does. */
  readonly changed: readonly string[];
}

type Changed = Result<{ readonly id: string; readonly version: number }, ChangeError>;
type Making = Result<Made, ChangeError> | Promise<Result<Made, ChangeError>>;

const faulty = (faults: Readonly<Record<string, Fault>>): Result<Made, ChangeError> =>
  err({ kind: 'faults', faults });

/** Puts something in place of the draft as it was looked at; against an older version nothing. */
const changing = (
  ctx: StaffContext,
  { id, version }: Looked,
  change: (draft: EditionDraft, tx: Tx, here: Association) => Making,
): Promise<Changed> =>
  withScope(ctx, async (tx) => {
    const here = await keeping(tx, ctx, 'edition');
    if (!here) return err({ kind: 'not_allowed' });
    const draft = await editionDraft(tx);
    if (!draft || draft.edition.id !== id) return err({ kind: 'not_found' });
    const meanwhile = err({ kind: 'changed_meanwhile', now: draft.version } as const);
    if (draft.version !== version) return meanwhile;
    const made = await change(draft, tx, here);
    if (!made.ok) return made;
    const { edition, changed } = made.value;
    if (changed.length === 0) return ok({ id, version });
    if (!(await rewriteEdition(tx, draft, edition))) return meanwhile;
    const detail = { values: [...changed] };
    await audited(tx, ctx, 'edition', { action: 'changed', objectId: edition.id, detail });
    return ok({ id: edition.id, version: version + 1 });
  });

export interface ChangeEditionInput extends ReadAt, Looked {
  /** What was typed, by the path of its value; what is not named stays. */
  readonly typed: Typed;
}

/** Puts other values into the draft, each with the page it was read on. */
export const changeEdition = (
  ctx: StaffContext,
  { typed, url, confidence, ...looked }: ChangeEditionInput,
): Promise<Changed> =>
  changing(ctx, looked, (draft) => {
    const { edition, changed, faults } = changedEdition(draft.edition, typed, { url, confidence });
    return edition ? ok({ edition, changed }) : faulty(faults);
  });

export interface NameEditionInput extends Looked {
  readonly name: string;
  readonly from: CalendarDate;
}

/** Gives the draft another short name or another first day. */
export const nameEdition = (
  ctx: StaffContext,
  { name, from, ...looked }: NameEditionInput,
): Promise<Changed> =>
  changing(ctx, looked, async ({ edition }, tx, here) => {
    const today = fromInstant(ctx.clock.now(), here.timeZone);
    const refusal = dayRefused(from, { today, newest: await newestEditionDay(tx) });
    if (refusal) return faulty({ from: { code: refusal } });
    if (name !== edition.id && (await editionExists(tx, name)))
      return faulty({ name: { code: 'name_taken' } });
    const changed = [
      ...(name === edition.id ? [] : ['id']),
      ...(from === edition.from ? [] : ['from']),
    ];
    return ok({ edition: { ...edition, id: name, from }, changed });
  });

export interface OfferCategoriesInput extends Looked {
  readonly families: readonly CategoryFamily[];
  /** What a category that is new here begins with. */
  readonly like: CategoryFamily;
}

/** Says which categories there are: a new one begins with what another asks. */
export const offerCategories = (
  ctx: StaffContext,
  { families, like, ...looked }: OfferCategoriesInput,
): Promise<Changed> =>
  changing(ctx, looked, ({ edition }) => {
    if (families.length === 0) return faulty({ families: { code: 'too_small' } });
    const added = families.filter((family) => !edition.categories[family]);
    if (added.length > 0 && !edition.categories[like])
      return faulty({ like: { code: 'not_a_choice' } });
    const dropped = Object.keys(edition.categories).filter(
      (family) => !families.includes(family as CategoryFamily),
    );
    const changed = [...added, ...dropped].map((family) => `categories.${family}`);
    return ok({ edition: offering(edition, families, like), changed });
  });
