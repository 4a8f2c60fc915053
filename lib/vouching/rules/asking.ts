import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { ReferenceSlot } from '@/lib/standards/editions/edition';
import type { ReferenceRole } from '@/lib/standards/model';
import type { AskRefusal, ChaseRefusal } from '../errors';
import { limits, type ReferenceState } from '../model';

const DAY_MS = 86_400_000;

/** A request already made for the same application, as far as asking again is concerned. */
export interface EarlierRequest {
  readonly id: string;
  readonly slot: number;
  readonly state: ReferenceState;
  readonly raterEmailNorm: string;
}

/** What somebody wants to ask. */
export interface Asking {
  readonly slot: number;
  readonly raterEmailNorm: string;
  readonly roles: readonly ReferenceRole[];
  readonly ownEmailNorm: string;
  /** The request this one takes the place of. */
  readonly replacesId: string | null;
}

const isLive = (state: ReferenceState): boolean => state === 'asked' || state === 'completed';

/** Whether this person may be asked for this place, and if not, why. */
export function mayAsk(
  asking: Asking,
  slots: readonly ReferenceSlot[],
  earlier: readonly EarlierRequest[],
): Decision<AskRefusal> {
  const slot = slots[asking.slot - 1];
  if (!slot) return refuse('no_such_slot');
  if (asking.raterEmailNorm === asking.ownEmailNorm) return refuse('own_address');
  const fits = slot.roles.length === 0 || asking.roles.some((role) => slot.roles.includes(role));
  if (!fits) return refuse('role_not_for_slot');
  const others = earlier.filter((each) => each.id !== asking.replacesId && isLive(each.state));
  if (others.some((each) => each.slot === asking.slot)) return refuse('slot_taken');
  if (others.some((each) => each.raterEmailNorm === asking.raterEmailNorm))
    return refuse('already_asked');
  const same = earlier.filter((each) => each.raterEmailNorm === asking.raterEmailNorm);
  if (same.length >= limits.requestsToOneAddress) return refuse('asked_too_often');
  if (earlier.length >= limits.referencesPerApplication) return refuse('asked_too_often');
  return allow;
}

/** What reminding depends on. */
export interface Outstanding {
  readonly askedAt: Date;
  readonly remindedAt: Date | null;
  readonly reminders: number;
}

/** The moment from which the asker may remind again; null once it was done often enough. */
export const nextReminderAt = (request: Outstanding): Date | null =>
  request.reminders >= limits.reminders
    ? null
    : new Date((request.remindedAt ?? request.askedAt).getTime() + limits.reminderGapDays * DAY_MS);

/** Whether a reminder may go out now. A coordinator may send it again, but not twice in an hour. */
export function mayRemind(
  request: Outstanding,
  by: 'asker' | 'coordinator',
  now: Date,
): Decision<ChaseRefusal> {
  if (by === 'coordinator') {
    const last = (request.remindedAt ?? request.askedAt).getTime();
    const gap = limits.coordinatorGapHours * 3_600_000;
    return now.getTime() - last < gap ? refuse('too_soon') : allow;
  }
  const next = nextReminderAt(request);
  if (next === null) return refuse('reminded_enough');
  return now < next ? refuse('too_soon') : allow;
}

/** When a link made now stops opening anything. */
export const linkExpiry = (now: Date): Date => new Date(now.getTime() + limits.linkDays * DAY_MS);

/** Whether a link still opens its task. */
export const isOpen = (
  request: { readonly state: string; readonly tokenExpiresAt: Date },
  now: Date,
): boolean => request.state === 'asked' && now < request.tokenExpiresAt;
