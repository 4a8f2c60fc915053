import { expect, it } from 'vitest';
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
