import type { Association } from '@/lib/associations/model';
import { mayWithAssociation } from '@/lib/associations/policy';
import { associationById } from '@/lib/associations/store/association';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { Context, StaffContext } from '@/lib/platform/context';
import type { Database } from '@/lib/platform/db/database';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { Names } from '@/lib/standards/categories';
import { nameUnder, type Ruling } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import type { EditionDraft, OverlayDraft, Rulebook } from './model';
import { mayKeep } from './policy';
import { editionInForce, editionNamed, rulingOn, settingsOn } from './rules/standards';
import { editionDraft } from './store/drafts';
import { overlayDraft } from './store/overlay-drafts';
import { loadRulebook } from './store/published';

interface Kept {
  readonly book: Rulebook;
  readonly readAt: number;
}

// What is published never changes; only something new can come, and it holds from tomorrow at the soonest.
const FRESH_MS = 60_000;

const held = globalThis as { attuneRulebooks?: WeakMap<Database, Kept> };
const kept = (): WeakMap<Database, Kept> => {
  held.attuneRulebooks ??= new WeakMap();
  return held.attuneRulebooks;
};

/**
 * The published editions and overlays. Read from the database at most once a minute in each process, the
 * same for whoever asks: a page in between asks nothing.
 */
export async function getRulebook(ctx: Pick<Context, 'db' | 'clock'>, tx: Tx): Promise<Rulebook> {
  const known = keptRulebook(ctx);
  if (known) return known;
  const book = await loadRulebook(tx);
  kept().set(ctx.db, { book, readAt: ctx.clock.now().getTime() });
  return book;
}

/** The published standards if they were read within the last minute: without asking the database at all. */
export const keptRulebook = (ctx: Pick<Context, 'db' | 'clock'>): Rulebook | null => {
  const known = kept().get(ctx.db);
  const now = ctx.clock.now().getTime();
  return known && Math.abs(now - known.readAt) < FRESH_MS ? known.book : null;
};

/** Forgets what was read: after something was published, in the process that published it. */
export const forgetRulebook = (ctx: Pick<Context, 'db'>): void => {
  kept().delete(ctx.db);
};

const placeOf = async (ctx: Pick<Context, 'db' | 'clock'>, tx: Tx, associationId: string) => {
  const [book, { code, timeZone }] = await Promise.all([
    getRulebook(ctx, tx),
    tx.association.findUniqueOrThrow({
      where: { id: associationId },
      select: { code: true, timeZone: true },
    }),
  ]);
  return { book, code, dayOf: (at: Date) => fromInstant(at, timeZone) };
};

interface Ruled {
  readonly associationId: string;
  readonly edition: string;
  /** Null while no edition is bound: then the one in force on the day rules. */
  readonly editionPinnedAt?: Date | null;
  readonly submittedAt?: Date | null;
}

/** What rules an application or a form: its own edition, and what its association had set by its own day. */
export async function getRuling(
  ctx: Pick<Context, 'db' | 'clock'>,
  tx: Tx,
  { associationId, edition, editionPinnedAt, submittedAt }: Ruled,
): Promise<Ruling> {
  const { book, code, dayOf } = await placeOf(ctx, tx, associationId);
  const day = dayOf(submittedAt ?? ctx.clock.now());
  const own = editionPinnedAt === null ? editionInForce(book, day) : editionNamed(book, edition);
  return rulingOn(book, own, code, day);
}

/** What rules at an association today: the edition in force, and what it has set over it. */
export async function getRulingToday(
  ctx: Pick<Context, 'db' | 'clock'>,
  tx: Tx,
  associationId: string,
): Promise<Ruling> {
  const { book, code, dayOf } = await placeOf(ctx, tx, associationId);
  const day = dayOf(ctx.clock.now());
  return rulingOn(book, editionInForce(book, day), code, day);
}

interface Called {
  readonly associationId: string;
  readonly category: string;
  /** A credential is called as on the day it was issued. */
  readonly issuedOn?: CalendarDate;
}

/** How an association calls a category, in every language. */
export async function getCategoryName(
  ctx: Pick<Context, 'db' | 'clock'>,
  tx: Tx,
  { associationId, category, issuedOn }: Called,
): Promise<Names> {
  const { book, code, dayOf } = await placeOf(ctx, tx, associationId);
  const settings = settingsOn(book, code, issuedOn ?? dayOf(ctx.clock.now()));
  return nameUnder(settings, category as CategoryCode);
}

/** How every association calls categories: of an application as of today, of a credential as it was issued. */
export async function getCategoryNames(
  ctx: Pick<Context, 'db' | 'clock'>,
  tx: Tx,
): Promise<(about: Called) => Names> {
  const [book, places] = await Promise.all([
    getRulebook(ctx, tx),
    tx.association.findMany({ select: { id: true, code: true, timeZone: true } }),
  ]);
  const known = new Map(places.map((place) => [place.id, place]));
  const now = ctx.clock.now();
  return ({ associationId, category, issuedOn }) => {
    const place = known.get(associationId);
    const day = issuedOn ?? fromInstant(now, place?.timeZone ?? 'UTC');
    return nameUnder(settingsOn(book, place?.code ?? '', day), category as CategoryCode);
  };
}

/** What the pages where standards are kept are made of. */
export interface StandardsDesk {
  readonly association: Association;
  readonly book: Rulebook;
  readonly today: CalendarDate;
  readonly mayChange: boolean;
  /** The Alliance's, null for everybody else. */
  readonly editionDraft: EditionDraft | null;
  /** What the association is about to set, null for who may not see it. */
  readonly overlayDraft: OverlayDraft | null;
}

/** The standards as the association one acts for keeps them; null for who may not look. */
export async function getStandardsDesk(ctx: StaffContext, tx: Tx): Promise<StandardsDesk | null> {
  const { roles, associationId } = ctx.scope;
  if (!mayWithAssociation(ctx.actor, roles, 'read_settings').allowed) return null;
  const association = await associationById(tx, associationId);
  if (!association) return null;
  const network = association.kind === 'network';
  const mayChange = mayKeep(
    ctx.actor,
    roles,
    association.kind,
    network ? 'edition' : 'overlay',
  ).allowed;
  return {
    association,
    book: await getRulebook(ctx, tx),
    today: fromInstant(ctx.clock.now(), association.timeZone),
    mayChange,
    editionDraft: network && mayChange ? await editionDraft(tx) : null,
    overlayDraft: network ? null : await overlayDraft(tx, associationId),
  };
}
