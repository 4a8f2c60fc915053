import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from './duration';

describe('a length of time as people type it', () => {
  it.each([
    ['1 h 15', 75],
    ['1h15', 75],
    ['1:15', 75],
    ['1 hour', 60],
    ['2 horas 30 minutos', 150],
    ['1.25', 75],
    ['1,5', 90],
    ['75 min', 75],
    ['90', 90],
    ['2', 120],
    ['0', 0],
    ['1:75', null],
    ['an hour', null],
    ['-1', null],
    ['', null],
  ])('reads "%s" as %s minutes', (typed, minutes) => {
    expect(parseDuration(typed)).toBe(minutes);
  });

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (minutes) => {
        expect(parseDuration(formatDuration(minutes))).toBe(minutes);
      }),
    );
  });
});
