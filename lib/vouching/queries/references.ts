import { fromInstant } from '@/lib/core/calendar-date';
import type { PersonContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getRuling } from '@/lib/rulebook/queries';
import type { ReferenceSlot } from '@/lib/standards/editions/edition';
import { askingStates, type Delivery, deliveries, type ReferenceState } from '../model';
import { isOpen, nextReminderAt } from '../rules/asking';
import { type FormLimits, formLimits, type UncountedReason, whyUncounted } from '../rules/counting';
import { slotsFor } from '../rules/slots';
import { associationOf } from '../store/associations';
import { openApplication, stateOf } from '../store/references';

/** A request as the one who asked sees it: that it is out or in, never what it says. */
export interface ReferenceView {
  readonly id: string;
  readonly raterName: string;
  readonly raterEmail: string;
  readonly state: ReferenceState;
  readonly delivery: Delivery;
  readonly askedAt: Date;
  readonly remindedAt: Date | null;
  readonly nextReminderAt: Date | null;
  readonly expiresAt: Date;
  readonly completedAt: Date | null;
  readonly waivesAccess: boolean;
  readonly uncounted: UncountedReason | null;
  readonly suggestion: string | null;
}

/** One place to fill, with the request that stands in it and those before. */
export interface SlotView {
  readonly number: number;
  readonly slot: ReferenceSlot;
  readonly current: ReferenceView | null;
  readonly earlier: readonly ReferenceView[];
}

export interface ReferencesView {
  readonly applicationId: string;
  readonly associationName: string;
  readonly contactEmail: string;
  readonly category: string;
  readonly timeZone: string;
  readonly mayAsk: boolean;
  readonly minKnownMonths: number;
  readonly slots: readonly SlotView[];
}

// The columns an applicant may read, named one by one: the rest never leaves the database.
const visible = {
  id: true,
  slot: true,
  raterName: true,
  raterEmail: true,
  state: true,
  delivery: true,
  askedAt: true,
  remindedAt: true,
  reminders: true,
  tokenExpiresAt: true,
  completedAt: true,
  waivesAccess: true,
  knownMonths: true,
  notEnoughInformation: true,
  suggestion: true,
} as const;

const rowsOf = (tx: Tx, applicationId: string) =>
  tx.referenceRequest.findMany({
    where: { applicationId },
    orderBy: { askedAt: 'desc' },
    select: visible,
  });
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

interface Frame {
  readonly now: Date;
  readonly timeZone: string;
  readonly set: FormLimits;
}

export const deliveryOf = (text: string): Delivery =>
  deliveries.find((each) => each === text) ?? 'queued';

function uncountedOf(row: Row, { now, timeZone, set }: Frame): UncountedReason | null {
  const { completedAt, knownMonths, notEnoughInformation } = row;
  if (!completedAt || knownMonths === null || notEnoughInformation === null) return null;
  const form = { completedAt, knownMonths, notEnoughInformation };
  return whyUncounted(form, set, fromInstant(now, timeZone), timeZone);
}

function viewOf(row: Row, frame: Frame): ReferenceView {
  const stored = stateOf(row.state);
  const lapsed = stored === 'asked' && !isOpen(row, frame.now);
  return {
    id: row.id,
    raterName: row.raterName,
    raterEmail: row.raterEmail,
    state: lapsed ? 'expired' : stored,
    delivery: deliveryOf(row.delivery),
    askedAt: row.askedAt,
    remindedAt: row.remindedAt,
    nextReminderAt: nextReminderAt(row),
    expiresAt: row.tokenExpiresAt,
    completedAt: row.completedAt,
    waivesAccess: row.waivesAccess,
    uncounted: uncountedOf(row, frame),
    suggestion: row.suggestion,
  };
}

const standing = ({ state }: ReferenceView): boolean =>
  state !== 'withdrawn' && state !== 'set_aside';

/** The places of the open application and how far each is; null without one. */
export async function getReferences(ctx: PersonContext, tx: Tx): Promise<ReferencesView | null> {
  const application = await openApplication(tx, ctx.scope.personId);
  if (!application) return null;
  const association = await associationOf(tx, application.associationId);
  const ruling = await getRuling(ctx, tx, application);
  const set = formLimits(ruling);
  const frame: Frame = { now: ctx.clock.now(), timeZone: association.timeZone, set };
  const rows = await rowsOf(tx, application.id);
  const slots = slotsFor(ruling.edition, application.category);
  return {
    applicationId: application.id,
    associationName: association.name,
    contactEmail: association.contactEmail,
    category: application.category,
    timeZone: association.timeZone,
    mayAsk: askingStates.includes(application.state),
    minKnownMonths: set.minKnownMonths,
    slots: slots.map((slot, index) => {
      const here = rows.filter((r) => r.slot === index + 1).map((r) => viewOf(r, frame));
      const live = here.find(({ state }) => state === 'asked' || state === 'completed');
      const current = live ?? here.find(standing) ?? null;
      const earlier = here.filter((view) => view !== current);
      return { number: index + 1, slot, current, earlier };
    }),
  };
}
