import { describe, expect, it } from 'vitest';
import { isId, newId } from './id';

describe('ids', () => {
  it('keep the order they were made in, within a millisecond and beyond', () => {
    const now = new Date('2026-11-21T15:00:00Z');
    const ids = Array.from({ length: 10_000 }, () => newId(now));
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isId)).toBe(true);
    expect(newId(new Date('2026-11-21T15:01:00Z')) > (ids.at(-1) ?? '')).toBe(true);
  });

  it('are told from anything else', () => {
    for (const text of [
      '',
      'x',
      '00000000-0000-0000-0000-000000000000',
      null,
      7,
      `${newId(new Date(0))} `,
    ])
      expect(isId(text)).toBe(false);
  });
});
