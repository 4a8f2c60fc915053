import { describe, expect, it } from 'vitest';
import { answersFor } from './attesting';

const items = [
  { id: 'a', minutes: 60, changed: false },
  { id: 'b', minutes: 60, changed: true },
  { id: 'c', minutes: 60, changed: false },
];
const partly = (minutes: number | null) => ({ c: { answer: 'partly' as const, minutes } });

describe('answersFor', () => {
  it('agrees to the rest, and passes over what changed', () => {
    const { signed, missing } = answersFor(items, partly(45), true);
    expect(missing).toEqual({});
    expect(signed).toEqual([
      { id: 'a', answer: 'agree', confirmedMinutes: null },
      { id: 'c', answer: 'partly', confirmedMinutes: 45 },
    ]);
  });
  it('asks for every answer that is not given', () => {
    expect(Object.keys(answersFor(items, {}, false).missing)).toEqual(['answer.a', 'answer.c']);
  });
  it('takes a part only if it is one', () => {
    for (const minutes of [null, 0, 60, 90])
      expect(Object.keys(answersFor(items, partly(minutes), true).missing)).toEqual(['minutes.c']);
  });
});
