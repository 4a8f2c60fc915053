import { expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { homeVisiting, providers, sessions } from '@/tests/factories/portfolios';

it('says of continuity whether it holds, as yes or no', () => {
  const overrides = { 'rsc.continuity.enforce': 'block' } as const;
  const one = sessions(3, 60, '2026-01', { provider: providers.mentorClinical });
  const two = sessions(4, 60, '2026-05', { provider: providers.familySpecialistWithAddOn });
  const others = sessions(2, 60, '2025-05', {
    provider: { ...providers.mentorClinical, name: 'X' },
  });
  const shape = { id: 'rsc.continuity', unit: 'yes_no', needed: 1, pending: 0, because: [] };
  expect(
    requirement(ask({ category: 'IFS', overrides, supervision: one }), 'rsc.continuity'),
  ).toEqual({ ...shape, met: true, counted: 1, remaining: 0 });
  const scattered = ask({ category: 'IFS', overrides, supervision: [...one, ...two, ...others] });
  expect(requirement(scattered, 'rsc.continuity')).toEqual({
    ...shape,
    met: false,
    counted: 0,
    remaining: 1,
  });
});

it('measures leading in months', () => {
  const answer = ask({
    category: 'IMHM-P',
    leadership: [{ from: '2024-01-01', until: '2024-12-30' }],
  });
  expect(entry(answer, 'leadership[0]')).toMatchObject({ unit: 'months', logged: 12, counted: 12 });
});

it('is out of reach only where no job is of the right kind and no degree is enough', () => {
  const other = { ...homeVisiting, kind: 'other' as const };
  expect(ask({ category: 'IFS', employment: [other] }).outcome).toBe('not_eligible');
  expect(ask({ category: 'IFS', employment: [other, homeVisiting] }).outcome).toBe('not_yet');
  const education = [{ level: 'bachelor' as const }, { level: 'master' as const }];
  expect(ask({ category: 'IMHS', education }).outcome).toBe('not_yet');
});
