import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DraftAnswers, ItemSet, Mark } from '../model';
import { emptyAnswers, isMixed, missingIn, monthsKnown, signRating, unknownsIn } from './rating';

const set: ItemSet = {
  name: 'test',
  domains: [{ id: 'reflection', title: 'Reflection' }],
  items: ['curiosity', 'self_awareness'].map((id) => ({
    id,
    domain: 'reflection',
    text: id,
    descriptor: null,
  })),
};
const whole: DraftAnswers = {
  ...emptyAnswers('test', ['colleague']),
  marks: { curiosity: '5', self_awareness: 'unknown' },
  recommends: 'yes',
  knownYears: '2',
  knownMonths: '3',
  endorsedAs: 'none',
};
const frame = {
  requestId: 'r',
  applicationId: 'a',
  category: 'IFS',
  edition: 'alliance-2025',
  slot: 1,
  raterName: 'Grace',
  waivesAccess: true,
  locale: 'en',
  completedAt: new Date('2026-11-21T15:00:00Z'),
};

describe('missingIn', () => {
  it('is empty for a whole form and names every hole', () => {
    expect(missingIn(whole, set)).toEqual({});
    expect(Object.keys(missingIn(emptyAnswers('test', []), set))).toEqual([
      'roles',
      'knownYears',
      'endorsedAs',
      'mark.curiosity',
      'mark.self_awareness',
      'recommends',
    ]);
  });
  it('asks why somebody is not recommended', () => {
    expect(Object.keys(missingIn({ ...whole, recommends: 'no', comments: ' ' }, set))).toEqual([
      'comments',
    ]);
  });
});

describe('monthsKnown', () => {
  const known = (knownYears: string, knownMonths: string) =>
    monthsKnown({ ...whole, knownYears, knownMonths });
  it('adds years and months and reads nothing else', () => {
    expect(known('2', '3')).toBe(27);
    expect(known('', '5')).toBe(5);
    expect(known('0', '')).toBe(0);
    for (const [y, m] of [
      ['', ''],
      ['two', ''],
      ['-1', ''],
      ['1.5', ''],
      ['81', ''],
    ] as const)
      expect(known(y, m)).toBeNull();
  });
});

describe('signRating', () => {
  const signed = signRating(frame, whole, set);
  it('hashes exactly the text it keeps', () => {
    expect(signed.sha256).toBe(createHash('sha256').update(signed.body).digest('hex'));
    expect(signRating(frame, { ...whole, roles: [...whole.roles] }, set)).toEqual(signed);
    expect(signRating(frame, { ...whole, comments: 'x' }, set).sha256).not.toBe(signed.sha256);
  });
  it('holds the wording, the marks and what follows from them', () => {
    expect(signed).toMatchObject({ notEnoughInformation: 1, knownMonths: 27, endorsedAs: null });
    expect(signed.competencies).toEqual(['curiosity']);
    expect(JSON.parse(signed.body).items[1]).toEqual({
      id: 'self_awareness',
      text: 'self_awareness',
      descriptor: null,
      mark: null,
    });
  });
});

it('counts unknowns and notices low marks beside a recommendation', () => {
  expect(unknownsIn(whole)).toBe(1);
  const low = { ...whole, marks: { ...whole.marks, curiosity: '2' as Mark } };
  expect([isMixed(whole), isMixed(low), isMixed({ ...low, recommends: 'no' })]).toEqual([
    false,
    true,
    false,
  ]);
});
