import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayBefore, isUseless, MAX_ATTEMPTS, verdictOn } from './rules';

const now = new Date('2026-11-21T15:00:00Z');
const fresh = { attempts: 1, createdAt: now };
const failed = (kind: 'temporary' | 'permanent' | 'unreachable') =>
  ({ ok: false, kind, code: '450', reason: 'mailbox busy' }) as const;

describe('what follows from an attempt', () => {
  it('is sent when the server took it', () => {
    expect(verdictOn(fresh, { ok: true }, now, 0.5)).toEqual({ kind: 'sent' });
  });

  it('is never tried again after a refusal for good', () => {
    expect(verdictOn(fresh, failed('permanent'), now, 0.5)).toEqual({
      kind: 'refused',
      reason: '450: mailbox busy',
    });
  });

  it('goes again later while the server asks for patience, and is given up in the end', () => {
    const first = verdictOn(fresh, failed('temporary'), now, 0.5);
    expect(first).toMatchObject({ kind: 'again' });
    const last = verdictOn({ ...fresh, attempts: MAX_ATTEMPTS }, failed('temporary'), now, 0.5);
    expect(last.kind).toBe('dead');
  });

  it('waits for a server that is down for three days, however often it was tried', () => {
    const often = { attempts: 500, createdAt: now };
    expect(verdictOn(often, failed('unreachable'), now, 0.5).kind).toBe('again');
    const later = new Date(now.getTime() + 73 * 3_600_000);
    expect(verdictOn(often, failed('unreachable'), later, 0.5).kind).toBe('dead');
  });
});

it('waits longer each time, never more than an hour and a quarter, never less than ten seconds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, random) => {
        const delay = delayBefore(attempts, random);
        expect(delay).toBeGreaterThan(10_000);
        expect(delay).toBeLessThanOrEqual(75 * 60_000);
        expect(delayBefore(attempts + 1, random)).toBeGreaterThanOrEqual(delay);
      },
    ),
  );
});

it('does not send a code that can no longer be used', () => {
  const code = { template: 'sign_in_code', createdAt: now } as const;
  expect(isUseless(code, new Date(now.getTime() + 14 * 60_000))).toBe(false);
  expect(isUseless(code, new Date(now.getTime() + 16 * 60_000))).toBe(true);
  expect(isUseless({ ...code, template: 'welcome' }, new Date(now.getTime() + 1e10))).toBe(false);
});
