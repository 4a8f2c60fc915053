import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, providers, sessions } from '@/tests/factories/portfolios';

const provider = providers.mentorClinical;

it('counts what the provider confirmed of a session, and keeps the rest with its reason', () => {
  const partly = (more: Partial<Entry<'supervision'>>, overrides = {}) => {
    const session = { heldOn: '2025-06-01', minutes: 60, provider, attested: true, ...more };
    const answer = ask({ category: 'IFS', overrides, supervision: [session] });
    const { counted, pending, uncounted } = entry(answer, 'supervision[0]');
    return { counted, pending, uncounted };
  };
  const asked = { 'rsc.requireAttestation': true };
  const rest = (amount: number) => [{ amount, reason: 'not_attested' }];
  expect(partly({ attestedMinutes: 45 }, asked)).toEqual({
    counted: 45,
    pending: 0,
    uncounted: rest(15),
  });
  expect(partly({ attestedMinutes: 45, provider: { standing: 'unknown' } }, asked)).toEqual({
    counted: 0,
    pending: 45,
    uncounted: rest(15),
  });
  expect(partly({ attestedMinutes: 90 }, asked).counted).toBe(60);
  expect(partly({ attestedMinutes: 0 }, asked).uncounted).toEqual(rest(60));
  expect(partly({ attestedMinutes: 45, kind: 'peer' }, asked).uncounted).toEqual([
    { amount: 60, reason: 'peer_supervision' },
  ]);
  expect(partly({ attestedMinutes: 45 }).counted).toBe(60);
});

it('weighs the best two years by what was confirmed', () => {
  const answer = ask({
    category: 'IFS',
    overrides: { 'rsc.requireAttestation': true, 'rsc.window.enforce': 'block' },
    supervision: sessions(12, 120, '2025-01', { provider, attested: true, attestedMinutes: 100 }),
  });
  expect(requirement(answer, 'rsc.window')).toMatchObject({ met: false, counted: 1200 });
  expect(requirement(answer, 'rsc.received')).toMatchObject({ counted: 1200, remaining: 240 });
});

describe('a session that counts in part or not at all', () => {
  const shown = (more: Partial<Entry<'supervision'>>) => {
    const session = { heldOn: '2025-06-01', minutes: 60, provider, attested: true, ...more };
    const overrides = { 'rsc.requireAttestation': true };
    return entry(ask({ category: 'IFS', overrides, supervision: [session] }), 'supervision[0]');
  };
  const lost = (amount: number, reason: string) => [{ amount, reason }];

  it.each<[string, Partial<Entry<'supervision'>>, object]>([
    ['confirmed whole', { attestedMinutes: 60 }, { counted: 60, uncounted: [], reasons: [] }],
    [
      'confirmed but for a minute',
      { attestedMinutes: 59 },
      { counted: 59, uncounted: lost(1, 'not_attested'), reasons: ['not_attested'] },
    ],
    [
      'confirmed for a minute',
      { attestedMinutes: 1 },
      { counted: 1, uncounted: lost(59, 'not_attested'), reasons: ['not_attested'] },
    ],
    [
      'confirmed in part by somebody unchecked',
      { attestedMinutes: 45, provider: { standing: 'unknown' } },
      {
        pending: 45,
        uncounted: lost(15, 'not_attested'),
        reasons: ['not_attested', 'provider_to_be_verified'],
      },
    ],
    [
      'confirmed whole by somebody unchecked',
      { provider: { standing: 'unknown' } },
      { pending: 60, uncounted: [], reasons: ['provider_to_be_verified'] },
    ],
    [
      'of one minute with a peer',
      { minutes: 1, kind: 'peer' },
      { counted: 0, uncounted: lost(1, 'peer_supervision'), reasons: ['peer_supervision'] },
    ],
    [
      'of no minutes with a peer: nothing is lost',
      { minutes: 0, kind: 'peer' },
      { logged: 0, counted: 0, uncounted: [], reasons: [] },
    ],
  ])('%s', (_, more, expected) => {
    expect(shown(more)).toMatchObject(expected);
  });
});

it('asks dates of a total of which only the last day is young enough', () => {
  const total = (from: string, until: string) => {
    const answer = ask({
      category: 'IFS',
      overrides: { 'rsc.maxAgeMonths': 12 },
      supervision: [{ period: { from, until }, minutes: 600, provider }],
    });
    return entry(answer, 'supervision[0]').reasons[0] ?? 'counted';
  };
  expect(total('2025-11-21', '2026-01-31')).toBe('counted');
  expect(total('2025-10-01', '2025-11-21')).toBe('needs_dates');
  expect(total('2025-10-01', '2025-11-20')).toBe('too_long_ago');
});
