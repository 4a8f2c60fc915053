import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, ratingsOf } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';

type Rating = Entry<'references'>;
const form = (roles: Rating['roles'], more: Partial<Rating> = {}): Rating => ({
  roles,
  knownMonths: 24,
  completedOn: '2026-02-01',
  ...more,
});
const rated = (references: Rating[], category: CategoryCode = 'IFS', overrides = {}) =>
  ask({ category, references, overrides });
const why = (more: Partial<Rating>, overrides = {}) =>
  entry(rated([form(['parent'], more)], 'IFS', overrides), 'references[0]').reasons[0] ?? 'counted';

describe('a form', () => {
  it('is valid through day 365', () => {
    expect(why({ completedOn: '2025-11-21' })).toBe('counted');
    expect(why({ completedOn: '2025-11-20' })).toBe('expired');
    expect(why({ completedOn: '2025-11-20' }, { 'references.validDays': 366 })).toBe('counted');
    expect(why({ completedOn: '2026-11-21' })).toBe('counted');
    expect(why({ completedOn: '2026-11-22' })).toBe('in_future');
  });

  it('is void with six unknowns, not with five', () => {
    expect(why({ notEnoughInformation: 5 })).toBe('counted');
    expect(why({ notEnoughInformation: 6 })).toBe('too_many_unknowns');
    expect(why({ notEnoughInformation: 6 }, { 'references.maxNotEnoughInformation': 6 })).toBe(
      'counted',
    );
  });

  it('comes from someone who has known the person for a year', () => {
    expect(why({ knownMonths: 12 })).toBe('counted');
    expect(why({ knownMonths: 11 })).toBe('known_too_short');
    expect(why({ knownMonths: null })).toBe('counted');
    expect(why({ knownMonths: 6 }, { 'references.minKnownMonths': 6 })).toBe('counted');
  });

  it('counts as a form when it does not recommend', () => {
    expect(why({ recommends: false })).toBe('counted');
  });
});

describe('slots', () => {
  it('are filled by the best matching, one person one slot', () => {
    const two = form(['current_supervisor', 'rsc_provider'], { endorsedAs: 'IMHS' });
    const answer = rated([two, form(['current_supervisor']), form(['parent'])]);
    expect(requirement(answer, 'references.slots')).toMatchObject({ met: true, counted: 3 });
    const one = rated([two, form(['parent']), form(['parent'])]);
    expect(requirement(one, 'references.slots')).toMatchObject({ met: false, counted: 2 });
    expect(requirement(one, 'references.count').met).toBe(true);
  });

  it('move others over when a later form fits only one', () => {
    const flexible = form(['current_supervisor', 'rsc_provider', 'colleague']);
    const answer = rated([flexible, flexible, form(['current_supervisor'])]);
    expect(requirement(answer, 'references.slots').counted).toBe(3);
  });

  it('differ by category and win over the common minima', () => {
    const mentor = rated(ratingsOf.mentor, 'IMHM-C');
    expect(requirement(mentor, 'references.current_supervisor').met).toBe(true);
    expect(requirement(mentor, 'references.slots').met).toBe(true);
    const addOn = rated(
      [form(['rsc_provider'], { endorsedAs: 'IMHM-C' }), form(['supervisee'])],
      'I-ERS',
    );
    expect(requirement(addOn, 'references.count')).toMatchObject({ needed: 2, met: true });
    expect(addOn.requirements.map((r) => r.id)).not.toContain('references.current_supervisor');
    expect(requirement(rated(ratingsOf.associate, 'IFA'), 'references.slots').met).toBe(true);
  });
});

describe('the endorsed rater', () => {
  const met = (more: Partial<Rating>, overrides = {}) =>
    requirement(rated([form(['parent'], more)], 'IFS', overrides), 'references.endorsed_rater').met;

  it('is a Family Specialist or higher of any track, or vetted', () => {
    expect(met({ endorsedAs: 'ECFS' })).toBe(true);
    expect(met({ endorsedAs: 'IFRS' })).toBe(true);
    expect(met({ endorsedAs: 'IFA' })).toBe(false);
    expect(met({ vetted: true })).toBe(true);
    expect(met({})).toBe(false);
    expect(met({}, { 'references.endorsedRaterMin': 0 })).toBe(true);
  });
});

it('keeps the place of a form that has grown too old for one that has not', () => {
  const old = form(['parent'], { completedOn: '2020-02-01' });
  const answer = rated([old, ...ratingsOf.specialist]);
  expect(requirement(answer, 'references.slots')).toMatchObject({ met: true, counted: 3 });
  expect(requirement(answer, 'references.count')).toMatchObject({ met: true, counted: 3 });
});
