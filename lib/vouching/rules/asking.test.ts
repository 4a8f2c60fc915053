import { describe, expect, it } from 'vitest';
import { alliance2025 } from '@/lib/standards/editions/alliance-2025';
import type { EarlierRequest } from './asking';
import { isOpen, linkExpiry, mayAsk, mayRemind } from './asking';
import { slotsFor } from './slots';

const slots = slotsFor(alliance2025, 'IFS');
const asking = {
  slot: 1,
  raterEmailNorm: 'grace@example.org',
  roles: ['current_supervisor'],
  ownEmailNorm: 'ana@example.org',
  replacesId: null,
} as const;
const earlier = (changes: Partial<EarlierRequest> = {}): EarlierRequest => ({
  id: 'one',
  slot: 2,
  state: 'asked',
  raterEmailNorm: 'rosa@example.org',
  ...changes,
});
const why = (
  more: Partial<typeof asking | { roles: readonly never[] }>,
  before: readonly EarlierRequest[] = [],
) => {
  const decision = mayAsk({ ...asking, ...more } as Parameters<typeof mayAsk>[0], slots, before);
  return decision.allowed ? 'allowed' : decision.reason;
};
const at = (hours: number) => new Date(Date.UTC(2026, 10, 21) + hours * 3_600_000);

describe('mayAsk', () => {
  it('allows a person who fits the place', () => {
    expect(why({}, [earlier()])).toBe('allowed');
  });
  it('needs a role that fits', () => {
    expect(why({ roles: [] })).toBe('role_not_for_slot');
  });
  it('keeps a place to one live request and one person to one place', () => {
    expect(why({}, [earlier({ slot: 1 })])).toBe('slot_taken');
    expect(why({}, [earlier({ raterEmailNorm: asking.raterEmailNorm })])).toBe('already_asked');
  });
  it('lets a replaced request, a declined or a lapsed one make room', () => {
    expect(why({ replacesId: 'one' } as never, [earlier({ slot: 1 })])).toBe('allowed');
    for (const state of ['declined', 'expired', 'withdrawn', 'set_aside'] as const)
      expect(why({}, [earlier({ slot: 1, state })])).toBe('allowed');
  });
  it('asks one address twice at most, and so many people at most', () => {
    const same = earlier({ state: 'declined', raterEmailNorm: asking.raterEmailNorm });
    expect(why({}, [same])).toBe('allowed');
    expect(why({}, [same, same])).toBe('asked_too_often');
    const many = Array.from({ length: 12 }, (_, i) =>
      earlier({ state: 'declined', raterEmailNorm: `${i}@example.org` }),
    );
    expect(why({}, many)).toBe('asked_too_often');
  });
  it('knows the places of the add-on: two', () => {
    expect(slotsFor(alliance2025, 'I-ERS')).toHaveLength(2);
  });
});

describe('mayRemind', () => {
  const out = { askedAt: at(0), remindedAt: null, reminders: 0 };
  it('waits three days, and stops after three', () => {
    expect(mayRemind(out, 'asker', at(71))).toEqual({ allowed: false, reason: 'too_soon' });
    expect(mayRemind(out, 'asker', at(72)).allowed).toBe(true);
    expect(mayRemind({ ...out, reminders: 3 }, 'asker', at(900))).toEqual({
      allowed: false,
      reason: 'reminded_enough',
    });
  });
  it('lets a coordinator send it again after an hour, however often', () => {
    expect(mayRemind({ ...out, reminders: 3 }, 'coordinator', at(1)).allowed).toBe(true);
    expect(mayRemind({ ...out, remindedAt: at(1) }, 'coordinator', at(1.5)).allowed).toBe(false);
  });
});

describe('isOpen', () => {
  it('ends thirty days after the link was made, to the millisecond', () => {
    const request = { state: 'asked', tokenExpiresAt: linkExpiry(at(0)) };
    expect(isOpen(request, new Date(at(720).getTime() - 1))).toBe(true);
    expect(isOpen(request, at(720))).toBe(false);
    expect(isOpen({ ...request, state: 'withdrawn' }, at(1))).toBe(false);
  });
});
